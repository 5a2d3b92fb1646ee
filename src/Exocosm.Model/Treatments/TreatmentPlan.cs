using Exocosm.Model.Scenarios;

namespace Exocosm.Model.Treatments;

/// <summary>A treatment that events give: how it works is its plan, when and how much is said by the events.</summary>
/// <param name="Name">Its name in events, rules and tables.</param>
/// <param name="Plan">How it works: one of the kinds in this folder.</param>
public sealed record Treatment(string Name, TreatmentPlan Plan);

/// <summary>How a treatment works. One kind a file; <see cref="TreatmentCatalogue"/> lists them.</summary>
public abstract record TreatmentPlan
{
    /// <summary>Unit of the amount given (<c>""</c> for a plain number), or null where nothing is measured out.</summary>
    public abstract string? AmountUnit { get; }

    /// <summary>The largest amount that has a meaning.</summary>
    public virtual double MostAmount => double.PositiveInfinity;

    /// <summary>Whether it goes on for a time that each event must give.</summary>
    public virtual bool NeedsDuration => false;

    /// <summary>Whether it may be given over a time.</summary>
    public virtual bool CanLast => true;

    /// <summary>Factor on what it does to each cell type, which rules can change in single cells; null where that has no meaning.</summary>
    public virtual IReadOnlyList<double>? Sensitivity => null;

    /// <summary>Behaviours whose base values it multiplies.</summary>
    public virtual IEnumerable<BehaviourRef> Changes => [];

    /// <summary>What it does, in words.</summary>
    /// <param name="scenario">The scenario.</param>
    public abstract IEnumerable<string> Describe(Scenario scenario);
}

/// <summary>
/// A drug in one well-mixed compartment and its effect: C' = input − (ln 2/half-life) C, effect E = E_max C^h/(half-max^h + C^h).
/// </summary>
/// <param name="HalfLifeMin">Half-life, min.</param>
/// <param name="MaxEffect">E_max: in 1/min for a hazard, else a share or a factor.</param>
/// <param name="HalfMax">Concentration at half effect, in <paramref name="Unit"/>.</param>
/// <param name="HillPower">h.</param>
/// <param name="Unit">Unit of concentrations and doses; <c>""</c> for normalised ones.</param>
public sealed record DoseResponse(double HalfLifeMin, double MaxEffect, double HalfMax, double HillPower, string Unit);
