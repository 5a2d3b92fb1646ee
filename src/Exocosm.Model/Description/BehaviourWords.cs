using Exocosm.Model.Scenarios;

namespace Exocosm.Model.Description;

/// <summary>Signals and behaviours of rules in words, and what a behaviour is without rules.</summary>
internal static class BehaviourWords
{
    /// <summary>What the cell senses.</summary>
    public static string Signal(Scenario scenario, CellType type, SignalRef signal) => signal.Kind switch
    {
        SignalKind.Substrate => $"{scenario.Substrates[signal.Index].Name} around the cell",
        SignalKind.SubstrateGradient => $"the steepness of {scenario.Substrates[signal.Index].Name}",
        SignalKind.ExosomeConcentration => $"the concentration of free {scenario.Exosomes[signal.Index].Name}s around the cell",
        SignalKind.ExosomeLoad => $"the cell's load of {scenario.Exosomes[signal.Index].Name}s",
        SignalKind.ExosomeBound => $"the number of {scenario.Exosomes[signal.Index].Name}s on the cell's surface",
        SignalKind.CargoCopies => $"the copies of {scenario.Cargo[signal.Index].Name} delivered into the cell",
        SignalKind.CargoContact => $"the copies of {scenario.Cargo[signal.Index].Name} on vesicles bound to the cell",
        SignalKind.Pressure => "the pressure of neighbours",
        SignalKind.Volume => "the cell's volume",
        SignalKind.ContactWithType => $"the number of touching {scenario.CellTypes[signal.Index].Name} cells",
        SignalKind.ContactWithLive => "the number of touching live cells",
        SignalKind.ContactWithDead => "the number of touching dead cells",
        SignalKind.Time => "time",
        SignalKind.Dead => "being dead",
        SignalKind.Hits => "the number of hits that it suffered",
        SignalKind.Attached => "being attached to a target",
        SignalKind.Exhaustion => "its exhaustion",
        SignalKind.Evasion => "the evasion of its target",
        SignalKind.Niche => "the pre-metastatic niche of its organ",
        _ => $"'{type.Custom[signal.Index].Name}'",
    };

    /// <summary>A signal's value with its unit.</summary>
    public static string SignalValue(Scenario scenario, SignalRef signal, double value) => signal.Kind switch
    {
        SignalKind.Substrate => $"{Words.Number(value)} {scenario.Substrates[signal.Index].Unit}",
        SignalKind.SubstrateGradient => $"{Words.Number(value)} {scenario.Substrates[signal.Index].Unit} per um",
        SignalKind.ExosomeConcentration => $"{Words.Number(value)} per um^3",
        SignalKind.ExosomeLoad or SignalKind.ExosomeBound => $"{Words.Number(value)} vesicles",
        SignalKind.CargoCopies or SignalKind.CargoContact => $"{Words.Number(value)} copies",
        SignalKind.Volume => $"{Words.Number(value)} um^3",
        SignalKind.ContactWithType or SignalKind.ContactWithLive or SignalKind.ContactWithDead => $"{Words.Number(value)} cells",
        SignalKind.Hits => $"{Words.Number(value)} hits",
        SignalKind.Time => Words.Time(value),
        _ => Words.Number(value),
    };

    /// <summary>What the rule or event changes.</summary>
    public static string Behaviour(Scenario scenario, CellType type, BehaviourRef behaviour) => behaviour.Kind switch
    {
        BehaviourKind.CycleExit => type.Cycle.Phases.Count > behaviour.Index && type.Cycle.Phases[behaviour.Index].DividesOnExit
            ? "the rate of division"
            : "the rate of going on in the cycle",
        BehaviourKind.Apoptosis => "the hazard of apoptosis",
        BehaviourKind.Necrosis => "the hazard of necrosis",
        BehaviourKind.MigrationSpeed => "the migration speed",
        BehaviourKind.MigrationBias => "the bias of migration",
        BehaviourKind.MigrationPersistence => "the persistence of migration",
        BehaviourKind.Chemotaxis => $"the pull of {scenario.Substrates[behaviour.Index].Name}",
        BehaviourKind.Adhesion => "the adhesion to other cells",
        BehaviourKind.Repulsion => "the repulsion of other cells",
        BehaviourKind.Transformation => $"the hazard of turning into {scenario.CellTypes[behaviour.Index].Name}",
        BehaviourKind.SymmetricRenewal => "the share of divisions that renew both daughters",
        BehaviourKind.SymmetricDifferentiation => "the share of divisions that differentiate both daughters",
        BehaviourKind.Secretion => $"the secretion of {scenario.Substrates[behaviour.Index].Name}",
        BehaviourKind.SecretionTarget => $"the level up to which {scenario.Substrates[behaviour.Index].Name} is secreted",
        BehaviourKind.Uptake => $"the uptake of {scenario.Substrates[behaviour.Index].Name}",
        BehaviourKind.Export => $"the export of {scenario.Substrates[behaviour.Index].Name}",
        BehaviourKind.CargoExpression => $"the cell's own copies of {scenario.Cargo[behaviour.Index].Name}",
        BehaviourKind.Custom => $"'{type.Custom[behaviour.Index].Name}'",
        BehaviourKind.TreatmentSensitivity => $"the sensitivity to {scenario.Treatments[behaviour.Index].Name}",
        BehaviourKind.AttackRate => "the rate of hits while attached",
        BehaviourKind.Attachment => "the hazard of attaching to a touching target",
        BehaviourKind.Detachment => "the hazard of letting go of a target",
        BehaviourKind.CorpseUptake => "the hazard of taking up a touching corpse",
        BehaviourKind.Intravasation => "the hazard of entering blood",
        _ => ExosomeBehaviour(scenario.Exosomes[behaviour.Index].Name, behaviour.Kind),
    };

    /// <summary>A behaviour's value with its unit.</summary>
    public static string BehaviourValue(Scenario scenario, BehaviourRef behaviour, double value) => behaviour.Kind switch
    {
        BehaviourKind.MigrationSpeed or BehaviourKind.Adhesion or BehaviourKind.Repulsion => $"{Words.Number(value)} um/min",
        BehaviourKind.MigrationPersistence => Words.Time(value),
        BehaviourKind.SymmetricRenewal or BehaviourKind.SymmetricDifferentiation or BehaviourKind.ExosomeReleaseFraction =>
            Words.Share(value),
        BehaviourKind.SecretionTarget => $"{Words.Number(value)} {scenario.Substrates[behaviour.Index].Unit}",
        BehaviourKind.VesiclesPerMvb => $"{Words.Number(value)} vesicles",
        BehaviourKind.ExosomeClearance => $"{Words.Number(value)} um^3/min",
        BehaviourKind.CargoExpression => $"{Words.Number(value)} copies",
        BehaviourKind.MigrationBias or BehaviourKind.Chemotaxis or BehaviourKind.Custom or BehaviourKind.TreatmentSensitivity => Words.Number(value),
        _ => Words.Rate(value),
    };

    private static string ExosomeBehaviour(string population, BehaviourKind kind) => kind switch
    {
        BehaviourKind.MvbFormation => $"the formation of {population} MVBs",
        BehaviourKind.MvbFusion => $"the fusion of {population} MVBs with the cell membrane",
        BehaviourKind.MvbLysis => $"the digestion of {population} MVBs",
        BehaviourKind.VesiclesPerMvb => $"the number of {population}s per MVB",
        BehaviourKind.ExosomeSecretion => $"the secretion of {population}s",
        BehaviourKind.ExosomeClearance => $"the clearance of {population}s from the medium",
        BehaviourKind.ExosomeInternalisation => $"the internalisation of bound {population}s",
        _ => $"the share of {population}s that empty into the cytosol",
    };
}
