using System.Globalization;
using System.Text;
using Exocosm.PhysiCell.Simulation;
using Exocosm.Results.Files;

namespace Exocosm.PhysiCell.Writing;

/// <summary>Writes snapshots in PhysiCell's layout (MultiCellDS, data version 2), for pcdl, PhysiCell Studio and MATLAB loaders.</summary>
public sealed class PhysiCellWriter
{
    private readonly string _folder;
    private readonly PhysiCellSimulation _simulation;
    private readonly string _version;
    private readonly CellRows _rows;

    /// <summary>A writer into a folder, which is made.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="simulation">The simulation.</param>
    /// <param name="version">Version of this program.</param>
    public PhysiCellWriter(string folder, PhysiCellSimulation simulation, string version)
    {
        ArgumentNullException.ThrowIfNull(simulation);
        (_folder, _simulation, _version) = (folder, simulation, version);
        _rows = new CellRows(simulation);
        Directory.CreateDirectory(folder);
    }

    /// <summary>Numbered snapshots written so far; to be set where a run goes on.</summary>
    public int Snapshots { get; set; }

    /// <summary>The files of the start: the mesh, the seed, and the snapshot <c>initial</c>.</summary>
    /// <param name="now">Time of writing.</param>
    public void WriteInitial(DateTimeOffset now)
    {
        WriteMesh();
        DurableFile.WriteText(Path.Combine(_folder, "random_seed.txt"), (_simulation.Model.Seed ?? 0).ToString(CultureInfo.InvariantCulture));
        Write("initial", 0, now);
    }

    /// <summary>The next numbered snapshot.</summary>
    /// <param name="runtimeSeconds">Time the run has taken so far.</param>
    /// <param name="now">Time of writing.</param>
    public void WriteNext(double runtimeSeconds, DateTimeOffset now) =>
        Write($"output{(Snapshots++).ToString("D8", CultureInfo.InvariantCulture)}", runtimeSeconds, now);

    /// <summary>The snapshot <c>final</c>.</summary>
    /// <param name="runtimeSeconds">Time the run has taken.</param>
    /// <param name="now">Time of writing.</param>
    public void WriteFinal(double runtimeSeconds, DateTimeOffset now) => Write("final", runtimeSeconds, now);

    private void Write(string name, double runtimeSeconds, DateTimeOffset now)
    {
        _simulation.Settle();
        DurableFile.Write(In(SnapshotFiles.Cells(name)), stream => MatFile.Write(stream, "cells", _rows.Count, _simulation.Agents.Count, _rows.Fill));
        WriteField(name);
        WriteGraph(SnapshotFiles.Neighbours(name), _simulation.NeighboursOf);
        WriteGraph(SnapshotFiles.Attached(name), static (_, found) => found.Clear());
        WriteGraph(SnapshotFiles.Springs(name), _simulation.SpringPartnersOf);

        // The description comes last: who sees it finds all it names.
        var document = SnapshotXml.Of(_simulation, _rows, name, _version, runtimeSeconds, now);
        DurableFile.WriteText(In(SnapshotFiles.Xml(name)), $"{document.Declaration}\n{document}\n");
    }

    private void WriteMesh()
    {
        var (mesh, domain) = (_simulation.Mesh, _simulation.Model.Domain);
        DurableFile.Write(In(SnapshotFiles.Mesh), stream => MatFile.Write(
            stream, "mesh", 4, mesh.Count, (voxel, column) => Place(mesh, domain, voxel, column)));
    }

    private void WriteField(string name)
    {
        var (mesh, domain, densities) = (_simulation.Mesh, _simulation.Model.Domain, _simulation.Densities);
        DurableFile.Write(In(SnapshotFiles.Field(name)), stream => MatFile.Write(
            stream, "multiscale_microenvironment", 4 + densities.Count, mesh.Count, (voxel, column) =>
            {
                Place(mesh, domain, voxel, column);
                for (var s = 0; s < densities.Count; s++) column[4 + s] = densities[s][voxel];
            }));
    }

    private static void Place(Mesh mesh, Settings.DomainSettings domain, int voxel, Span<double> column)
    {
        var (i, j, k) = mesh.Grid.Coordinates(voxel);
        column[0] = domain.Min.X + ((i + 0.5) * domain.Voxel.X);
        column[1] = domain.Min.Y + ((j + 0.5) * domain.Voxel.Y);
        column[2] = domain.Min.Z + ((k + 0.5) * domain.Voxel.Z);
        column[3] = mesh.VoxelVolume;
    }

    /// <summary>One line a cell, <c>ID: id,id</c>, and no line end after the last.</summary>
    private void WriteGraph(string file, Action<int, List<long>> find)
    {
        var (text, found, ids) = (new StringBuilder(), new List<long>(), _simulation.Agents.Cells.Id.Values);
        for (var cell = 0; cell < _simulation.Agents.Count; cell++)
        {
            find(cell, found);
            if (cell > 0) text.Append('\n');
            text.Append(ids[cell].ToString(CultureInfo.InvariantCulture)).Append(": ").AppendJoin(',', found);
        }

        DurableFile.WriteText(In(file), text.ToString());
    }

    private string In(string file) => Path.Combine(_folder, file);
}
