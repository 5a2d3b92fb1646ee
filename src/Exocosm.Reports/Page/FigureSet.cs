using System.Text;
using System.Text.Json.Nodes;
using Exocosm.Reports.Figures;

namespace Exocosm.Reports.Page;

/// <summary>The charts of the page: sections add them, the script draws them.</summary>
internal sealed class FigureSet
{
    /// <summary>The charts by id, as the script reads them.</summary>
    public JsonObject Specs { get; } = [];

    /// <summary>Adds charts and returns the HTML that holds them side by side; empty where there is none.</summary>
    public string Add(params IEnumerable<Figure?> figures)
    {
        string cards = Cards(figures);
        return cards.Length == 0 ? "" : $"<div class=\"figures\">\n{cards}</div>\n";
    }

    /// <summary>Adds charts and returns a card for each.</summary>
    public string Cards(IEnumerable<Figure?> figures)
    {
        var html = new StringBuilder();
        foreach (Figure? figure in figures)
        {
            if (figure is null) continue;
            Specs.Add(figure.Id, figure.Spec());
            html.Append(Html.Plot(figure));
        }

        return html.ToString();
    }
}
