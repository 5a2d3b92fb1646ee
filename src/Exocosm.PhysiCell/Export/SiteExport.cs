using Exocosm.Model.Scenarios;
using Exocosm.PhysiCell.Writing;
using Exocosm.Results.Tables;

namespace Exocosm.PhysiCell.Export;

/// <summary>
/// Writes what a run of a scenario recorded of one site as snapshots. The tables are read once each, a time at once, so that they need not
/// fit into memory.
/// </summary>
internal sealed class SiteExport
{
    private readonly string _tables;
    private readonly string _site;
    private readonly SnapshotWorld _world;
    private readonly SnapshotWriter _writer;
    private readonly RecordedCells _cells;
    private readonly string[] _fields;
    private readonly IReadOnlyList<double> _times;
    private readonly Dictionary<double, string[]> _names;
    private readonly DateTimeOffset _created;

    /// <summary>A site into a folder.</summary>
    public SiteExport(string tables, string site, SnapshotWorld world, Scenario? scenario, IReadOnlyList<double> times, string folder, string version, DateTimeOffset created)
    {
        (_tables, _site, _world, _times, _created) = (tables, site, world, times, created);
        _writer = new SnapshotWriter(folder, world, version);
        _cells = new RecordedCells(TableReader.Open(tables, "cells")!.Schema, world, scenario);
        _fields = [.. world.Substrates.Select(substrate => substrate.Name)];

        // PhysiCell names the first and the last besides.
        _names = times.Select((time, number) => (time, Names: (string[])
        [
            SnapshotFiles.Numbered(number), .. number == 0 ? ["initial"] : Array.Empty<string>(), .. number == times.Count - 1 ? ["final"] : Array.Empty<string>(),
        ])).ToDictionary(pair => pair.time, pair => pair.Names);
    }

    /// <summary>Writes all snapshots.</summary>
    public void Write()
    {
        _writer.WriteMesh();
        var left = _names.Keys.ToHashSet();
        WriteCells(left);
        _cells.Clear();
        foreach (var time in left) EndCells(time);
        left = [.. _names.Keys];
        WriteFields(left);
        foreach (var time in left) EndField(time, Unsaved());
        foreach (var time in _times)
        {
            foreach (var name in _names[time]) _writer.WriteDescription(name, _cells.Matrix, time, 0, _created);
        }
    }

    private void WriteCells(HashSet<double> left)
    {
        var now = double.NaN;
        TableReader.Open(_tables, "cells")!.ForEachBlock(_cells.Columns, block =>
        {
            var time = block.Column<double>(0);
            var site = block.Column<string>(1);
            for (var row = 0; row < block.Rows; row++)
            {
                if (site[row] != _site) continue;
                if (time[row] != now) Next(time[row]);
                _cells.Add(block, row);
            }
        });
        Next(double.NaN);

        void Next(double time)
        {
            if (left.Remove(now)) EndCells(now);
            _cells.Clear();
            now = time;
        }
    }

    private void EndCells(double time)
    {
        foreach (var name in _names[time])
        {
            _writer.WriteCells(name, _cells.Matrix, _cells.Ids.Length);
            _writer.WriteGraphs(name, _cells.Ids, SnapshotWriter.Nobody, SnapshotWriter.Nobody);
        }
    }

    private void WriteFields(HashSet<double> left)
    {
        var (now, densities) = (double.NaN, Unsaved());
        var (nx, ny, _) = _world.Voxels;
        TableReader.Open(_tables, "fields")?.ForEachBlock(["time_min", "site", "field", "i", "j", "k", "value"], block =>
        {
            ReadOnlySpan<double> time = block.Column<double>(0), value = block.Column<double>(6);
            ReadOnlySpan<string> site = block.Column<string>(1), field = block.Column<string>(2);
            ReadOnlySpan<int> i = block.Column<int>(3), j = block.Column<int>(4), k = block.Column<int>(5);
            for (var row = 0; row < block.Rows; row++)
            {
                if (site[row] != _site) continue;
                if (time[row] != now) Next(time[row]);
                densities[Array.IndexOf(_fields, field[row])][i[row] + (nx * (j[row] + (ny * k[row])))] = value[row];
            }
        });
        Next(double.NaN);

        void Next(double time)
        {
            if (left.Remove(now)) EndField(now, densities);
            (now, densities) = (time, Unsaved());
        }
    }

    private void EndField(double time, double[][] densities)
    {
        foreach (var name in _names[time]) _writer.WriteField(name, densities);
    }

    /// <summary>Densities that no one saved are not known: NaN.</summary>
    private double[][] Unsaved() => [.. _fields.Select(_ =>
    {
        var values = new double[_world.Count];
        Array.Fill(values, double.NaN);
        return values;
    })];
}
