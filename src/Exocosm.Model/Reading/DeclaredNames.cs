namespace Exocosm.Model.Reading;

/// <summary>Checks the names that a scenario gives to its things.</summary>
internal static class DeclaredNames
{
    private const int LongestName = 100;
    private const int MostEntries = 1000;

    // These stand alone as signals, so a substrate of that name could not be told from them.
    private static readonly string[] Reserved = ["pressure", "volume", "time", "dead", "hits", "attached", "exhaustion", "evasion"];

    /// <summary>Entries whose names are fit to be used, with what was refused reported.</summary>
    public static bool IsFit(ScalarNode name, string noun, Binding binding, string path)
    {
        var text = name.Text;
        var wrong =
            string.IsNullOrWhiteSpace(text) ? "is empty"
            : text.Length > LongestName ? $"is longer than {LongestName} characters"
            : text.Any(char.IsControl) ? "holds a control character"
            : text.Contains('"') ? "holds a quotation mark"
            : text != text.Trim() ? "begins or ends with a blank"
            : Reserved.Contains(text) && noun != "scenario" ? "is the name of a signal"
            // Sites and cell types were called so before it was one, and cannot be mistaken for it.
            : text == "niche" && noun == "substrate" ? "is the name of a signal"
            : null;
        if (wrong is null) return true;
        binding.Refuse(name, path, $"a name for a {noun}", $"the name {name.Summary} of {WithArticle(noun)} {wrong}");
        return false;
    }

    /// <summary>A noun with its article.</summary>
    public static string WithArticle(string noun) => $"{(noun[0] is 'a' or 'e' or 'i' or 'o' ? "an" : "a")} {noun}";

    /// <summary>Refuses names used for two kinds of things that rules must tell apart.</summary>
    public static void RequireUnique(Binding binding, IEnumerable<(ScalarNode Name, string Noun)> names)
    {
        var seen = new Dictionary<string, (string Noun, int Line)>(StringComparer.Ordinal);
        foreach (var (name, noun) in names)
        {
            if (seen.TryAdd(name.Text, (noun, name.Place.Line))) continue;
            var (other, line) = seen[name.Text];
            binding.Refuse(name, "", "a name of its own",
                $"the {noun} {name.Summary} has the name of a {other} (line {line}); rules could not tell them apart");
        }
    }

    /// <summary>Refuses more entries than any real scenario has.</summary>
    public static bool AreFew(IReadOnlyList<MapEntry> entries, string noun, Binding binding)
    {
        if (entries.Count <= MostEntries) return true;
        binding.Refuse(entries[MostEntries].Key, "", "fewer entries", $"more than {MostEntries} entries of the kind {noun}");
        return false;
    }
}
