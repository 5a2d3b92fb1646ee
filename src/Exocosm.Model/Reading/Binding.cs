using Exocosm.Model.Problems;
using Exocosm.Model.Quantities;
using Exocosm.Model.Scenarios;

namespace Exocosm.Model.Reading;

/// <summary>
/// What all section readers of one scenario share: problems, origins, the library and the names declared so far.
/// </summary>
internal sealed class Binding(string file, Defaults library, ProblemList problems)
{
    private const string LibraryPrefix = "library:";

    public string File { get; } = file;
    public Defaults Library { get; } = library;
    public ProblemList Problems { get; } = problems;
    public List<ValueOrigin> Origins { get; } = [];
    public Names Names { get; } = new();

    public void Refuse(Node node, string path, string expected, string message, string? nearest = null) =>
        Problems.Add(node.Place, path, node is ScalarNode s ? s.Text : node.Summary, expected, message, nearest);

    /// <summary>Says that a node is not of the kind expected, unless it was refused before.</summary>
    public void Mismatch(Node node, string path, string expected)
    {
        if (node is not RefusedNode) Refuse(node, path, expected, $"{path}: read {node.Summary}; expected {expected}");
    }

    public void Record(string path, string text, OriginKind origin, string? id, int? line) =>
        Origins.Add(new ValueOrigin(path, text, origin, id, line));

    /// <summary>Records a value that a node gave.</summary>
    /// <param name="path">Its path.</param>
    /// <param name="node">Where it stands.</param>
    /// <param name="text">The value as written.</param>
    /// <param name="taken">Library entry the node refers to, or null.</param>
    /// <param name="corresponding">Library entry that would have given the default: what the value can be compared with.</param>
    public void Record(string path, Node node, string text, string? taken = null, string? corresponding = null)
    {
        var origin = taken is not null ? OriginKind.Library : node.IsOverride ? OriginKind.Override : OriginKind.Scenario;
        Record(path, text, origin, taken ?? corresponding, node.IsOverride ? null : node.Place.Line);
    }

    /// <summary>The text of a value, after looking up <c>library:ID</c>, with the id; or what is wrong and the nearest id.</summary>
    public (string? Text, string? Id, string Wrong, string? Nearest) LookUp(string text)
    {
        if (!text.StartsWith(LibraryPrefix, StringComparison.Ordinal)) return (text, null, "", null);
        var id = text[LibraryPrefix.Length..].Trim();
        if (Library.TryGetText(id, out var value)) return (value, id, "", null);
        var nearest = Nearest.Of(id, Library.Ids);
        return (null, null, $"the parameter library has no entry '{ProblemList.Shorten(id)}'{Nearest.Hint(nearest)}", nearest);
    }

    /// <summary>Index of a declared name, or −1 with a problem.</summary>
    public int Resolve(ScalarNode name, IReadOnlyList<string> declared, string noun, string path)
    {
        var index = Names.IndexOf(declared, name.Text);
        if (index >= 0) return index;
        if (ReferenceEquals(declared, Names.CellTypes) && Names.AbstractTypes.Contains(name.Text))
        {
            Refuse(name, path, noun, $"{path}: '{name.Text}' is abstract; no cell is of that type");
            return -1;
        }
        var nearest = Nearest.Of(name.Text, declared);
        var known = declared.Count == 0 ? "none is declared" : $"declared: {ProblemList.Shorten(string.Join(", ", declared))}";
        Refuse(name, path, noun,
            $"{path}: unknown {noun} {name.Summary}{(nearest is null ? $"; {known}" : Nearest.Hint(nearest))}", nearest);
        return -1;
    }

    /// <summary>Checks that one time is a whole multiple of another.</summary>
    public void RequireMultiple(Node? node, string path, double value, double step, string stepName)
    {
        if (node is null || !(step > 0) || !double.IsFinite(value) || IsMultiple(value, step)) return;
        var n = Math.Max(1, Math.Floor(value / step));
        var nearest = value / step < 1 ? $"{Times.Format(step)}" : $"{Times.Format(n * step)} or {Times.Format((n + 1) * step)}";
        Refuse(node, path, $"a multiple of {stepName}",
            $"{path}: {node.Summary} is not a multiple of {stepName} ({Times.Format(step)}); nearest: {nearest}");
    }

    /// <summary>Checks that a step goes a whole number of times into a longer one.</summary>
    public void RequireDivisor(Node? node, string path, double step, double whole, string wholeName)
    {
        if (node is null || !(whole > 0) || !double.IsFinite(step) || IsMultiple(whole, step)) return;
        var n = Math.Max(1, Math.Floor(whole / step));
        var nearest = step > whole ? Times.Format(whole) : $"{Times.Format(whole / n)} or {Times.Format(whole / (n + 1))}";
        Refuse(node, path, $"a step that divides {wholeName}",
            $"{path}: {node.Summary} does not divide {wholeName} ({Times.Format(whole)}); nearest that does: {nearest}");
    }

    /// <summary>Whether a time is n ≥ 1 steps, up to rounding of the quotient.</summary>
    public static bool IsMultiple(double value, double step)
    {
        var n = Math.Round(value / step);
        return n >= 1 && Math.Abs(value / step - n) <= 1e-9 * n;
    }
}
