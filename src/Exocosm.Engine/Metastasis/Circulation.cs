using Exocosm.Engine.Persistence;

namespace Exocosm.Engine.Metastasis;

/// <summary>
/// Tumour cells in blood as whole numbers, by origin and cell type: shed = circulating + died + arrested, exactly. Origins are the sites, then the
/// organs.
/// </summary>
public sealed class Circulation
{
    private readonly int _types;
    private readonly long[] _shed;
    private readonly long[] _circulating;
    private readonly long[] _arrested;

    /// <summary>Blood without tumour cells.</summary>
    /// <param name="origins">Number of origins.</param>
    /// <param name="types">Number of cell types.</param>
    public Circulation(int origins, int types)
    {
        _types = types;
        _shed = new long[origins * types];
        _circulating = new long[origins * types];
        _arrested = new long[origins * types];
    }

    /// <summary>Number of pairs of an origin and a type.</summary>
    internal int Kinds => _shed.Length;

    /// <summary>Number of a pair.</summary>
    internal int Kind(int origin, int type) => (origin * _types) + type;

    /// <summary>Cells that entered blood, cumulative.</summary>
    /// <param name="origin">Number of the origin.</param>
    /// <param name="type">Number of the type.</param>
    public long Shed(int origin, int type) => _shed[Kind(origin, type)];

    /// <summary>Cells in blood now.</summary>
    /// <param name="origin">Number of the origin.</param>
    /// <param name="type">Number of the type.</param>
    public long Circulating(int origin, int type) => _circulating[Kind(origin, type)];

    /// <summary>Cells that arrested in organs, cumulative.</summary>
    /// <param name="origin">Number of the origin.</param>
    /// <param name="type">Number of the type.</param>
    public long Arrested(int origin, int type) => _arrested[Kind(origin, type)];

    /// <summary>Cells that died in blood, cumulative.</summary>
    /// <param name="origin">Number of the origin.</param>
    /// <param name="type">Number of the type.</param>
    public long Died(int origin, int type) => Shed(origin, type) - Circulating(origin, type) - Arrested(origin, type);

    /// <summary>Cells enter blood.</summary>
    /// <param name="origin">Number of the origin.</param>
    /// <param name="type">Number of the type.</param>
    /// <param name="cells">How many.</param>
    internal void Enter(int origin, int type, long cells)
    {
        _shed[Kind(origin, type)] += cells;
        _circulating[Kind(origin, type)] += cells;
    }

    /// <summary>Cells of a pair that are in blood now.</summary>
    internal long Present(int kind) => _circulating[kind];

    /// <summary>Cells leave blood.</summary>
    /// <param name="kind">Number of the pair.</param>
    /// <param name="cells">How many.</param>
    /// <param name="arrested">How many of them in an organ; the others died.</param>
    internal void Leave(int kind, long cells, long arrested)
    {
        _circulating[kind] -= cells;
        _arrested[kind] += arrested;
    }

    /// <summary>Saves, restores or hashes the numbers.</summary>
    /// <param name="exchange">Which of the three.</param>
    /// <param name="prefix">Prefix of the names.</param>
    public void Exchange(StateExchange exchange, string prefix)
    {
        ArgumentNullException.ThrowIfNull(exchange);
        exchange.Fixed(prefix + "shed", _shed);
        exchange.Fixed(prefix + "circulating", _circulating);
        exchange.Fixed(prefix + "arrested", _arrested);
    }
}
