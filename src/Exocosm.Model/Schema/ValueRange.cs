using Exocosm.Model.Quantities;

namespace Exocosm.Model.Schema;

/// <summary>Values that a key takes, in its internal unit.</summary>
/// <param name="Min">Smallest.</param>
/// <param name="Max">Largest.</param>
/// <param name="MinExcluded">Whether the smallest itself is refused.</param>
/// <param name="MaxExcluded">Whether the largest itself is refused.</param>
internal sealed record ValueRange(double Min, double Max, bool MinExcluded = false, bool MaxExcluded = false)
{
    public static ValueRange Any { get; } = new(double.NegativeInfinity, double.PositiveInfinity);
    public static ValueRange NotNegative { get; } = new(0, double.PositiveInfinity);
    public static ValueRange Positive { get; } = new(0, double.PositiveInfinity, MinExcluded: true);
    public static ValueRange Share { get; } = new(0, 1);
    public static ValueRange PositiveShare { get; } = new(0, 1, MinExcluded: true);

    public bool Holds(double value) =>
        (MinExcluded ? value > Min : value >= Min) && (MaxExcluded ? value < Max : value <= Max);

    /// <summary>The range in words.</summary>
    public override string ToString()
    {
        var low = double.IsInfinity(Min) ? "" : MinExcluded ? $"above {Numbers.Brief(Min)}" : $"at least {Numbers.Brief(Min)}";
        var high = double.IsInfinity(Max) ? "" : MaxExcluded ? $"below {Numbers.Brief(Max)}" : $"at most {Numbers.Brief(Max)}";
        return low.Length > 0 && high.Length > 0 ? $"{low}, {high}" : low + high;
    }
}
