using System.Text.Json.Nodes;

namespace Exocosm.Reports.Figures;

/// <summary>A chart for plotly.js: its traces and layout without colours of the page, which the page's theme adds.</summary>
/// <param name="Id">Unique in the page.</param>
/// <param name="Title">What it shows.</param>
/// <param name="Caption">How to read it; may be empty.</param>
/// <param name="Alt">The same in words, for who cannot see it.</param>
/// <param name="Traces">plotly.js <c>data</c>.</param>
/// <param name="Layout">plotly.js <c>layout</c>.</param>
internal sealed record Figure(string Id, string Title, string Caption, string Alt, JsonArray Traces, JsonObject Layout)
{
    /// <summary>Whether it needs more height than others.</summary>
    public bool IsTall { get; init; }

    /// <summary>What the page's script reads.</summary>
    public JsonObject Spec() => new() { ["data"] = Traces, ["layout"] = Layout };
}
