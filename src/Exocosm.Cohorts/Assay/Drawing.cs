using Exocosm.Model.Scenarios;
using Exocosm.Numerics.Functions;
using Exocosm.Numerics.Randomness;

namespace Exocosm.Cohorts.Assay;

/// <summary>
/// Draws of one person's plasma. Vesicles are counted: n ~ Poisson(V η (C_T s + C_N φ e^{σ_b z} e^{σ_w z'}) + b), z once for a person and z' for each
/// draw. The level of an analyte is read without error of its own: C_T + C_H e^{σ_b z} e^{σ_w z'}.
/// </summary>
/// <param name="plan">The test.</param>
/// <param name="plasmaMl">Volume of the plasma, mL.</param>
/// <param name="seed">Seed.</param>
/// <param name="patient">Number of the person.</param>
public sealed class Drawing(BiopsyPlan plan, double plasmaMl, ulong seed, long patient)
{
    /// <summary>Visit number of the one draw for the ROC curve; scheduled draws are numbered from 1.</summary>
    public const int RocVisit = 0;

    /// <summary>Days of the scheduled draws.</summary>
    /// <param name="endDay">Last day.</param>
    public IReadOnlyList<double> Schedule(double endDay)
    {
        var random = new RandomStream(seed, CohortPurpose.Schedule, (ulong)patient, 0);
        var from = plan.FromDay + (plan.IsPhaseRandom ? random.NextDouble() * plan.EveryDay : 0);
        return from > endDay ? [] : [.. Enumerable.Range(0, (int)((endDay - from) / plan.EveryDay) + 1).Select(visit => from + (visit * plan.EveryDay))];
    }

    /// <summary>Day of the one draw for the ROC curve, uniform between two.</summary>
    /// <param name="fromDay">Earliest.</param>
    /// <param name="toDay">Latest.</param>
    public double RocDay(double fromDay, double toDay) =>
        fromDay + ((toDay - fromDay) * new RandomStream(seed, CohortPurpose.Schedule, (ulong)patient, 1).NextDouble());

    /// <summary>One measurement.</summary>
    /// <param name="number">Number of the marker.</param>
    /// <param name="visit">Number of the draw.</param>
    /// <param name="tumourPerMl">What of it comes from the tumour, 1/mL.</param>
    public Measurement Take(int number, int visit, double tumourPerMl)
    {
        var marker = plan.Markers[number];
        var person = new RandomStream(seed, CohortPurpose.Background, CohortPurpose.Entity(patient, number), 0).NextNormal();
        var random = new RandomStream(seed, CohortPurpose.Counts, CohortPurpose.Entity(patient, number), (uint)visit);
        var background = marker.BackgroundPerMl(plasmaMl) * DeterministicMath.Exp((marker.Spread * person) + (marker.WithinPerson * random.NextNormal()));
        if (marker.Kind == MarkerKind.Analyte) return new Measurement(tumourPerMl, double.NaN, tumourPerMl + background);
        var perMl = plan.DrawMl * plan.Capture;
        var count = random.NextPoisson((perMl * (tumourPerMl + background)) + plan.BlankCounts);
        return new Measurement(tumourPerMl, count, (count - plan.BlankCounts) / perMl);
    }
}

/// <summary>One measurement of a marker.</summary>
/// <param name="TruePerMl">What of it comes from the tumour, 1/mL.</param>
/// <param name="Count">Counts; NaN of an analyte.</param>
/// <param name="MeasuredPerMl">The level it tells, 1/mL: (count − blank)/(V η).</param>
public readonly record struct Measurement(double TruePerMl, double Count, double MeasuredPerMl);
