using Exocosm.Engine.Persistence;

namespace Exocosm.Tests.Engine.Persistence;

/// <summary>Keeps a state in memory and gives it back by name.</summary>
internal sealed class MemoryExchange : StateExchange
{
    private readonly Dictionary<string, Array> _values = new(StringComparer.Ordinal);
    private bool _restoring;

    public List<string> Names { get; } = [];

    public override bool Restoring => _restoring;

    public MemoryExchange Restore()
    {
        _restoring = true;
        return this;
    }

    public override void Array<T>(string name, ref T[] values, ref int count)
    {
        if (_restoring)
        {
            values = [.. (T[])_values[name]];
            count = values.Length;
            return;
        }

        Names.Add(name);
        _values[name] = values[..count];
    }
}
