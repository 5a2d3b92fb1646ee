using System.Text;
using Exocosm.Model.Problems;
using Exocosm.PhysiCell.Reading;

namespace Exocosm.PhysiCell.Conversion;

/// <summary>Names of a model as the scenario language takes them: of a length, without quotation marks, commas and outer or double blanks.</summary>
internal static class FitNames
{
    private const int Longest = 90;

    // These are signals, or the ends of some, so that a rule could not tell a substrate or cell type of that name from them.
    private static readonly string[] s_reserved =
        ["pressure", "volume", "time", "current time", "global time", "dead", "is dead", "live cell", "live cells", "dead cell", "dead cells"];

    private static readonly string[] s_starts = ["contact with ", "gradient of ", "custom ", "custom:"];

    /// <summary>A name for each name, none twice; what is called otherwise is told.</summary>
    /// <param name="names">The names.</param>
    /// <param name="noun">What they are names of.</param>
    /// <param name="place">Where each stands.</param>
    public static string[] Of(IReadOnlyList<string> names, string noun, Func<int, Item> place)
    {
        var taken = new HashSet<string>(names, StringComparer.Ordinal);
        var fit = new string[names.Count];
        for (var i = 0; i < fit.Length; i++)
        {
            fit[i] = Fit(names[i]);
            if (fit[i] == names[i]) continue;
            var stem = fit[i];
            for (var n = 2; !taken.Add(fit[i]); n++) fit[i] = $"{stem} {n}";
            place(i).Warn($"the {noun} '{ProblemList.Shorten(names[i])}' is called '{fit[i]}' in the scenario, whose names are simpler");
        }

        return fit;
    }

    private static string Fit(string name)
    {
        var text = new StringBuilder();
        foreach (var c in name)
        {
            var blank = char.IsWhiteSpace(c) || char.IsControl(c) || c is ',' or '\ufeff' or '\ufffe' or '\uffff';
            if (!blank) text.Append(c == '"' ? '\'' : c);
            else if (text.Length > 0 && text[^1] != ' ') text.Append(' ');
        }

        var fit = text.ToString().Trim();
        if (fit.Length > Longest) fit = fit[..Longest].TrimEnd();
        var isTaken = s_reserved.Contains(fit) || fit.EndsWith(" gradient", StringComparison.Ordinal) || Array.Exists(s_starts, start => fit.StartsWith(start, StringComparison.Ordinal));
        return fit.Length == 0 ? "unnamed" : isTaken ? $"PhysiCell's {fit} (renamed)" : fit;
    }
}
