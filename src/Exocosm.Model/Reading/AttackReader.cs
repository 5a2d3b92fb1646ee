using Exocosm.Model.Scenarios;
using Exocosm.Model.Schema;

namespace Exocosm.Model.Reading;

/// <summary>Reads whom a cell type attacks or engulfs, and how.</summary>
internal static class AttackReader
{
    /// <summary>How it attacks, or null.</summary>
    public static AttackPlan? Attack(SectionReader type, Binding binding)
    {
        if (!type.IsOn(CellTypeKeys.Attack)) return null;
        var section = type.Section(CellTypeKeys.Attack);
        var targets = section.Named(AttackKeys.Targets, binding.Names.CellTypes);
        if (section.Has(AttackKeys.Targets) && section.MapEntries(AttackKeys.Targets).Count == 0)
            section.Refuse(AttackKeys.Targets, "at least one cell type", "expected at least one cell type; write 'attack: off' for none");
        return new AttackPlan(
            targets,
            section.Quantity(AttackKeys.Attachment),
            section.Quantity(AttackKeys.Detachment),
            section.Quantity(AttackKeys.HitRate),
            (int)section.Integer(AttackKeys.Hits),
            HalfLife(section, AttackKeys.RepairHalfLife),
            section.Quantity(AttackKeys.Reach),
            section.Quantity(AttackKeys.Spring),
            section.IsOn(AttackKeys.Checkpoint) ? Checkpoint(section.Section(AttackKeys.Checkpoint)) : null,
            section.IsOn(AttackKeys.Exhaustion) ? Exhaustion(section.Section(AttackKeys.Exhaustion)) : null);
    }

    /// <summary>What it engulfs, or null.</summary>
    public static EngulfPlan? Engulf(SectionReader type, Binding binding)
    {
        if (!type.IsOn(CellTypeKeys.Engulf)) return null;
        var section = type.Section(CellTypeKeys.Engulf);
        var corpses = section.Quantity(AttackKeys.Corpses);
        return new EngulfPlan(
            corpses, [.. section.Named(AttackKeys.Prey, binding.Names.CellTypes).Select(rate => rate ?? 0)], section.Quantity(AttackKeys.Reach));
    }

    private static CheckpointPlan Checkpoint(SectionReader section) => new(
        section.SurfaceCargo(AttackKeys.Ligand, "no attacker meets it"),
        section.Quantity(AttackKeys.MaxInhibition),
        section.Quantity(AttackKeys.HalfMax),
        section.Quantity(AttackKeys.ExosomeWeight));

    private static ExhaustionPlan Exhaustion(SectionReader section) => new(
        section.Quantity(AttackKeys.ExhaustionRate),
        HalfLife(section, AttackKeys.RecoveryHalfLife),
        section.Quantity(AttackKeys.MaxLoss));

    private static double HalfLife(SectionReader section, QuantityKey key) =>
        section.IsWord(key, AttackKeys.Never) ? double.PositiveInfinity : section.Quantity(key);
}
