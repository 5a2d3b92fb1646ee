namespace Exocosm.Model.Reading;

/// <summary>
/// Paths such as <c>cell_types.CSC.cycle.rate</c>, <c>sites.niche.initial[0].count</c>, <c>cargo."odd.name".class</c>.
/// </summary>
internal static class Paths
{
    /// <summary>A path one name further; names with special characters are quoted.</summary>
    public static string Join(string path, string name)
    {
        var segment = name.Length == 0 || name.AsSpan().ContainsAny(".[]\"=") ? $"\"{name}\"" : name;
        return path.Length == 0 ? segment : $"{path}.{segment}";
    }

    /// <summary>The path of an item of a list.</summary>
    public static string Join(string path, int index) => $"{path}[{index}]";

    /// <summary>Splits a path into names (texts) and list indices (numbers).</summary>
    /// <param name="text">The path, up to <c>=</c> or its end.</param>
    /// <param name="segments">The parts, each with the column it begins at (from 0).</param>
    /// <param name="end">Where the path ended.</param>
    public static bool TrySplit(string text, out List<(string? Name, int Index, int At)> segments, out int end)
    {
        segments = [];
        end = 0;
        while (end < text.Length && text[end] != '=')
        {
            var at = end;
            if (text[end] == '[')
            {
                var close = text.IndexOf(']', end);
                if (close < 0 || segments.Count == 0 || close - end > 10) return false;
                if (!Quantities.Numbers.TryParseInteger(text.AsSpan(end + 1, close - end - 1), out var index)
                    || index < 0) return false;
                segments.Add((null, (int)Math.Min(index, int.MaxValue), at));
                end = close + 1;
                continue;
            }
            if (segments.Count > 0)
            {
                if (text[end] != '.') return false;
                end++;
            }
            if (!TryReadName(text, ref end, out var name)) return false;
            segments.Add((name, -1, at));
        }
        return segments.Count > 0;
    }

    /// <summary>A path for messages.</summary>
    public static string Show(IEnumerable<(string? Name, int Index, int At)> segments) =>
        segments.Aggregate("", (path, s) => s.Name is null ? Join(path, s.Index) : Join(path, s.Name));

    private static bool TryReadName(string text, ref int end, out string name)
    {
        name = "";
        if (end >= text.Length) return false;
        if (text[end] == '"')
        {
            var close = text.IndexOf('"', end + 1);
            if (close < 0) return false;
            name = text[(end + 1)..close];
            end = close + 1;
            return true;
        }
        var stop = text.AsSpan(end).IndexOfAny(".[=\"");
        var length = stop < 0 ? text.Length - end : stop;
        name = text.Substring(end, length).Trim();
        end += length;
        return name.Length > 0;
    }
}
