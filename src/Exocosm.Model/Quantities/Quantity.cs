using Exocosm.Model.Problems;

namespace Exocosm.Model.Quantities;

/// <summary>A number with a unit, as a user wrote it.</summary>
/// <param name="Value">The number.</param>
/// <param name="Unit">Its unit; <see cref="Unit.One"/> for a plain number.</param>
public readonly record struct Quantity(double Value, Unit Unit)
{
    private const double ZeroCelsiusInKelvin = 273.15;
    private const int LongestText = 200;

    /// <summary>The value in a unit of the same dimension.</summary>
    public double In(Unit target) => Unit.Convert(Value, target);

    /// <summary>Reads text such as <c>1e5 um^2/min</c>, <c>1 1/day</c>, <c>50 %</c> or <c>0.7</c>.</summary>
    /// <param name="text">The text.</param>
    /// <param name="label">A substrate's own unit that is valid here besides the known ones, or null.</param>
    /// <param name="quantity">What was read.</param>
    /// <param name="wrong">In words, what could not be read.</param>
    public static bool TryParse(string text, Unit? label, out Quantity quantity, out string wrong)
    {
        quantity = default;
        wrong = "";
        var trimmed = text.AsSpan().Trim();
        if (trimmed.Length > LongestText) return Fail($"'{ProblemList.Shorten(text)}' is too long for a quantity", out wrong);
        var length = Numbers.PrefixLength(trimmed);
        if (length == 0) return Fail($"'{ProblemList.Shorten(text)}' does not begin with a number", out wrong);
        if (!Numbers.TryParse(trimmed[..length], out var value))
            return Fail($"'{ProblemList.Shorten(trimmed[..length].ToString())}' is out of the range of numbers", out wrong);
        var unitText = trimmed[length..].Trim();
        if (unitText is "degC" or "°C")
        {
            quantity = new Quantity(value + ZeroCelsiusInKelvin, Units.Parse("K"));
            return true;
        }
        if (!Units.TryParse(unitText, label, out var unit, out var part))
        {
            var hint = Nearest.Hint(Nearest.Of(part, Units.Names));
            return Fail(IsProductAfterDivision(part)
                ? $"'{ProblemList.Shorten(part)}' can be read in two ways; write each divisor with its own '/'"
                : $"unknown unit '{ProblemList.Shorten(part)}'{hint}", out wrong);
        }
        quantity = new Quantity(value, unit);
        return true;
    }

    /// <summary>Reads text as a value in internal units, checking its dimension.</summary>
    /// <param name="text">The text.</param>
    /// <param name="target">Unit to convert to; it sets the dimension expected.</param>
    /// <param name="label">A substrate's own unit that is valid here besides the known ones, or null.</param>
    /// <param name="value">The value in <paramref name="target"/>.</param>
    /// <param name="message">What is wrong, with what was expected.</param>
    public static bool TryRead(string text, Unit target, Unit? label, out double value, out string message)
    {
        value = 0;
        message = "";
        var expected = Expectation(target);
        if (!TryParse(text, label, out var quantity, out var wrong))
            return Fail($"{wrong}; expected {expected}", out message);
        if (quantity.Unit.Dimension != target.Dimension)
        {
            var read = quantity.Unit.Dimension == Dimension.None && quantity.Unit.Text.Length == 0
                ? $"'{ProblemList.Shorten(text)}' has no unit"
                : $"'{ProblemList.Shorten(text)}' is {quantity.Unit.Dimension}";
            return Fail($"{read}; expected {expected}", out message);
        }
        value = quantity.In(target);
        if (double.IsFinite(value) && (value != 0 || quantity.Value == 0)) return true;
        return Fail($"'{ProblemList.Shorten(text)}' is out of the range of numbers in {target.Text}", out message);
    }

    /// <summary>What a value of a unit looks like, in words: <c>a speed such as '5 um/min'</c>.</summary>
    public static string Expectation(Unit target) =>
        target.Dimension == Dimension.None ? "a plain number such as '0.5' (no unit)"
        : target.Dimension.Label != 0 ? $"a value in the substrate's unit such as '1 {target.Text}'"
        : $"{target.Dimension} such as '1 {target.Text}'";

    private static bool IsProductAfterDivision(string part)
    {
        var slash = part.IndexOf('/');
        return slash >= 0 && part.AsSpan(slash).ContainsAny(" *·.") && part[^1] != '/';
    }

    private static bool Fail(string what, out string message)
    {
        message = what;
        return false;
    }
}
