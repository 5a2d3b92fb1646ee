using Exocosm.Engine.Behaviours;
using Exocosm.Model.Scenarios;
using Exocosm.Model.Treatments;
using Exocosm.Numerics.Functions;

namespace Exocosm.Engine.Treatments;

/// <summary>
/// What cytotoxic drugs add to the death hazard of a cell: each E(C)·sensitivity·min(1, rate of division/reference), where the rate of
/// division is 1/Σ(1/exit rate) over the phases of the cycle.
/// </summary>
public sealed class DrugHazard
{
    private readonly BehaviourTable _behaviours;
    private readonly CombinationRule _rule;
    private readonly (int Number, Chemotherapy Plan)[] _drugs;
    private readonly int[] _placeOf;
    private readonly BehaviourView[] _sensitivity;
    private readonly double[] _concentration;
    private readonly double[] _alone;
    private bool _any;

    private DrugHazard(Scenario scenario, BehaviourTable behaviours, (int, Chemotherapy)[] drugs)
    {
        _behaviours = behaviours;
        _rule = scenario.Combination;
        _drugs = drugs;
        _placeOf = [.. scenario.Treatments.Select((_, number) => Array.FindIndex(drugs, drug => drug.Item1 == number))];
        _sensitivity = new BehaviourView[drugs.Length];
        _concentration = new double[drugs.Length];
        _alone = new double[drugs.Length];
    }

    /// <summary>The hazard in a tissue, or null where no treatment is cytotoxic.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="behaviours">Behaviours of the tissue's cells.</param>
    public static DrugHazard? Of(Scenario scenario, BehaviourTable behaviours)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        var drugs = scenario.Treatments.Select((treatment, number) => (number, treatment.Plan as Chemotherapy))
            .Where(pair => pair.Item2 is not null).Select(pair => (pair.number, pair.Item2!)).ToArray();
        return drugs.Length == 0 ? null : new DrugHazard(scenario, behaviours, drugs);
    }

    /// <summary>Starts a step: no drug is there.</summary>
    public void Clear()
    {
        Array.Clear(_concentration);
        Array.Clear(_alone);
        _any = false;
    }

    /// <summary>Says how much of a drug is there in this step.</summary>
    /// <param name="treatment">Number of the treatment.</param>
    /// <param name="concentration">Its concentration, in its unit.</param>
    public void Set(int treatment, double concentration)
    {
        var i = _placeOf[treatment];
        var response = _drugs[i].Plan.Response;
        _concentration[i] = concentration;
        _alone[i] = response.MaxEffect * DeterministicMath.Hill(concentration / response.HalfMax, response.HillPower);
        _any |= _alone[i] > 0;
    }

    /// <summary>Takes up the present sensitivities: before a step, and after cells were added.</summary>
    internal void Refresh()
    {
        for (var i = 0; i < _drugs.Length; i++)
            _sensitivity[i] = _behaviours.View(BehaviourKind.TreatmentSensitivity, _drugs[i].Number);
    }

    /// <summary>The hazard of a cell, 1/min.</summary>
    /// <param name="cell">Index of the cell.</param>
    /// <param name="phases">Number of phases of its cycle.</param>
    /// <param name="exits">Rates of leaving each phase.</param>
    internal double Of(int cell, int phases, BehaviourView[] exits)
    {
        if (!_any) return 0;
        var division = DivisionRate(cell, phases, exits);
        if (_rule == CombinationRule.Loewe && _drugs.Length > 1) return Loewe(cell, division);
        var sum = 0.0;
        for (var i = 0; i < _drugs.Length; i++) sum += _alone[i] * Weight(i, cell, division);
        return sum;
    }

    private double Weight(int drug, int cell, double division) =>
        _sensitivity[drug][cell] * (_drugs[drug].Plan.CyclingReferencePerMin is { } reference ? Math.Min(1, division / reference) : 1);

    private double Loewe(int cell, double division)
    {
        // Cells are looked at by several threads, so each call combines in its own object; the rule is rare and the object small.
        var together = new Combination(_rule);
        for (var i = 0; i < _drugs.Length; i++) together.Add(_concentration[i], _drugs[i].Plan.Response, Weight(i, cell, division));
        return together.Hazard();
    }

    private static double DivisionRate(int cell, int phases, BehaviourView[] exits)
    {
        var duration = 0.0;
        for (var phase = 0; phase < phases; phase++) duration += 1 / exits[phase][cell];
        return duration > 0 ? 1 / duration : 0;
    }
}
