namespace Exocosm.Model.Problems;

/// <summary>Collects the problems of an input and gives them sorted by place, each once.</summary>
public sealed class ProblemList
{
    // A file with more errors than this is not the intended file; going on would only cost time and hide the first ones.
    private const int Limit = 200;

    private readonly List<Problem> _problems = [];
    private readonly HashSet<(string, int, int, string)> _seen = [];

    /// <summary>Whether nothing is wrong.</summary>
    public bool IsEmpty => _problems.Count == 0;

    /// <summary>Number of problems so far.</summary>
    public int Count => _problems.Count;

    /// <summary>Whether so much is wrong that looking further is pointless.</summary>
    public bool IsFull => _problems.Count >= Limit;

    /// <summary>Adds a problem, unless the same was said of the same place (as happens to inherited values).</summary>
    public void Add(Problem problem)
    {
        var said = problem.Path.Length > 0 ? problem.Message.Replace(problem.Path, "", StringComparison.Ordinal) : problem.Message;
        if (!IsFull && _seen.Add((problem.File, problem.Line, problem.Column, said))) _problems.Add(problem);
    }

    /// <summary>Adds a problem at a place.</summary>
    public void Add(Place place, string path, string read, string expected, string message, string? nearest = null) =>
        Add(new Problem(place.File, place.Line, place.Column, path, Shorten(read), expected, nearest, message));

    /// <summary>All problems by file, line and column.</summary>
    public IReadOnlyList<Problem> Sorted() =>
        [.. _problems.OrderBy(p => p.File, StringComparer.Ordinal).ThenBy(p => p.Line).ThenBy(p => p.Column)];

    /// <summary>Shortens what was read so that a message stays one line.</summary>
    public static string Shorten(string text)
    {
        const int longest = 60;
        var line = text.Length <= longest ? text : string.Concat(text.AsSpan(0, longest - 1), "…");
        return line.AsSpan().ContainsAnyInRange('\0', '\x1f') ? new string([.. line.Select(c => char.IsControl(c) ? ' ' : c)])
            : line;
    }
}
