using Exocosm.Engine.State;
using Exocosm.Model.Scenarios;

namespace Exocosm.Engine.Treatments;

/// <summary>What treatments together make of exosome release and uptake in this step: one combination of drugs per step they act on.</summary>
public sealed class TreatmentFactors
{
    private readonly Scenario _scenario;
    private readonly Combination[][] _inhibitions;
    private readonly double[] _formationRise;
    private readonly BehaviourRef[] _changes;

    /// <summary>The factors of a scenario's treatments.</summary>
    /// <param name="scenario">The scenario.</param>
    public TreatmentFactors(Scenario scenario)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        _scenario = scenario;
        _inhibitions = [.. Enum.GetValues<InhibitedStep>().Select(_ => scenario.Exosomes.Select(_ => new Combination(scenario.Combination)).ToArray())];
        _formationRise = new double[scenario.Exosomes.Count];
        _changes = [.. scenario.Treatments.SelectMany(treatment => treatment.Plan.Changes).Distinct()];
    }

    /// <summary>Inhibitors of a step of a population's release or uptake.</summary>
    /// <param name="step">The step.</param>
    /// <param name="population">Number of the population.</param>
    public Combination Inhibition(InhibitedStep step, int population) => _inhibitions[(int)step][population];

    /// <summary>Multiplies the formation of a population's MVBs.</summary>
    /// <param name="population">Number of the population.</param>
    /// <param name="factor">Factor.</param>
    public void RaiseFormation(int population, double factor) => _formationRise[population] *= factor;

    /// <summary>Starts a step: nothing acts.</summary>
    public void Clear()
    {
        foreach (var ofStep in _inhibitions)
        {
            foreach (var combination in ofStep) combination.Clear();
        }

        Array.Fill(_formationRise, 1);
    }

    /// <summary>Hands the factors to the cells of a tissue.</summary>
    /// <param name="tissue">The tissue.</param>
    public void Apply(Tissue tissue)
    {
        ArgumentNullException.ThrowIfNull(tissue);
        foreach (var behaviour in _changes)
        {
            for (var type = 0; type < _scenario.CellTypes.Count; type++)
                tissue.Behaviours.Treat(behaviour, type, Factor(behaviour.Kind, behaviour.Index, type));
        }
    }

    private double Factor(BehaviourKind kind, int population, int type) => kind switch
    {
        BehaviourKind.MvbFormation => Spared(InhibitedStep.Formation, population) * _formationRise[population],
        BehaviourKind.MvbFusion => Spared(InhibitedStep.Fusion, population),
        BehaviourKind.ExosomeClearance => Spared(InhibitedStep.Clearance, population),
        _ => Spared(InhibitedStep.Vesicles, population) * Routes(population, type),
    };

    /// <summary>(n̄_ESCRT (1 − I_ESCRT) + n̄_cer (1 − I_cer))/(n̄_ESCRT + n̄_cer).</summary>
    private double Routes(int population, int type)
    {
        if (_scenario.CellTypes[type].Release[population] is not { } release) return 1;
        var all = release.EscrtVesiclesPerMvb + release.CeramideVesiclesPerMvb;
        if (!(all > 0)) return 1;
        var (escrt, ceramide) = (Spared(InhibitedStep.Escrt, population), Spared(InhibitedStep.Ceramide, population));
        return escrt == 1 && ceramide == 1
            ? 1
            : ((release.EscrtVesiclesPerMvb * escrt) + (release.CeramideVesiclesPerMvb * ceramide)) / all;
    }

    private double Spared(InhibitedStep step, int population) => 1 - _inhibitions[(int)step][population].Share();
}

/// <summary>Steps from MVB to recipient that drugs inhibit.</summary>
public enum InhibitedStep
{
    /// <summary>Formation of MVBs.</summary>
    Formation,

    /// <summary>Fusion of MVBs with the cell membrane.</summary>
    Fusion,

    /// <summary>Vesicles per MVB as a whole.</summary>
    Vesicles,

    /// <summary>Their ceramide-dependent part.</summary>
    Ceramide,

    /// <summary>Their ESCRT-dependent part.</summary>
    Escrt,

    /// <summary>Clearance by cells.</summary>
    Clearance,
}
