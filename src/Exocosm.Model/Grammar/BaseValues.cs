using Exocosm.Model.Quantities;
using Exocosm.Model.Scenarios;

namespace Exocosm.Model.Grammar;

/// <summary>The value of a behaviour that a cell type has before any rule, and which values a rule may give it.</summary>
internal static class BaseValues
{
    /// <summary>Base value, in the behaviour's internal unit; null where the type does not have the behaviour.</summary>
    public static double? Of(CellType type, BehaviourRef behaviour)
    {
        var i = behaviour.Index;
        return behaviour.Kind switch
        {
            BehaviourKind.CycleExit => i < type.Cycle.Phases.Count ? type.Cycle.Phases[i].ExitPerMin : null,
            BehaviourKind.Apoptosis => type.Apoptosis.RatePerMin,
            BehaviourKind.Necrosis => type.Necrosis.RatePerMin,
            BehaviourKind.MigrationSpeed => type.Motility.Motile ? type.Motility.SpeedUmPerMin : null,
            BehaviourKind.MigrationBias => type.Motility.Motile ? type.Motility.Bias : null,
            BehaviourKind.MigrationPersistence => type.Motility.Motile ? type.Motility.PersistenceMin : null,
            BehaviourKind.Chemotaxis => type.Motility.Motile ? type.Motility.ChemotacticSensitivity[i] : null,
            BehaviourKind.Adhesion => type.Mechanics.AdhesionUmPerMin,
            BehaviourKind.Repulsion => type.Mechanics.RepulsionUmPerMin,
            BehaviourKind.Transformation => type.TransformationPerMin[i],
            BehaviourKind.SymmetricRenewal => type.Division.DifferentiatesInto is null ? null : type.Division.SymmetricRenewal,
            BehaviourKind.SymmetricDifferentiation => type.Division.DifferentiatesInto is null ? null
                : type.Division.SymmetricDifferentiation,
            BehaviourKind.Secretion => type.Exchange[i].SecretionPerMin,
            BehaviourKind.SecretionTarget => type.Exchange[i].SaturationValue,
            BehaviourKind.Uptake => type.Exchange[i].UptakePerMin,
            BehaviourKind.Export => type.Exchange[i].ExportPerMin,
            BehaviourKind.CargoExpression => type.CargoExpression[i],
            BehaviourKind.Custom => type.Custom[i].Value,
            BehaviourKind.TreatmentSensitivity => double.IsNaN(type.Sensitivity[i]) ? null : type.Sensitivity[i],
            BehaviourKind.ExosomeClearance => type.Uptake[i]?.ClearanceUm3PerMin,
            BehaviourKind.ExosomeInternalisation => type.Uptake[i]?.InternalisationPerMin,
            BehaviourKind.ExosomeReleaseFraction => type.Uptake[i]?.ReleaseFraction,
            BehaviourKind.AttackRate => type.Attack?.HitPerMin,
            BehaviourKind.Attachment => type.Attack?.AttachmentPerMin,
            BehaviourKind.Detachment => type.Attack?.DetachmentPerMin,
            BehaviourKind.CorpseUptake => type.Engulf?.CorpsesPerMin,
            BehaviourKind.Intravasation => type.IntravasationPerMin > 0 ? type.IntravasationPerMin : null,
            _ => OfRelease(type.Release[i], behaviour.Kind),
        };
    }

    /// <summary>Why a type does not have a behaviour, in words.</summary>
    public static string Lacking(BehaviourKind kind) => kind switch
    {
        BehaviourKind.CycleExit => "its cycle has no such phase",
        BehaviourKind.MigrationSpeed or BehaviourKind.MigrationBias or BehaviourKind.MigrationPersistence or BehaviourKind.Chemotaxis =>
            "it is not motile; give it 'motility'",
        BehaviourKind.SymmetricRenewal or BehaviourKind.SymmetricDifferentiation =>
            "its daughters do not differentiate; give it 'division' with 'differentiates_into'",
        BehaviourKind.ExosomeClearance or BehaviourKind.ExosomeInternalisation or BehaviourKind.ExosomeReleaseFraction =>
            "it does not take up these exosomes; give it 'uptake'",
        BehaviourKind.ExosomeSecretion => "it does not release these exosomes in mode direct",
        BehaviourKind.TreatmentSensitivity => "the treatment acts on cells without regard to their type",
        BehaviourKind.AttackRate or BehaviourKind.Attachment or BehaviourKind.Detachment => "it attacks no cell; give it 'attack'",
        BehaviourKind.CorpseUptake => "it takes up no cell; give it 'engulf'",
        BehaviourKind.Intravasation => "it does not enter blood; give it 'intravasation'",
        _ => "it does not release these exosomes through MVBs",
    };

    /// <summary>Why a signal can never be other than 0 in a type, in words; null where it can.</summary>
    public static string? Mute(IReadOnlyList<CellType?> types, int type, SignalKind kind)
    {
        var attack = types[type]?.Attack;
        return kind switch
        {
            SignalKind.Hits when types.All(other => other?.Attack is not { } plan || plan.Targets[type] is null) => "no type attacks it",
            SignalKind.Attached or SignalKind.Exhaustion or SignalKind.Evasion when attack is null => "it attacks no cell; give it 'attack'",
            SignalKind.Exhaustion when attack!.Exhaustion is null => "its attack has no 'exhaustion'",
            SignalKind.Evasion when attack!.Checkpoint is null => "its attack has no 'checkpoint'",
            _ => null,
        };
    }

    /// <summary>What is wrong with a value of a behaviour, or null.</summary>
    public static string? Wrong(BehaviourKind kind, double value)
    {
        switch (kind)
        {
            case BehaviourKind.Custom or BehaviourKind.Chemotaxis or BehaviourKind.Export:
                return null;
            case BehaviourKind.MigrationBias or BehaviourKind.SymmetricRenewal or BehaviourKind.SymmetricDifferentiation
                or BehaviourKind.ExosomeReleaseFraction:
                return value is < 0 or > 1 ? $"{Numbers.Brief(value)} is not between 0 and 1" : null;
            case BehaviourKind.MigrationPersistence:
                return value <= 0 ? $"{Numbers.Brief(value)} is not above 0" : null;
            case BehaviourKind.VesiclesPerMvb:
                return value < 1 ? $"{Numbers.Brief(value)} is below 1: an MVB that fuses releases at least one vesicle" : null;
            default:
                return value < 0 ? $"{Numbers.Brief(value)} is negative" : null;
        }
    }

    private static double? OfRelease(ExosomeRelease? release, BehaviourKind kind)
    {
        if (release is null || (release.Mode == ReleaseMode.Direct) != (kind == BehaviourKind.ExosomeSecretion)) return null;
        return kind switch
        {
            BehaviourKind.MvbFormation => release.MvbFormationPerMin,
            BehaviourKind.MvbFusion => release.MvbFusionPerMin,
            BehaviourKind.MvbLysis => release.MvbLysisPerMin,
            BehaviourKind.VesiclesPerMvb => release.EscrtVesiclesPerMvb + release.CeramideVesiclesPerMvb,
            _ => release.SecretionPerMin,
        };
    }
}
