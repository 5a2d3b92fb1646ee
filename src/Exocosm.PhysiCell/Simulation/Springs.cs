using Exocosm.Engine.Persistence;

namespace Exocosm.PhysiCell.Simulation;

/// <summary>Dynamic attachments: springs of rest length zero between cells, by identity.</summary>
internal sealed class Springs
{
    private readonly SortedDictionary<long, List<long>> _partners = [];

    /// <summary>Whether there are any.</summary>
    public bool IsEmpty => _partners.Count == 0;

    /// <summary>Partners of a cell.</summary>
    public IReadOnlyList<long> Of(long id) => _partners.TryGetValue(id, out var partners) ? partners : [];

    /// <summary>Attaches two cells, once.</summary>
    public void Attach(long a, long b)
    {
        if (a == b || Of(a).Contains(b)) return;
        Add(a, b);
        Add(b, a);
    }

    /// <summary>Detaches two cells.</summary>
    public void Detach(long a, long b)
    {
        Drop(a, b);
        Drop(b, a);
    }

    /// <summary>Detaches a cell from all.</summary>
    public void Clear(long id)
    {
        if (!_partners.Remove(id, out var partners)) return;
        foreach (var partner in partners) Drop(partner, id);
    }

    /// <summary>Saves, restores or hashes all attachments: per cell its identity, the number of its partners, and theirs.</summary>
    public void Exchange(StateExchange exchange)
    {
        long[] flat = [.. _partners.SelectMany(entry => new[] { entry.Key, entry.Value.Count }.Concat(entry.Value))];
        var count = flat.Length;
        exchange.Array("springs", ref flat, ref count);
        if (!exchange.Restoring) return;
        _partners.Clear();
        for (var at = 0; at < count; at += 2 + (int)flat[at + 1])
            _partners.Add(flat[at], [.. flat.AsSpan(at + 2, (int)flat[at + 1])]);
    }

    private void Add(long id, long partner)
    {
        if (!_partners.TryGetValue(id, out var partners)) _partners.Add(id, partners = []);
        partners.Add(partner);
    }

    private void Drop(long id, long partner)
    {
        if (!_partners.TryGetValue(id, out var partners)) return;
        partners.Remove(partner);
        if (partners.Count == 0) _partners.Remove(id);
    }
}
