using Exocosm.Reports.Content;
using Exocosm.Results.Tables;

namespace Exocosm.Reports.Reading;

/// <summary>Takes the cells of one site and time, row by row in the order of <see cref="CellReading"/>'s columns.</summary>
internal sealed class SnapshotBuilder(string site, double timeMin, int count, int loads)
{
    private readonly long[] _id = new long[count], _clone = new long[count];
    private readonly byte[] _type = new byte[count];
    private readonly bool[] _alive = new bool[count];
    private readonly double[] _x = new double[count], _y = new double[count], _z = new double[count], _radius = new double[count];
    private readonly double[][] _loads = [.. Enumerable.Range(0, loads).Select(_ => new double[count])];
    private int _next;

    /// <summary>Adds a row.</summary>
    public void Add(TableBlock block, int row, TypeNumbers types)
    {
        _id[_next] = block.Column<long>(2)[row];
        _clone[_next] = block.Column<long>(3)[row];
        _type[_next] = types[block.Column<string>(4)[row]];
        _alive[_next] = block.Column<bool>(5)[row];
        _x[_next] = block.Column<double>(6)[row];
        _y[_next] = block.Column<double>(7)[row];
        _z[_next] = block.Column<double>(8)[row];
        _radius[_next] = block.Column<double>(9)[row];
        for (int load = 0; load < _loads.Length; load++) _loads[load][_next] = block.Column<double>(10 + load)[row];
        _next++;
    }

    /// <summary>The cells, once all are there.</summary>
    public CellSnapshot Build(string[] names) => new()
    {
        Site = site,
        TimeMin = timeMin,
        Id = _id,
        CloneId = _clone,
        CellType = _type,
        Alive = _alive,
        XUm = _x,
        YUm = _y,
        ZUm = _z,
        RadiusUm = _radius,
        Loads = [.. names.Select((name, n) => new NamedValues(name, _loads[n]))],
    };
}
