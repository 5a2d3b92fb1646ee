using System.Text;
using Exocosm.PhysiCell.Settings;

namespace Exocosm.PhysiCell.Conversion;

/// <summary>The page beside a converted scenario, and the comment at its head.</summary>
internal sealed class Readme(Draft draft, IReadOnlyList<Need> needs)
{
    private readonly string _file = Path.GetFileName(draft.Model.File);

    /// <summary>Comment lines for the head of the scenario.</summary>
    public string Head()
    {
        var text = new StringBuilder($"# Converted from the PhysiCell model {OneLine(_file)}; README.md tells how it differs.\n");
        if (needs.Count > 0) text.Append("# What was not carried over, or is said in another way:\n");
        foreach (var need in needs) text.Append($"#   {Line(need)}\n");
        return text.ToString();
    }

    /// <summary>The page.</summary>
    /// <param name="hasCells">Whether there is a table of cells.</param>
    public string Page(bool hasCells)
    {
        var text = new StringBuilder($"""
            # {OneLine(Path.GetFileNameWithoutExtension(_file))}

            This scenario was made by `exocosm convert` from the PhysiCell model `{OneLine(_file)}`.

            | file | what it is |
            |---|---|
            | `scenario.yaml` | the model; every key is explained in Exocosm's scenario reference |

            """);
        if (hasCells) text.Append($"| `{SiteBlock.CellsFile}` | the first cells: x, y, z in um, and their type |\n");
        text.Append("""

            Run it from this folder:

                exocosm validate .
                exocosm describe .
                exocosm run . --out run


            """);
        AppendNeeds(text);
        AppendDifferences(text);
        AppendExosomes(text);
        return text.ToString();
    }

    private void AppendNeeds(StringBuilder text)
    {
        text.Append("## What was not carried over\n\n");
        if (needs.Count == 0)
        {
            text.Append("Nothing: all that the model says is said in the scenario.\n\n");
            return;
        }

        text.Append("""
            *missing* is what a scenario has no words for; *warning* is said in another way, or works in another way; *ignored* has no effect on
            the cells.

            | what | where | element | why |
            |---|---|---|---|

            """);
        foreach (var need in needs)
            text.Append($"| {Word(need.Kind)} | {Cell(Where(need))} | {Cell(need.Element)} | {Cell(Message(need))} |\n");
        text.Append('\n');
    }

    private static void AppendDifferences(StringBuilder text) => text.Append("""
        ## How scenarios are computed

        The numbers are the model's own. These differ in every scenario, whatever the model (`exocosm run` on the PhysiCell model itself computes as
        PhysiCell does):

        - What happens at a rate r happens with probability 1 − e^(−r Δt), at a time within the step; in PhysiCell with r Δt, at a step. Phases of fixed
          length end on time.
        - Volumes follow the exact solution of their equations; PhysiCell takes one Euler step a phenotype step.
        - Daughters part by 0.75 radii each, along a direction uniform in space, and never leave the box; PhysiCell moves one by a radius, the other by half.
        - Every wall pushes that a cell touches; in PhysiCell the nearest one.
        - Cells exchange substances from the voxel where they are at the start of the phenotype step.
        - Random numbers are others, so that single runs differ.

        A substance that spreads fast, such as oxygen, need not be stepped: `solve: steady` in place of `solve: stepped` and `step` is much faster, where it decays or
        a face holds it.


        """);

    private void AppendExosomes(StringBuilder text) => text.Append($"""
        ## Adding exosomes

        Add these lines to `scenario.yaml`: the section `exosomes`, the part `exosomes` of each cell type, and the rule at the end of `rules`. All that is not
        written comes from Exocosm's parameter library, with its sources; `exocosm describe .` shows it.

        ```yaml
        {ExosomeSnippet.Of(draft)}```

        The first type makes and releases vesicles; the load is what a cell has taken up and not yet forgotten, and the rule is its effect.

        """);

    private string Line(Need need) => $"{Word(need.Kind)}  {OneLine(Where(need))}  {OneLine(need.Element)}: {OneLine(Message(need))}";

    private static string Where(Need need) => $"{Path.GetFileName(need.Place.File)}:{need.Place.Line}";

    /// <summary>Messages without the folders of the machine they were written on.</summary>
    private string Message(Need need)
    {
        // Code is looked for beside the settings and one folder up.
        var beside = Path.GetDirectoryName(Path.GetFullPath(draft.Model.File))!;
        var message = need.Message.Replace(beside + Path.DirectorySeparatorChar, "", StringComparison.Ordinal);
        return Path.GetDirectoryName(beside) is { Length: > 1 } above ? message.Replace(above + Path.DirectorySeparatorChar, "", StringComparison.Ordinal) : message;
    }

    private static string Word(NeedKind kind) => kind switch { NeedKind.Missing => "missing", NeedKind.Warning => "warning", _ => "ignored" };

    private static string Cell(string text) => OneLine(text).Replace("\\", "\\\\", StringComparison.Ordinal).Replace("|", "\\|", StringComparison.Ordinal);

    private static string OneLine(string text) =>
        string.Concat(text.Select(c => char.IsControl(c) || c is '\u2028' or '\u2029' or '\ufeff' or '\ufffe' or '\uffff' ? ' ' : c));
}
