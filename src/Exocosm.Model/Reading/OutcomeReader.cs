using Exocosm.Model.Quantities;
using Exocosm.Model.Scenarios;
using Exocosm.Model.Schema;

namespace Exocosm.Model.Reading;

/// <summary>Reads how the outcome of a run is measured.</summary>
internal static class OutcomeReader
{
    /// <summary>The plan; null where nothing asks for outcomes.</summary>
    public static OutcomePlan? Read(SectionReader top, TimePlan time, IReadOnlyList<CellType?> types)
    {
        // Arms are compared by their outcomes, so a scenario with arms always has them.
        if (!top.Has(ScenarioKeys.Outcomes) && !top.Has(ScenarioKeys.Arms)) return null;
        var section = top.Section(ScenarioKeys.Outcomes);
        var baseline = section.Quantity(OutcomeKeys.Baseline);
        if (baseline > time.EndMin)
            section.Refuse(OutcomeKeys.Baseline, "a time of the run", $"{Times.Format(baseline)} is after the end ({Times.Format(time.EndMin)})");
        if (types.Count > 0 && types.All(type => type is { Role: CellRole.Host }))
            top.Refuse(ScenarioKeys.Outcomes, "a tumour", "no cell type has the role tumour or stem, so there is nothing to measure");
        return new OutcomePlan(
            baseline,
            (int)section.Integer(OutcomeKeys.Minimum),
            section.Quantity(OutcomeKeys.Measurable),
            section.Quantity(OutcomeKeys.MinimumIncrease),
            section.Integer(OutcomeKeys.Detectable),
            section.Quantity(OutcomeKeys.BurdenProgression));
    }
}
