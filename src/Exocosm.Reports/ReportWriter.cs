using Exocosm.Reports.Content;
using Exocosm.Reports.Page;
using Exocosm.Reports.Reading;
using Exocosm.Results.Files;
using Exocosm.Results.Runs;

namespace Exocosm.Reports;

/// <summary>Writes the report of a run: one HTML file that needs nothing beside it, online or on disk.</summary>
public static class ReportWriter
{
    /// <summary>Largest report, bytes: it must go through mail and open at once.</summary>
    public const int LargestBytes = 10_000_000;

    /// <summary>Reads a run folder and writes its report, atomically. The same folder gives the same bytes.</summary>
    /// <param name="folder">The run; finished or not.</param>
    /// <param name="path">Where to; <see cref="RunFolder.ReportFile"/> where null.</param>
    /// <returns>Full path of the report.</returns>
    /// <exception cref="StorageException">The run cannot be read, or the file system refused the report.</exception>
    public static string Write(RunFolder folder, string? path = null)
    {
        ArgumentNullException.ThrowIfNull(folder);
        string target = Path.GetFullPath(path ?? folder.ReportFile);
        Manifest manifest = folder.ReadManifest();
        DurableFile.WriteText(target, manifest switch
        {
            { Kind: Manifest.KindOfCohort } => CohortPage.Of(CohortReader.Read(folder, manifest)),
            { Arms: not null } => ArmsPage.Of(ArmsReader.Read(folder, manifest)),
            _ => Render(ReportReader.Read(folder)),
        });
        return target;
    }

    /// <summary>The report as text. The same data give the same text.</summary>
    /// <param name="data">What to show.</param>
    /// <returns>An HTML document.</returns>
    public static string Render(ReportData data)
    {
        ArgumentNullException.ThrowIfNull(data);
        return ReportPage.Of(data);
    }
}
