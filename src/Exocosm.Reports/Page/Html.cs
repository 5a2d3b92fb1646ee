using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Exocosm.Reports.Figures;

namespace Exocosm.Reports.Page;

/// <summary>Writes HTML. Whatever comes from a scenario or a run goes through <see cref="Text"/>.</summary>
internal static class Html
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    /// <summary>A text as content or as the value of a quoted attribute.</summary>
    public static string Text(string value) => Encoder.Encode(value);

    /// <summary>A number for reading: four digits that count, thousands set apart.</summary>
    public static string Number(double value)
    {
        if (!double.IsFinite(value)) return "–";
        double size = Math.Abs(value);
        if (size is not 0 and (< 1e-3 or >= 1e9)) return value.ToString("0.###e+0", CultureInfo.InvariantCulture);
        if (size >= 1000) return Spaced(Math.Round(value));
        return value.ToString(size >= 100 ? "0.#" : size >= 1 ? "0.##" : "G4", CultureInfo.InvariantCulture);
    }

    /// <summary>A text with a capital first letter.</summary>
    public static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];

    /// <summary>A count, thousands set apart by a thin space.</summary>
    public static string Count(long value) => Spaced(value);

    /// <summary>A figure with its caption; the script draws into it.</summary>
    public static string Plot(Figure figure) =>
        $"""
        <figure class="card" id="{Text(figure.Id)}">
        <h3>{Text(figure.Title)}</h3>
        <div class="plot{(figure.IsTall ? " tall" : "")}" data-figure="{Text(figure.Id)}" role="img" aria-label="{Text(figure.Alt)}"></div>
        <figcaption>{Text(figure.Caption)}</figcaption>
        </figure>

        """;

    /// <summary>A table; columns whose heading ends in a unit in brackets or that are named numeric are set flush right.</summary>
    /// <param name="caption">What it holds.</param>
    /// <param name="headings">Headings; those starting with <c>&gt;</c> are of numeric columns.</param>
    /// <param name="rows">Cells, already HTML.</param>
    public static string Table(string caption, string[] headings, IEnumerable<string[]> rows)
    {
        var text = new StringBuilder();
        text.Append("<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"").Append(Text(caption))
            .Append("\">\n<table>\n<caption>").Append(Text(caption)).Append("</caption>\n<thead><tr>");
        foreach (string heading in headings)
            text.Append(heading.StartsWith('>') ? "<th scope=\"col\" class=\"number\">" : "<th scope=\"col\">")
                .Append(Text(heading.TrimStart('>'))).Append("</th>");
        text.Append("</tr></thead>\n<tbody>\n");
        foreach (string[] row in rows)
        {
            text.Append("<tr>");
            for (int n = 0; n < row.Length; n++)
                text.Append(headings[n].StartsWith('>') ? "<td class=\"number\">" : "<td>").Append(row[n]).Append("</td>");
            text.Append("</tr>\n");
        }

        return text.Append("</tbody>\n</table>\n</div>\n").ToString();
    }

    // A narrow no-break space parts thousands in any language.
    private static string Spaced(double value) =>
        value.ToString("#,0", CultureInfo.InvariantCulture).Replace(",", "\u202f", StringComparison.Ordinal);
}
