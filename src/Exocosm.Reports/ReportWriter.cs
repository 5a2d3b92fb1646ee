using System.Text;
using Exocosm.Reports.Content;
using Exocosm.Reports.Page;

namespace Exocosm.Reports;

/// <summary>Writes the report of a run: one HTML file that needs nothing beside it, online or on disk.</summary>
public static class ReportWriter
{
    /// <summary>The report as text. The same data give the same text.</summary>
    /// <param name="data">What to show.</param>
    /// <returns>An HTML document.</returns>
    public static string Render(ReportData data)
    {
        ArgumentNullException.ThrowIfNull(data);
        return ReportPage.Of(data);
    }

    /// <summary>The report as UTF-8 bytes into a stream.</summary>
    /// <param name="data">What to show.</param>
    /// <param name="output">Where to; it stays open.</param>
    public static void Render(ReportData data, Stream output)
    {
        ArgumentNullException.ThrowIfNull(output);
        output.Write(Encoding.UTF8.GetBytes(Render(data)));
    }
}
