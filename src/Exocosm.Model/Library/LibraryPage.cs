using System.Text;

namespace Exocosm.Model.Library;

/// <summary>The libraries as a page of documentation, so that the page cannot differ from the data.</summary>
public static class LibraryPage
{
    private static readonly (string Prefix, string Heading)[] Chapters =
    [
        ("substrate.", "Substances"),
        ("oxygen.", "Oxygen thresholds of cells"),
        ("field.", "Fields"),
        ("cycle.", "Cell cycle"),
        ("death.", "Death"),
        ("volume.", "Cell volume"),
        ("mechanics.", "Forces"),
        ("motility.", "Movement"),
        ("time.", "Time"),
        ("vessels.", "Blood vessels"),
        ("csc.", "Cancer stem cell hierarchy"),
        ("plasticity.", "Plasticity measured in cell lines"),
        ("exosome.size.", "Exosomes: size"),
        ("exosome.release.", "Exosomes: biogenesis and release"),
        ("exosome.uptake.", "Exosomes: uptake and delivery"),
        ("exosome.", "Exosomes: transport"),
        ("cargo.", "Cargo"),
        ("hypoxia.", "Hypoxia"),
        ("drug.", "Drugs that act on exosomes"),
        ("treatment.", "Treatments"),
        ("feedback.", "The feedback of exosomes on stemness"),
        ("effect.", "Effects on recipients"),
        ("attack.", "Attack by immune cells"),
        ("engulf.", "Engulfing"),
        ("immune.", "Movement and life of immune cells"),
        ("body.", "Exosomes in the body"),
        ("lymph_node.", "The draining lymph node"),
        ("patient.", "A patient as compartments"),
        ("biopsy.", "Blood tests"),
        ("influx.", "Cells that come in"),
        ("metastasis.", "Spread by blood"),
    ];

    private const string Preface = """
        # Parameter library

        Generated from the data that ship with the program; do not edit. To refresh it, run the tests with `EXOCOSM_WRITE_DOCS=1`.

        Every default of Exocosm is an entry here: its value, the range in which it is plausible, where it comes from, how it was taken
        from there, and a tier. A scenario may name an entry instead of a value (`library:exosome.release.mvb_fusion`).

        - **Tier A**: measured, to within a factor of two.
        - **Tier B**: an order of magnitude.
        - **Tier C**: a guess. `describe` and every report list the guesses that a model uses before anything else.
        - **-**: a numerical setting, which says nothing about biology.

        *Read in the source* means that the value was seen there, usually in the abstract or the opening pages; *second-hand* that another
        document reports it; *not re-checked* that the citation is from memory of the paper; *estimate made here* is followed by the
        derivation.

        """;

    /// <summary>The page, in Markdown with line feeds.</summary>
    public static string Markdown(ParameterLibrary parameters, CargoLibrary cargo)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        ArgumentNullException.ThrowIfNull(cargo);
        var page = new StringBuilder(Preface.ReplaceLineEndings("\n"));
        foreach (var (prefix, heading) in Chapters)
        {
            var entries = parameters.Entries.Where(entry => Chapter(entry) == prefix).ToArray();
            if (entries.Length > 0) Parameters(page, heading, entries);
        }

        Cargo(page, cargo);
        return page.ToString();
    }

    private static void Parameters(StringBuilder page, string heading, LibraryEntry[] entries)
    {
        page.Append($"\n## {heading}\n\n| id | what | default | range | tier | source and evidence |\n|---|---|---|---|---|---|\n");
        foreach (var entry in entries)
        {
            var tier = entry.Tier == EvidenceTier.None ? "-" : entry.Tier.ToString();
            var note = entry.Note.Length > 0 ? $" ({Cell(entry.Note)})" : "";
            page.Append($"| `{entry.Id}` | {Cell(entry.Name)}{note} | {entry.Value} | {entry.Low} to {entry.High} | {tier} | ");
            page.Append($"{Cell(entry.Source)}; {Cell(entry.Evidence)} |\n");
        }
    }

    private static void Cargo(StringBuilder page, CargoLibrary cargo)
    {
        page.Append("\n## Named cargo\n\nCopies are those of the class: none of these has been counted per vesicle in the cited work.\n\n");
        page.Append("| name | class | copies in a 90 nm vesicle | half-life | from | to | effect | evidence for stem-cell exosomes | tier | source |\n");
        page.Append("|---|---|---|---|---|---|---|---|---|---|\n");
        foreach (var entry in cargo.Entries)
        {
            var place = entry.IsSurface ? "surface" : "luminal";
            page.Append($"| {Cell(entry.Name)} | {entry.Class}, {place} | {entry.Copies} | {entry.HalfLife} | {Cell(entry.SourceCells)} | ");
            page.Append($"{Cell(entry.Recipient)} | {Cell(entry.EffectInWords)} | {Cell(entry.CscEvidence)} | {entry.Tier} | ");
            page.Append($"{Cell(entry.Source)}; {Cell(entry.Evidence)} |\n");
        }
    }

    private static string? Chapter(LibraryEntry entry) =>
        Array.Find(Chapters, chapter => entry.Id.StartsWith(chapter.Prefix, StringComparison.Ordinal)).Prefix;

    private static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal);
}
