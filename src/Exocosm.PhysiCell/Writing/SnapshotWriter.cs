using System.Globalization;
using System.Text;
using Exocosm.Results.Files;

namespace Exocosm.PhysiCell.Writing;

/// <summary>
/// Writes the files of snapshots in PhysiCell's layout (MultiCellDS, data version 2), whatever they come from. A snapshot's description is
/// written last: who sees it finds all it names.
/// </summary>
internal sealed class SnapshotWriter(string folder, SnapshotWorld world, string version)
{
    /// <summary>The mesh, which all snapshots share.</summary>
    public void WriteMesh() =>
        DurableFile.Write(In(SnapshotFiles.Mesh), stream => MatFile.Write(stream, "mesh", 4, world.Count, world.Place));

    /// <summary>The matrix of cells.</summary>
    public void WriteCells(string name, CellMatrix matrix, int cells) =>
        DurableFile.Write(In(SnapshotFiles.Cells(name)), stream => MatFile.Write(stream, "cells", matrix.Count, cells, matrix.Fill));

    /// <summary>The matrix of densities.</summary>
    public void WriteField(string name, IReadOnlyList<double[]> densities) =>
        DurableFile.Write(In(SnapshotFiles.Field(name)), stream => MatFile.Write(
            stream, "multiscale_microenvironment", 4 + densities.Count, world.Count, (voxel, column) =>
            {
                world.Place(voxel, column);
                for (var s = 0; s < densities.Count; s++) column[4 + s] = densities[s][voxel];
            }));

    /// <summary>The graphs of neighbours, of attachments (none) and of springs.</summary>
    public void WriteGraphs(string name, ReadOnlySpan<long> ids, Action<int, List<long>> neighbours, Action<int, List<long>> springs)
    {
        WriteGraph(SnapshotFiles.Neighbours(name), ids, neighbours);
        WriteGraph(SnapshotFiles.Attached(name), ids, Nobody);
        WriteGraph(SnapshotFiles.Springs(name), ids, springs);
    }

    /// <summary>The description.</summary>
    public void WriteDescription(string name, CellMatrix matrix, double timeMin, double runtimeSeconds, DateTimeOffset now)
    {
        var document = SnapshotXml.Of(world, matrix, name, version, timeMin, runtimeSeconds, now);
        DurableFile.WriteText(In(SnapshotFiles.Xml(name)), $"{document.Declaration}\n{document}\n");
    }

    /// <summary>No partners.</summary>
    public static void Nobody(int cell, List<long> found) => found.Clear();

    /// <summary>One line a cell, <c>ID: id,id</c>, and no line end after the last.</summary>
    private void WriteGraph(string file, ReadOnlySpan<long> ids, Action<int, List<long>> find)
    {
        var (text, found) = (new StringBuilder(), new List<long>());
        for (var cell = 0; cell < ids.Length; cell++)
        {
            find(cell, found);
            if (cell > 0) text.Append('\n');
            text.Append(ids[cell].ToString(CultureInfo.InvariantCulture)).Append(": ").AppendJoin(',', found);
        }

        DurableFile.WriteText(In(file), text.ToString());
    }

    private string In(string file) => Path.Combine(folder, file);
}
