using Exocosm.Engine.Persistence;

namespace Exocosm.Engine.Exosomes;

/// <summary>Single vesicles as a structure of arrays, in order of birth.</summary>
public sealed class Vesicles
{
    private double[] _x = [];
    private double[] _y = [];
    private double[] _z = [];
    private long[] _serial = [];
    private byte[] _sizeClass = [];
    private byte[] _onMatrix = [];
    private readonly int[][] _copies;
    private long _born;
    private int _count;

    /// <summary>No vesicles yet.</summary>
    /// <param name="cargo">Number of cargo species they carry.</param>
    public Vesicles(int cargo) => _copies = [.. Enumerable.Range(0, cargo).Select(_ => Array.Empty<int>())];

    /// <summary>Number of vesicles outside cells.</summary>
    public int Count => _count;

    /// <summary>Position x, µm.</summary>
    public double[] X => _x;

    /// <summary>Position y, µm.</summary>
    public double[] Y => _y;

    /// <summary>Position z, µm.</summary>
    public double[] Z => _z;

    /// <summary>Serial number, never used again: keys its random streams.</summary>
    public long[] Serial => _serial;

    /// <summary>Size class.</summary>
    public byte[] SizeClass => _sizeClass;

    /// <summary>1 while bound to matrix.</summary>
    public byte[] OnMatrix => _onMatrix;

    /// <summary>Copies of each carried cargo: per cargo, per vesicle.</summary>
    public int[][] Copies => _copies;

    /// <summary>Serial number of the next vesicle.</summary>
    public long NextSerial => _born;

    /// <summary>Adds a free vesicle without cargo.</summary>
    /// <returns>Its index.</returns>
    public int Add(double x, double y, double z, byte sizeClass)
    {
        if (_count == _x.Length) Grow(Math.Max(1024, _count * 2));
        var i = _count++;
        (_x[i], _y[i], _z[i]) = (x, y, z);
        _serial[i] = _born++;
        _sizeClass[i] = sizeClass;
        _onMatrix[i] = 0;
        foreach (var copies in _copies) copies[i] = 0;
        return i;
    }

    /// <summary>Removes vesicles and closes the gaps, keeping the order of the others.</summary>
    /// <param name="gone">One flag per vesicle.</param>
    public void Remove(ReadOnlySpan<bool> gone)
    {
        var to = 0;
        for (var from = 0; from < _count; from++)
        {
            if (gone[from]) continue;
            if (to != from)
            {
                (_x[to], _y[to], _z[to]) = (_x[from], _y[from], _z[from]);
                _serial[to] = _serial[from];
                _sizeClass[to] = _sizeClass[from];
                _onMatrix[to] = _onMatrix[from];
                foreach (var copies in _copies) copies[to] = copies[from];
            }

            to++;
        }

        _count = to;
    }

    /// <summary>Saves, restores or hashes all vesicles.</summary>
    /// <param name="exchange">Which of the three.</param>
    /// <param name="prefix">Prefix of the names.</param>
    public void Exchange(StateExchange exchange, string prefix)
    {
        ArgumentNullException.ThrowIfNull(exchange);
        exchange.Scalar(prefix + "born", ref _born);
        exchange.Array(prefix + "x", ref _x, ref _count);
        exchange.Array(prefix + "y", ref _y, ref _count);
        exchange.Array(prefix + "z", ref _z, ref _count);
        exchange.Array(prefix + "serial", ref _serial, ref _count);
        exchange.Array(prefix + "size class", ref _sizeClass, ref _count);
        exchange.Array(prefix + "on matrix", ref _onMatrix, ref _count);
        for (var c = 0; c < _copies.Length; c++) exchange.Array($"{prefix}copies {c}", ref _copies[c], ref _count);
        if (exchange.Restoring) Grow(_count);
    }

    private void Grow(int capacity)
    {
        Array.Resize(ref _x, capacity);
        Array.Resize(ref _y, capacity);
        Array.Resize(ref _z, capacity);
        Array.Resize(ref _serial, capacity);
        Array.Resize(ref _sizeClass, capacity);
        Array.Resize(ref _onMatrix, capacity);
        for (var c = 0; c < _copies.Length; c++) Array.Resize(ref _copies[c], capacity);
    }
}
