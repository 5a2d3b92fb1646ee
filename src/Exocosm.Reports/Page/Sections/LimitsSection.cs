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

    private static readonly string[] OfPhysiCellRuns =
    [
        "Random numbers are not PhysiCell's: single runs differ from its runs of the same seed, and statistics agree.",
        "What the model asked for and could not be had is not in the results.",
        OfAnyRun[0],
        HonestyNotes.All[^1],
    ];

    private static readonly string[] OfCohorts =
    [
        "Patients are draws from distributions that somebody chose; they are nobody's patients, and intervals tell of the number drawn, not of the model's error.",
        OfAnyRun[1],
        OfAnyRun[2],
    ];

    /// <summary>Builds the section of a scenario's run.</summary>
    public static Section Of() => Of(HonestyNotes.All.Concat(OfAnyRun));

    /// <summary>Builds the section of a cohort.</summary>
    public static Section OfCohort() => Of(HonestyNotes.All.Concat(OfCohorts));

    /// <summary>Builds the section of a PhysiCell model's run.</summary>
    public static Section OfPhysiCell() => Of(OfPhysiCellRuns);

    private static Section Of(IEnumerable<string> notes) => new(
        "limits", "What this is not",
        "<ul class=\"limits\">\n" + string.Concat(notes.Select(static note => $"<li>{Html.Text(note)}</li>\n")) + "</ul>\n");
}
