using Exocosm.Model.Description;

namespace Exocosm.Reports.Page.Sections;

/// <summary>What the results are not.</summary>
internal static class LimitsSection
{
    private static readonly string[] OfAnyRun =
    [
        "A run is one draw of a random process from one seed. A claim about the model needs several seeds; a claim about nature needs data.",
        "A result that changes when a guess is varied within its range is a statement about the guess.",
        "An expectation that passed says that the run behaved as its author foresaw, not that the model is right.",
    ];

    /// <summary>Builds the section.</summary>
    public static Section Of() => new(
        "limits", "What this is not",
        "<ul class=\"limits\">\n" + string.Concat(HonestyNotes.All.Concat(OfAnyRun).Select(static note => $"<li>{Html.Text(note)}</li>\n")) + "</ul>\n");
}
