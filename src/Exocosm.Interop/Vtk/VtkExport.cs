using Exocosm.Results.Files;
using Exocosm.Results.Tables;

namespace Exocosm.Interop.Vtk;

/// <summary>Cells and fields of a run as VTK files for ParaView.</summary>
public static class VtkExport
{
    /// <summary>Writes all saved times of all sites, the time collections and the legend.</summary>
    /// <param name="tablesFolder">The run's folder <c>tables</c>.</param>
    /// <param name="target">Folder for the files; made if absent.</param>
    /// <returns>The <c>.pvd</c> files, which ParaView opens.</returns>
    /// <exception cref="StorageException">A table cannot be read, or the file system refused.</exception>
    public static IReadOnlyList<string> Write(string tablesFolder, string target)
    {
        var written = new List<string>();
        if (TableReader.Open(tablesFolder, "cells") is { } cells)
        {
            var legend = new Legend();
            var frames = new FrameCollection(target, "cells", ".vtp");
            CellFrames.Write(cells, frames, legend);
            written.AddRange(frames.WriteCollections());
            legend.Write(Path.Combine(target, "legend.csv"));
        }

        if (TableReader.Open(tablesFolder, "fields") is { } fields)
        {
            var frames = new FrameCollection(target, "fields", ".vti");
            FieldFrames.Write(fields, SiteGrid.Read(tablesFolder), frames);
            written.AddRange(frames.WriteCollections());
        }

        return written;
    }
}
