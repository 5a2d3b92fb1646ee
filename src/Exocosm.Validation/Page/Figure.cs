namespace Exocosm.Validation.Page;

/// <summary>A small picture of a check: theory as lines, what was measured as marks.</summary>
/// <param name="XTitle">Horizontal axis, with its unit.</param>
/// <param name="YTitle">Vertical axis, with its unit.</param>
/// <param name="LogY">Whether the vertical axis is logarithmic.</param>
/// <param name="Curves">What it shows.</param>
public sealed record Figure(string XTitle, string YTitle, bool LogY, IReadOnlyList<Curve> Curves);

/// <summary>Points of a picture.</summary>
/// <param name="Title">Its name in the key; empty: none.</param>
/// <param name="Points">The points, in order.</param>
/// <param name="Style">How they are drawn.</param>
public sealed record Curve(string Title, IReadOnlyList<(double X, double Y)> Points, CurveStyle Style)
{
    /// <summary>A function on even steps.</summary>
    /// <param name="title">Its name.</param>
    /// <param name="from">First place.</param>
    /// <param name="to">Last place.</param>
    /// <param name="of">The function.</param>
    public static Curve OfFunction(string title, double from, double to, Func<double, double> of)
    {
        const int steps = 100;
        return new Curve(
            title, [.. Enumerable.Range(0, steps + 1).Select(i => from + ((to - from) * i / steps)).Select(x => (x, of(x)))], CurveStyle.Line);
    }

    /// <summary>What was measured, of the findings that have a place.</summary>
    /// <param name="title">Its name.</param>
    /// <param name="findings">The findings.</param>
    public static Curve OfFindings(string title, IReadOnlyList<Finding> findings) =>
        new(title, [.. findings.Where(finding => finding.At is not null).Select(finding => (finding.At!.Value, finding.Got))], CurveStyle.Marks);
}

/// <summary>How points are drawn.</summary>
public enum CurveStyle
{
    /// <summary>Joined.</summary>
    Line,

    /// <summary>Joined by a broken line.</summary>
    Dashes,

    /// <summary>One by one.</summary>
    Marks,
}
