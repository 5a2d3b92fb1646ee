using Exocosm.Model.Scenarios;
using Exocosm.Numerics.Functions;

namespace Exocosm.Cohorts.Compartments;

/// <summary>A tumour or colony that grows from one day until it is removed.</summary>
/// <param name="Organ">Number of its organ; −1: the primary tumour.</param>
/// <param name="FromDay">Day at which it begins to grow.</param>
/// <param name="Growth">How.</param>
public sealed record Lesion(int Organ, double FromDay, GrowthPlan Growth)
{
    /// <summary>Day of its removal; infinite: it is not removed.</summary>
    public double UntilDay { get; init; } = double.PositiveInfinity;

    /// <summary>Whether it is no part of the primary tumour.</summary>
    public bool IsColony => Organ >= 0;

    /// <summary>Cells on a day.</summary>
    /// <param name="day">The day.</param>
    public double Cells(double day) => day < FromDay || day >= UntilDay ? 0 : Compartments.Growth.Cells(Growth, day - FromDay);

    /// <summary>What of its output is in plasma on a day; what is left of it after its removal too.</summary>
    /// <param name="perCellDay">What a cell puts into plasma, 1/day.</param>
    /// <param name="eliminationPerDay">Elimination, 1/day.</param>
    /// <param name="day">The day.</param>
    public double InPlasma(double perCellDay, double eliminationPerDay, double day)
    {
        var last = Math.Min(day, UntilDay);
        var level = Compartments.Growth.InPlasma(Growth, perCellDay, eliminationPerDay, last - FromDay);
        return day > last ? level * DeterministicMath.Exp(-eliminationPerDay * (day - last)) : level;
    }

    /// <summary>Day at which imaging sees it; infinite: never.</summary>
    /// <param name="imaging">Imaging.</param>
    public double SeenDay(ImagingPlan imaging)
    {
        ArgumentNullException.ThrowIfNull(imaging);
        var reached = FromDay + Compartments.Growth.AgeAt(Growth, imaging.LimitCells);
        var seen = imaging.NextDay(reached);
        return seen <= UntilDay ? seen : double.PositiveInfinity;
    }
}
