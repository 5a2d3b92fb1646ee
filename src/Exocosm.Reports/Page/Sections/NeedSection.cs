using System.Text;
using Exocosm.Reports.Content;

namespace Exocosm.Reports.Page.Sections;

/// <summary>What a PhysiCell model asked for and did not get, and how else it was read than it looks.</summary>
internal static class NeedSection
{
    private static readonly (string Kind, string Title, string Meaning)[] Kinds =
    [
        ("Missing", "Missing", "The model asks for this and it could not be had: the run went on without it, because its user said so."),
        ("Warning", "Read otherwise than it looks", "Mistakes that PhysiCell lets pass, and what was made of them."),
        ("Ignored", "Without effect", "Known elements that change nothing here."),
    ];

    /// <summary>Builds the section.</summary>
    public static Section Of(PhysiCellModelFacts model)
    {
        var html = new StringBuilder();
        foreach ((string kind, string title, string meaning) in Kinds)
        {
            ModelNeed[] needs = [.. model.Needs.Where(need => need.Kind == kind)];
            if (needs.Length == 0) continue;
            html.Append($"<details{(kind == "Missing" ? " open" : "")}><summary>{title} ({needs.Length})</summary>\n<p>{meaning}</p>\n")
                .Append(Html.Table(title, ["Where, and what"], needs.Select(static need => new[] { Html.Text(need.Text) }))).Append("</details>\n");
        }

        return new Section(
            "needs", "What the model asked for",
            html.Length == 0 ? "<p>All that the model asks for was read and has its effect.</p>\n" : html.ToString());
    }
}
