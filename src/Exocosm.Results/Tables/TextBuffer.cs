using Parquet;
using Parquet.Schema;

namespace Exocosm.Results.Tables;

/// <summary>A column of texts. Most are names that come again and again, so what is read shares its strings.</summary>
/// <param name="name">Name of the column.</param>
internal sealed class TextBuffer(string name) : TypedBuffer<string>
{
    private const int SharedTexts = 4096;

    private readonly Dictionary<string, string> _shared = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public override string Name => name;

    /// <inheritdoc/>
    public override DataField CreateField() => new(name, typeof(string), isNullable: false);

    /// <inheritdoc/>
    public override Task WriteAsync(ParquetRowGroupWriter group, DataField field) =>
        group.WriteAsync(field, new ArraySegment<string>(Items, 0, Count));

    /// <inheritdoc/>
    public override async Task ReadAsync(ParquetRowGroupReader group, DataField field)
    {
        Resize(checked((int)group.RowCount));
        await group.ReadAsync(field, Items.AsMemory(0, Count)!).ConfigureAwait(false);
        for (var i = 0; i < Count; i++) Items[i] = Share(Items[i]);
    }

    private string Share(string text)
    {
        if (_shared.TryGetValue(text, out var known)) return known;
        if (_shared.Count < SharedTexts) _shared.Add(text, text);
        return text;
    }
}
