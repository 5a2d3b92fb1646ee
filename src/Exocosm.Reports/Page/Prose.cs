using System.Text;

namespace Exocosm.Reports.Page;

/// <summary>Turns the plain text of a model's description into HTML: headings, paragraphs, lists and tables, nothing else.</summary>
internal static class Prose
{
    /// <summary>The text as HTML, every character of it escaped.</summary>
    public static string Html(string text)
    {
        var html = new StringBuilder();
        var block = new List<string>();
        Kind kind = Kind.Paragraph;
        foreach (string line in text.ReplaceLineEndings("\n").Split('\n'))
        {
            string trimmed = line.Trim();
            // An indented line goes on with the list item above it.
            Kind next = kind == Kind.List && block.Count > 0 && line.StartsWith("  ", StringComparison.Ordinal) && KindOf(trimmed) == Kind.Paragraph
                ? Kind.List
                : KindOf(trimmed);
            if (next != kind || next is Kind.Heading or Kind.Blank) Flush();
            kind = next;
            if (next != Kind.Blank) block.Add(line);
        }

        Flush();
        return html.ToString();

        void Flush()
        {
            if (block.Count > 0) Append(html, kind, block);
            block.Clear();
        }
    }

    private enum Kind
    {
        Blank,
        Paragraph,
        Heading,
        List,
        Table,
    }

    private static Kind KindOf(string line) => line switch
    {
        "" => Kind.Blank,
        ['#', ..] => Kind.Heading,
        ['-' or '*' or '•', ' ', ..] => Kind.List,
        ['|', ..] => Kind.Table,
        _ => Kind.Paragraph,
    };

    private static void Append(StringBuilder html, Kind kind, List<string> lines)
    {
        switch (kind)
        {
            case Kind.Heading:
                html.Append("<h3>").Append(Page.Html.Text(lines[0].TrimStart('#', ' '))).Append("</h3>\n");
                break;
            case Kind.List:
                html.Append("<ul>\n");
                for (int n = 0; n < lines.Count; n++)
                {
                    bool item = KindOf(lines[n].Trim()) == Kind.List;
                    bool nested = item && lines[n].StartsWith("  ", StringComparison.Ordinal);
                    html.Append(!item ? "\n" : n == 0 ? "" : "</li>\n")
                        .Append(!item ? "" : nested ? "<li class=\"nested\">" : "<li>")
                        .Append(Page.Html.Text(item ? lines[n].Trim()[2..] : lines[n].Trim()));
                }

                html.Append("</li>\n</ul>\n");
                break;
            case Kind.Table:
                string[][] rows = [.. lines.Select(Cells).Where(static row => !row.All(static cell => cell.Trim('-', ':', ' ').Length == 0))];
                int width = rows.Length == 0 ? 0 : rows.Max(static row => row.Length);
                if (width == 0) break;
                html.Append(Page.Html.Table(
                    "Table", [.. Enumerable.Range(0, width).Select(n => n < rows[0].Length ? rows[0][n] : "")],
                    rows.Skip(1).Select(row => row.Select(Page.Html.Text).ToArray())));
                break;
            default:
                html.Append("<p>").Append(Page.Html.Text(string.Join('\n', lines.Select(static line => line.Trim())))).Append("</p>\n");
                break;
        }
    }

    private static string[] Cells(string line) =>
        [.. line.Trim().Trim('|').Split('|').Select(static cell => cell.Trim())];
}
