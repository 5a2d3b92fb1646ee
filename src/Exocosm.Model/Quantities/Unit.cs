namespace Exocosm.Model.Quantities;

/// <summary>
/// A unit: its dimension and its size in base units (µm, min, kg, K) as a fraction. Numerator and denominator are kept apart so
/// that
/// <c>3 1/h</c> becomes 3/60 with one rounding, not 3 × 0.01666….
/// </summary>
/// <param name="Text">As written, e.g. <c>um^2/min</c>.</param>
/// <param name="Dimension">What it measures.</param>
/// <param name="Numerator">Numerator of its size in base units.</param>
/// <param name="Denominator">Denominator of its size in base units.</param>
public sealed record Unit(string Text, Dimension Dimension, double Numerator, double Denominator)
{
    /// <summary>The unit of plain numbers.</summary>
    public static Unit One { get; } = new("", Dimension.None, 1, 1);

    /// <summary>This unit times another.</summary>
    public Unit Times(Unit other) =>
        new(Text + "*" + other.Text, Dimension * other.Dimension, Numerator * other.Numerator, Denominator * other.Denominator);

    /// <summary>This unit over another.</summary>
    public Unit Per(Unit other) =>
        new((Text.Length == 0 ? "1" : Text) + "/" + other.Text, Dimension / other.Dimension,
            Numerator * other.Denominator, Denominator * other.Numerator);

    /// <summary>This unit to a whole power.</summary>
    public Unit Power(int n)
    {
        var (top, bottom) = n < 0 ? (Denominator, Numerator) : (Numerator, Denominator);
        var (numerator, denominator) = (1.0, 1.0);
        for (var i = 0; i < Math.Abs(n); i++) (numerator, denominator) = (numerator * top, denominator * bottom);
        return new($"{Text}^{n}", Dimension.Power(n), numerator, denominator);
    }

    /// <summary>A value of this unit expressed in another of the same dimension.</summary>
    public double Convert(double value, Unit target)
    {
        var top = Numerator * target.Denominator;
        var bottom = Denominator * target.Numerator;
        return top == bottom ? value : value * top / bottom;
    }
}
