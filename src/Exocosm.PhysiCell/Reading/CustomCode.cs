using System.Text.RegularExpressions;
using Exocosm.Model.Problems;

namespace Exocosm.PhysiCell.Reading;

/// <summary>
/// Looks for a model's own C++ code, which cannot be run, and says what in it looks like behaviour: functions hooked into cells, bodies in
/// functions that PhysiCell's template leaves empty, and a setup that does more than the template's.
/// </summary>
internal static partial class CustomCode
{
    private const int MostFiles = 200;
    private const long LongestFile = 4 << 20;
    private const int LongestHead = 4096;

    private static readonly string[] s_empty = ["phenotype_function", "custom_function", "contact_function"];

    private static readonly string[] s_templateFunctions = [.. s_empty, "create_cell_types", "setup_microenvironment", "setup_tissue", "my_coloring_function"];

    // The functions that PhysiCell's template hooks in itself.
    private static readonly string[] s_templateHooks =
    [
        .. s_empty, "NULL", "nullptr", "standard_volume_update_function", "standard_update_cell_velocity", "update_cell_and_death_parameters_O2_based",
        "flow_cytometry_separated_cycle_model", "live", "Ki67_basic", "Ki67_advanced", "up_orientation",
    ];

    // What a setup can call without doing more than the template's.
    private static readonly string[] s_templateCalls =
    [
        "if", "for", "while", "create_cell", "assign_position", "size", "ints", "UniformRandom", "load_cells_from_pugixml", "set_parameters_from_distributions",
        "initialize_microenvironment",
    ];

    public static void Look(Item root)
    {
        var beside = Path.GetDirectoryName(Path.GetFullPath(root.Context.File))!;
        foreach (var folder in new[] { beside, Path.GetDirectoryName(beside) })
        {
            if (folder is null || Path.Combine(folder, "custom_modules") is not { } modules || !Directory.Exists(modules)) continue;
            Report(root, modules);
            return;
        }
    }

    private static void Report(Item root, string folder)
    {
        var hooks = new SortedSet<string>(StringComparer.Ordinal);
        var bodies = new SortedSet<string>(StringComparer.Ordinal);
        var further = new SortedSet<string>(StringComparer.Ordinal);
        try
        {
            foreach (var file in Directory.EnumerateFiles(folder, "*.cpp").Order(StringComparer.Ordinal).Take(MostFiles))
            {
                if (new FileInfo(file).Length > LongestFile) continue;
                var code = Noise().Replace(File.ReadAllText(file), " ");
                foreach (Match hook in Hook().Matches(code))
                {
                    if (!s_templateHooks.Contains(hook.Groups[2].Value)) hooks.Add($"{hook.Groups[1].Value} = {hook.Groups[2].Value}");
                }

                foreach (var (name, body) in Functions(code)) Sort(name, body, bodies, further);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or RegexMatchTimeoutException)
        {
            root.Warn($"the C++ code in {folder} could not be looked through: {ProblemList.Shorten(e.Message)}");
            return;
        }

        if (hooks.Count + bodies.Count > 0)
            root.Missing($"the C++ code in {folder} is not run; it {string.Join(" and ", Parts(hooks, bodies))}{Some(further)}");
        else if (further.Count > 0) root.Warn($"the C++ code in {folder} is not run; nothing in it is hooked into cells{Some(further)}");
    }

    private static IEnumerable<string> Parts(SortedSet<string> hooks, SortedSet<string> bodies)
    {
        if (hooks.Count > 0) yield return $"sets {List(hooks)}";
        if (bodies.Count > 0) yield return $"does more than PhysiCell's template in {List(bodies)}";
    }

    private static string Some(SortedSet<string> further) => further.Count == 0 ? "" : $"; further functions: {List(further)}";

    private static string List(SortedSet<string> names) => names.Count <= 12 ? string.Join(", ", names) : $"{string.Join(", ", names.Take(12))} and {names.Count - 12} more";

    private static void Sort(string name, string body, SortedSet<string> bodies, SortedSet<string> further)
    {
        if (!s_templateFunctions.Contains(name)) further.Add(name);
        else if (s_empty.Contains(name))
        {
            if (body.Trim() is not ("" or "return;" or "return ;")) bodies.Add(name);
        }
        else if (name is "setup_tissue" or "setup_microenvironment" && Call().Matches(body).Any(call => !s_templateCalls.Contains(call.Groups[1].Value))) bodies.Add(name);
    }

    /// <summary>Name and body of the functions that stand outside any braces.</summary>
    private static IEnumerable<(string Name, string Body)> Functions(string code)
    {
        for (var open = code.IndexOf('{'); open >= 0;)
        {
            var close = Close(code, open);
            var end = open - 1;
            while (end >= 0 && char.IsWhiteSpace(code[end])) end--;
            var name = end >= 0 && code[end] == ')' ? NameBefore(code, end) : "";
            if (name.Length > 0) yield return (name, code[(open + 1)..close]);
            // Inside a namespace functions go on; anything else in braces is passed over.
            open = name.Length == 0 && IsNamespace(code, open) ? code.IndexOf('{', open + 1) : close >= code.Length ? -1 : code.IndexOf('{', close);
        }
    }

    private static bool IsNamespace(string code, int open) => Namespace().IsMatch(code[Math.Max(0, open - LongestHead)..open]);

    private static int Close(string code, int open)
    {
        var depth = 0;
        for (var i = open; i < code.Length; i++)
        {
            if (code[i] == '{') depth++;
            if (code[i] == '}' && --depth == 0) return i;
        }

        return code.Length;
    }

    private static string NameBefore(string code, int close)
    {
        var depth = 0;
        var i = close;
        for (; i >= Math.Max(0, close - LongestHead); i--)
        {
            if (code[i] == ')') depth++;
            if (code[i] == '(' && --depth == 0) break;
        }

        while (i > 0 && char.IsWhiteSpace(code[i - 1])) i--;
        var end = Math.Max(0, i);
        while (i > 0 && (char.IsLetterOrDigit(code[i - 1]) || code[i - 1] == '_')) i--;
        return i < end ? code[i..end] : "";
    }

    /// <summary>Comments, strings and preprocessor lines.</summary>
    [GeneratedRegex("""/\*.*?\*/|//[^\n]*|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|^[ \t]*#[^\n]*""", RegexOptions.Singleline | RegexOptions.Multiline, 2000)]
    private static partial Regex Noise();

    [GeneratedRegex(@"functions\s*\.\s*(\w+)\s*=\s*&?\s*(\w+)\s*;", RegexOptions.None, 2000)]
    private static partial Regex Hook();

    [GeneratedRegex(@"\b(\w+)\s*\(", RegexOptions.None, 2000)]
    private static partial Regex Call();

    [GeneratedRegex(@"\bnamespace\s*\w*\s*$", RegexOptions.None, 2000)]
    private static partial Regex Namespace();
}
