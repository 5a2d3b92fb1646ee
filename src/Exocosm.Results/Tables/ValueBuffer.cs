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
    public override string Name => name;

    /// <inheritdoc/>
    public override DataField CreateField() => new DataField<T>(name);

    /// <inheritdoc/>
    public override Task WriteAsync(ParquetRowGroupWriter group, DataField field) => group.WriteAsync<T>(field, Items.AsMemory(0, Count));

    /// <inheritdoc/>
    public override async Task ReadAsync(ParquetRowGroupReader group, DataField field)
    {
        Resize(checked((int)group.RowCount));
        await group.ReadAsync<T>(field, Items.AsMemory(0, Count)).ConfigureAwait(false);
    }
}
