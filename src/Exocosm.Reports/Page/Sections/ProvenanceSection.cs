using System.Globalization;
using System.Text;
using Exocosm.Reports.Content;

namespace Exocosm.Reports.Page.Sections;

/// <summary>Where the results come from.</summary>
internal static class ProvenanceSection
{
    /// <summary>Builds the section.</summary>
    public static Section Of(ReportData data, string chartLicence)
    {
        Provenance run = data.Provenance;
        var html = new StringBuilder(Html.Table(
            "The run", ["What", "Value"],
            new (string What, string Value)[]
            {
                ("Engine", $"Exocosm {run.EngineVersion}"),
                ("Status", run.Status),
                ("Message", run.Message),
                ("Command", run.Command),
                ("Seed", run.Seed.ToString(CultureInfo.InvariantCulture)),
                ("Threads (do not change results)", run.Threads.ToString(CultureInfo.InvariantCulture)),
                (data.PhysiCell is null ? "Scenario hash" : "Model hash", run.ScenarioHash),
                ("State hash at the end", run.StateHash),
                ("Started", run.Started),
                ("Ended", run.Ended),
                ("Resumed", run.Resumes > 0 ? $"{run.Resumes} time{(run.Resumes == 1 ? "" : "s")}" : ""),
                ("Simulated time", $"{Html.Number(run.SimulatedMin)} min"),
                ("Time on the clock", double.IsFinite(run.ElapsedSeconds) ? $"{Html.Number(run.ElapsedSeconds)} s" : ""),
            }.Where(static row => row.Value.Length > 0)
                .Select(static row => new[] { Html.Text(row.What), $"<code>{Html.Text(row.Value)}</code>" })));
        if (run.Timings.Count > 0)
        {
            double total = run.Timings.Sum(static stage => stage.Seconds);
            html.Append(Html.Table(
                "Where the time went", ["Stage", ">Time (s)", ">Share (%)"],
                run.Timings.Select(stage => new[]
                {
                    Html.Text(stage.Stage), Html.Number(stage.Seconds), total > 0 ? Html.Number(100 * stage.Seconds / total) : "–",
                })));
        }

        if (run.Files.Count > 0)
            html.Append(Html.Table(
                "Files of the run folder", ["File", ">Bytes", "SHA-256"],
                run.Files.Select(static file => new[]
                {
                    $"<code>{Html.Text(file.Path)}</code>", file.Bytes is { } bytes ? Html.Count(bytes) : "–",
                    $"<code class=\"hash\">{Html.Text(file.Hash)}</code>",
                })));
        if (run.FilesOfPhysiCell > 0)
            html.Append($"<p>Beside these lie {Html.Count(run.FilesOfPhysiCell)} files in PhysiCell's own layout, in <code>physicell/</code>; <code>manifest.json</code> has their hashes.</p>\n");
        if (data.ScenarioText.Length > 0)
            html.Append("<details><summary>The scenario as resolved</summary>\n<pre>").Append(Html.Text(data.ScenarioText)).Append("</pre>\n</details>\n");
        html.Append("<details><summary>Third-party software in this file</summary>\n<p>Charts are drawn by plotly.js (MIT licence, "
            + "© Plotly, Inc.), as packaged by Plotly.NET (MIT licence).</p>\n<pre>")
            .Append(Html.Text(chartLicence)).Append("</pre>\n</details>\n");
        return new Section("provenance", "Provenance", html.ToString());
    }
}
