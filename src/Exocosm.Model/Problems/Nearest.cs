namespace Exocosm.Model.Problems;

/// <summary>Finds the valid name that a user most likely meant.</summary>
public static class Nearest
{
    /// <summary>Names longer than this are not typing errors of any valid name.</summary>
    private const int Longest = 80;

    /// <summary>The candidate at the smallest edit distance from <paramref name="read"/>, or null when none is near.</summary>
    public static string? Of(string read, IEnumerable<string> candidates)
    {
        if (read.Length is 0 or > Longest) return null;
        string? best = null;
        var bestDistance = 1 + Math.Max(1, read.Length * 2 / 5);
        foreach (var candidate in candidates)
        {
            if (Math.Abs(candidate.Length - read.Length) >= bestDistance) continue;
            var distance = Distance(read, candidate);
            if (distance >= bestDistance) continue;
            bestDistance = distance;
            best = candidate;
        }
        return best;
    }

    /// <summary>The words <c>; did you mean 'x'?</c>, or nothing.</summary>
    public static string Hint(string? nearest) => nearest is null ? "" : $"; did you mean '{nearest}'?";

    /// <summary>Edits (insert, delete, replace, swap of neighbours) between two texts, letter case apart.</summary>
    public static int Distance(string a, string b)
    {
        var beforeLast = new int[b.Length + 1];
        var last = new int[b.Length + 1];
        var row = new int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++) last[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var same = Same(a[i - 1], b[j - 1]);
                var cost = Math.Min(Math.Min(last[j], row[j - 1]) + 1, last[j - 1] + (same ? 0 : 1));
                if (i > 1 && j > 1 && Same(a[i - 1], b[j - 2]) && Same(a[i - 2], b[j - 1]))
                    cost = Math.Min(cost, beforeLast[j - 2] + 1);
                row[j] = cost;
            }
            (beforeLast, last, row) = (last, row, beforeLast);
        }
        return last[b.Length];
    }

    private static bool Same(char x, char y) => char.ToLowerInvariant(x) == char.ToLowerInvariant(y);
}
