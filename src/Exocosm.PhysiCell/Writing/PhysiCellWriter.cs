using System.Globalization;
using Exocosm.PhysiCell.Simulation;
using Exocosm.Results.Files;

namespace Exocosm.PhysiCell.Writing;

/// <summary>Writes snapshots of a simulation in PhysiCell's layout, for pcdl, PhysiCell Studio and MATLAB loaders.</summary>
public sealed class PhysiCellWriter
{
    private readonly string _folder;
    private readonly PhysiCellSimulation _simulation;
    private readonly CellMatrix _matrix;
    private readonly SnapshotWriter _writer;

    /// <summary>A writer into a folder, which is made.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="simulation">The simulation.</param>
    /// <param name="version">Version of this program.</param>
    public PhysiCellWriter(string folder, PhysiCellSimulation simulation, string version)
    {
        ArgumentNullException.ThrowIfNull(simulation);
        (_folder, _simulation) = (folder, simulation);
        var world = SnapshotWorld.Of(simulation.Model);
        _matrix = new SimulatedCells(simulation).Matrix(world);
        _writer = new SnapshotWriter(folder, world, version);
        Directory.CreateDirectory(folder);
    }

    /// <summary>Numbered snapshots written so far; to be set where a run goes on.</summary>
    public int Snapshots { get; set; }

    /// <summary>The files of the start: the mesh, the seed, and the snapshot <c>initial</c>.</summary>
    /// <param name="now">Time of writing.</param>
    public void WriteInitial(DateTimeOffset now)
    {
        _writer.WriteMesh();
        DurableFile.WriteText(Path.Combine(_folder, "random_seed.txt"), (_simulation.Model.Seed ?? 0).ToString(CultureInfo.InvariantCulture));
        Write("initial", 0, now);
    }

    /// <summary>The next numbered snapshot.</summary>
    /// <param name="runtimeSeconds">Time the run has taken so far.</param>
    /// <param name="now">Time of writing.</param>
    public void WriteNext(double runtimeSeconds, DateTimeOffset now) => Write(SnapshotFiles.Numbered(Snapshots++), runtimeSeconds, now);

    /// <summary>The snapshot <c>final</c>.</summary>
    /// <param name="runtimeSeconds">Time the run has taken.</param>
    /// <param name="now">Time of writing.</param>
    public void WriteFinal(double runtimeSeconds, DateTimeOffset now) => Write("final", runtimeSeconds, now);

    private void Write(string name, double runtimeSeconds, DateTimeOffset now)
    {
        _simulation.Settle();
        var cells = _simulation.Agents.Count;
        _writer.WriteCells(name, _matrix, cells);
        _writer.WriteField(name, _simulation.Densities);
        _writer.WriteGraphs(name, _simulation.Agents.Cells.Id.Values.AsSpan(0, cells), _simulation.NeighboursOf, _simulation.SpringPartnersOf);
        _writer.WriteDescription(name, _matrix, _simulation.TimeMin, runtimeSeconds, now);
    }
}
