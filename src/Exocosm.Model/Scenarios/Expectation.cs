namespace Exocosm.Model.Scenarios;

/// <summary>An assertion on a finished run: an SQL query over its tables whose single value must lie in a range.</summary>
/// <param name="Name">What is asserted, in words.</param>
/// <param name="Sql">Query that gives one row with one number.</param>
/// <param name="AtLeast">Lower bound, inclusive, or null.</param>
/// <param name="AtMost">Upper bound, inclusive, or null.</param>
/// <param name="Because">Where the expected value comes from.</param>
public sealed record Expectation(string Name, string Sql, double? AtLeast, double? AtMost, string Because)
{
    /// <summary>Whether it is about all arms together.</summary>
    public bool OverArms { get; init; }
}
