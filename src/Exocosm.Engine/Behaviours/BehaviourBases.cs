using Exocosm.Model.Scenarios;

namespace Exocosm.Engine.Behaviours;

/// <summary>The base value of every behaviour for every cell type: the one list of what rules and interventions can reach.</summary>
public static class BehaviourBases
{
    /// <summary>All behaviours of a scenario.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <returns>Each behaviour with its base values, one per cell type, in a fixed order.</returns>
    public static IEnumerable<(BehaviourRef Behaviour, double[] PerType)> Of(Scenario scenario)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        (BehaviourRef, double[]) Row(BehaviourKind kind, int index, Func<CellType, double> value) =>
            (new BehaviourRef(kind, index), [.. scenario.CellTypes.Select(value)]);

        var phases = scenario.CellTypes.Max(type => type.Cycle.Phases.Count);
        for (var phase = 0; phase < phases; phase++)
        {
            var p = phase;
            yield return Row(BehaviourKind.CycleExit, p, t => p < t.Cycle.Phases.Count ? t.Cycle.Phases[p].ExitPerMin : 0);
        }

        yield return Row(BehaviourKind.Apoptosis, -1, t => t.Apoptosis.RatePerMin);
        yield return Row(BehaviourKind.Necrosis, -1, t => t.Necrosis.RatePerMin);
        yield return Row(BehaviourKind.MigrationSpeed, -1, t => t.Motility.Motile ? t.Motility.SpeedUmPerMin : 0);
        yield return Row(BehaviourKind.MigrationBias, -1, t => t.Motility.Bias);
        yield return Row(BehaviourKind.MigrationPersistence, -1, t => t.Motility.PersistenceMin);
        yield return Row(BehaviourKind.Adhesion, -1, t => t.Mechanics.AdhesionUmPerMin);
        yield return Row(BehaviourKind.Repulsion, -1, t => t.Mechanics.RepulsionUmPerMin);
        yield return Row(BehaviourKind.SymmetricRenewal, -1, t => t.Division.SymmetricRenewal);
        yield return Row(BehaviourKind.SymmetricDifferentiation, -1, t => t.Division.SymmetricDifferentiation);
        for (var i = 0; i < scenario.CellTypes.Count; i++)
        {
            var to = i;
            yield return Row(BehaviourKind.Transformation, to, t => t.TransformationPerMin[to]);
        }

        for (var i = 0; i < scenario.Substrates.Count; i++)
        {
            var s = i;
            yield return Row(BehaviourKind.Chemotaxis, s, t => t.Motility.ChemotacticSensitivity[s]);
            yield return Row(BehaviourKind.Secretion, s, t => t.Exchange[s].SecretionPerMin);
            yield return Row(BehaviourKind.SecretionTarget, s, t => t.Exchange[s].SaturationValue);
            yield return Row(BehaviourKind.Uptake, s, t => t.Exchange[s].UptakePerMin);
            yield return Row(BehaviourKind.Export, s, t => t.Exchange[s].ExportPerMin);
        }

        for (var i = 0; i < scenario.Exosomes.Count; i++)
        {
            var e = i;
            yield return Row(BehaviourKind.MvbFormation, e, t => t.Release[e]?.MvbFormationPerMin ?? 0);
            yield return Row(BehaviourKind.MvbFusion, e, t => t.Release[e]?.MvbFusionPerMin ?? 0);
            yield return Row(BehaviourKind.MvbLysis, e, t => t.Release[e]?.MvbLysisPerMin ?? 0);
            yield return Row(
                BehaviourKind.VesiclesPerMvb, e, t => t.Release[e] is { } r ? r.EscrtVesiclesPerMvb + r.CeramideVesiclesPerMvb : 0);
            yield return Row(BehaviourKind.ExosomeSecretion, e, t => t.Release[e]?.SecretionPerMin ?? 0);
            yield return Row(BehaviourKind.ExosomeClearance, e, t => t.Uptake[e]?.ClearanceUm3PerMin ?? 0);
            yield return Row(BehaviourKind.ExosomeInternalisation, e, t => t.Uptake[e]?.InternalisationPerMin ?? 0);
            yield return Row(BehaviourKind.ExosomeReleaseFraction, e, t => t.Uptake[e]?.ReleaseFraction ?? 0);
        }

        for (var i = 0; i < scenario.Cargo.Count; i++)
        {
            var c = i;
            yield return Row(BehaviourKind.CargoExpression, c, t => t.CargoExpression[c]);
        }

        // Absent where nothing attacks or engulfs, so that such models have the state they had.
        if (scenario.CellTypes.Any(type => type.Attack is not null))
        {
            yield return Row(BehaviourKind.AttackRate, -1, t => t.Attack?.HitPerMin ?? 0);
            yield return Row(BehaviourKind.Attachment, -1, t => t.Attack?.AttachmentPerMin ?? 0);
            yield return Row(BehaviourKind.Detachment, -1, t => t.Attack?.DetachmentPerMin ?? 0);
        }

        if (scenario.CellTypes.Any(type => type.Engulf is not null))
            yield return Row(BehaviourKind.CorpseUptake, -1, t => t.Engulf?.CorpsesPerMin ?? 0);
        if (scenario.CellTypes.Any(type => type.IntravasationPerMin > 0))
            yield return Row(BehaviourKind.Intravasation, -1, t => t.IntravasationPerMin);
        for (var i = 0; i < scenario.CellTypes[0].Custom.Count; i++)
        {
            var v = i;
            yield return Row(BehaviourKind.Custom, v, t => t.Custom[v].Value);
        }

        for (var i = 0; i < scenario.Treatments.Count; i++)
        {
            var treatment = i;
            if (scenario.Treatments[i].Plan.Sensitivity is not null)
                yield return Row(BehaviourKind.TreatmentSensitivity, treatment, t => t.Sensitivity[treatment]);
        }
    }
}
