using Exocosm.Cohorts.Compartments;
using Exocosm.Model.Scenarios;
using Exocosm.Numerics.Functions;

namespace Exocosm.Cohorts.Assay;

/// <summary>When an analyte that tumour and healthy tissue both shed passes a cut-off (Hori and Gambhir 2011, Sci Transl Med 3:109ra116).</summary>
public static class HoriGambhir
{
    /// <summary>Day from the tumour's first cells at which q_T(t)/V + q_H/V reaches the cut-off; 0 where it does without a tumour.</summary>
    /// <param name="growth">The tumour.</param>
    /// <param name="marker">The analyte.</param>
    /// <param name="plasmaMl">V, mL.</param>
    /// <param name="cutOffPerMl">The cut-off, 1/mL.</param>
    public static double DetectionDay(GrowthPlan growth, MarkerPlan marker, double plasmaMl, double cutOffPerMl)
    {
        ArgumentNullException.ThrowIfNull(marker);
        var wanted = (cutOffPerMl - marker.BackgroundPerMl(plasmaMl)) * plasmaMl;
        var (low, high) = (0.0, 1.0);
        if (wanted <= 0) return 0;
        while (Level(high) < wanted)
        {
            high *= 2;
            if (high > 1e7) return double.PositiveInfinity;
        }

        return Bisection.Reach(Level, wanted, low, high, halvings: 100);

        double Level(double day) => Growth.InPlasma(growth, marker.SecretionPerDay * marker.Entering, marker.EliminationPerDay, day);
    }
}
