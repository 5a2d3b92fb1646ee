using Parquet;
using Parquet.Schema;

namespace Exocosm.Results.Tables;

/// <summary>A column of numbers or flags.</summary>
/// <typeparam name="T">double, long, int or bool.</typeparam>
/// <param name="name">Name of the column.</param>
internal sealed class ValueBuffer<T>(string name) : TypedBuffer<T>
    where T : struct
{
    /// <inheritdoc/>
    public override DataField Field { get; } = new DataField<T>(name);

    /// <inheritdoc/>
    public override Task WriteAsync(ParquetRowGroupWriter group) => group.WriteAsync<T>(Field, Items.AsMemory(0, Count));

    /// <inheritdoc/>
    public override async Task ReadAsync(ParquetRowGroupReader group)
    {
        Resize(checked((int)group.RowCount));
        await group.ReadAsync<T>(Field, Items.AsMemory(0, Count)).ConfigureAwait(false);
    }
}
