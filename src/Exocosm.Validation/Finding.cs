namespace Exocosm.Validation;

/// <summary>One number of a check: what theory or published data say, and what Exocosm gives.</summary>
/// <param name="Quantity">What is compared, with its unit.</param>
/// <param name="Expected">The value from the source.</param>
/// <param name="Got">The value measured.</param>
/// <param name="Tolerance">Largest allowed |got − expected|, in the quantity's unit.</param>
/// <param name="ToleranceText">The tolerance as stated: "1 %", "4 SE", …</param>
public sealed record Finding(string Quantity, double Expected, double Got, double Tolerance, string ToleranceText)
{
    /// <summary>Place on the horizontal axis of the check's picture, where it has one.</summary>
    public double? At { get; init; }

    /// <summary>Whether the difference is within the tolerance; false for anything not a number.</summary>
    public bool Passed => Math.Abs(Got - Expected) <= Tolerance;

    /// <summary>A finding with a tolerance relative to the expected value.</summary>
    /// <param name="quantity">What is compared, with its unit.</param>
    /// <param name="expected">The value from the source.</param>
    /// <param name="got">The value measured.</param>
    /// <param name="relative">Largest allowed |got/expected − 1|.</param>
    public static Finding Within(string quantity, double expected, double got, double relative) => new(
        quantity, expected, got, relative * Math.Abs(expected),
        relative >= 1e-3 ? FormattableString.Invariant($"{100 * relative:0.##} %") : FormattableString.Invariant($"{relative:0e0} relative"));

    /// <summary>A finding on the mean of independent replicates: within four standard errors.</summary>
    /// <param name="quantity">What is compared, with its unit.</param>
    /// <param name="expected">The value from the source.</param>
    /// <param name="replicates">One value a replicate.</param>
    public static Finding OfMean(string quantity, double expected, IReadOnlyList<double> replicates)
    {
        ArgumentNullException.ThrowIfNull(replicates);
        var mean = replicates.Average();
        var variance = replicates.Sum(value => (value - mean) * (value - mean)) / (replicates.Count - 1);
        return OfStandardError(quantity, expected, mean, Math.Sqrt(variance / replicates.Count));
    }

    /// <summary>A finding within four standard errors.</summary>
    /// <param name="quantity">What is compared, with its unit.</param>
    /// <param name="expected">The value from the source.</param>
    /// <param name="got">The value measured.</param>
    /// <param name="standardError">Standard error of what was measured.</param>
    public static Finding OfStandardError(string quantity, double expected, double got, double standardError) =>
        new(quantity, expected, got, 4 * standardError, "4 SE");

    /// <summary>A finding that must lie in a range.</summary>
    /// <param name="quantity">What is compared, with its unit.</param>
    /// <param name="low">Lowest allowed value.</param>
    /// <param name="high">Highest allowed value.</param>
    /// <param name="got">The value measured.</param>
    public static Finding Between(string quantity, double low, double high, double got) =>
        new(quantity, (low + high) / 2, got, (high - low) / 2, FormattableString.Invariant($"{low:g6} to {high:g6}"));
}
