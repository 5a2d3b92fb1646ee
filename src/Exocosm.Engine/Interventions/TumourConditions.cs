using Exocosm.Engine.Outcomes;
using Exocosm.Model.Scenarios;

namespace Exocosm.Engine.Interventions;

/// <summary>Decides conditions on the tumour.</summary>
public static class TumourConditions
{
    /// <summary>Whether a condition holds.</summary>
    /// <param name="condition">The condition.</param>
    /// <param name="count">The present count of the tumour.</param>
    /// <param name="site">Number of the only site that counts; null: all.</param>
    public static bool Holds(Condition condition, TumourCount count, int? site)
    {
        ArgumentNullException.ThrowIfNull(condition);
        ArgumentNullException.ThrowIfNull(count);
        var burden = site is { } only ? count.OfSite(only) : count.Burden;
        var measured = condition.Measure switch
        {
            TumourMeasure.Burden => burden,
            TumourMeasure.Count => site is { } there ? count.Of(there, condition.CellType) : count.OfType(condition.CellType),
            _ => burden == 0 ? 0 : (double)(site is { } here ? count.StemOfSite(here) : count.Stem) / burden,
        };
        return condition.Comparison switch
        {
            Comparison.Above => measured > condition.Value,
            Comparison.AtLeast => measured >= condition.Value,
            Comparison.Below => measured < condition.Value,
            _ => measured <= condition.Value,
        };
    }
}
