namespace Exocosm.PhysiCell.Settings;

/// <summary>The value a behaviour has in a type's definition.</summary>
internal static class BaseBehaviours
{
    public static double Of(CellTypeSettings type, BehaviourKind kind, int index) => kind switch
    {
        BehaviourKind.Secretion => type.Exchange[index].Secretion,
        BehaviourKind.SecretionTarget => type.Exchange[index].Target,
        BehaviourKind.Uptake => type.Exchange[index].Uptake,
        BehaviourKind.Export => type.Exchange[index].Export,
        BehaviourKind.CycleExit => index < type.Cycle.Phases.Count ? type.Cycle.Phases[index].ExitRate : 0,
        BehaviourKind.Apoptosis => type.Apoptosis.Rate,
        BehaviourKind.Necrosis => type.Necrosis.Rate,
        BehaviourKind.MigrationSpeed => type.Motility.Speed,
        BehaviourKind.MigrationBias => type.Motility.Bias,
        BehaviourKind.MigrationPersistence => type.Motility.PersistenceTime,
        BehaviourKind.Chemotaxis => type.Motility.Sensitivities[index],
        BehaviourKind.Adhesion => type.Mechanics.Adhesion,
        BehaviourKind.ElasticConstant => type.Mechanics.ElasticConstant,
        BehaviourKind.Affinity => type.Mechanics.Affinities[index],
        BehaviourKind.AdhesionDistance => type.Mechanics.RelativeAdhesionDistance,
        BehaviourKind.Repulsion => type.Mechanics.Repulsion,
        BehaviourKind.MembraneAdhesion => type.Mechanics.MembraneAdhesion,
        BehaviourKind.MembraneRepulsion => type.Mechanics.MembraneRepulsion,
        BehaviourKind.PhagocytoseApoptotic => type.Interactions.PhagocytosisApoptotic,
        BehaviourKind.PhagocytoseNecrotic => type.Interactions.PhagocytosisNecrotic,
        BehaviourKind.PhagocytoseOtherDead => type.Interactions.PhagocytosisOtherDead,
        BehaviourKind.Phagocytose => type.Interactions.PhagocytosisLive[index],
        BehaviourKind.Attack => type.Interactions.Attack[index],
        BehaviourKind.Fuse => type.Interactions.Fusion[index],
        BehaviourKind.Transform => type.TransformationRates[index],
        BehaviourKind.AsymmetricDivision => type.AsymmetricDivision[index],
        BehaviourKind.Custom => type.Custom[index],
        BehaviourKind.IsMovable => type.Mechanics.IsMovable ? 1 : 0,
        BehaviourKind.Immunogenicity => type.Interactions.Immunogenicity[index],
        BehaviourKind.AttachmentRate => type.Mechanics.AttachmentRate,
        BehaviourKind.DetachmentRate => type.Mechanics.DetachmentRate,
        BehaviourKind.MostAttachments => type.Mechanics.MostAttachments,
        BehaviourKind.AttackDamageRate => type.Interactions.AttackDamageRate,
        BehaviourKind.AttackDuration => type.Interactions.AttackDuration,
        BehaviourKind.DamageRate => type.DamageRate,
        BehaviourKind.DamageRepairRate => type.DamageRepairRate,
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
