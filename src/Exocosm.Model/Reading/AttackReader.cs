using Exocosm.Model.Problems;
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
        var targets = Map(section, AttackKeys.Targets, binding);
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
            section.IsOn(AttackKeys.Checkpoint) ? Checkpoint(section.Section(AttackKeys.Checkpoint), binding) : null,
            section.IsOn(AttackKeys.Exhaustion) ? Exhaustion(section.Section(AttackKeys.Exhaustion)) : null);
    }

    /// <summary>What it engulfs, or null.</summary>
    public static EngulfPlan? Engulf(SectionReader type, Binding binding)
    {
        if (!type.IsOn(CellTypeKeys.Engulf)) return null;
        var section = type.Section(CellTypeKeys.Engulf);
        var corpses = section.Quantity(AttackKeys.Corpses);
        return new EngulfPlan(
            corpses, [.. Map(section, AttackKeys.Prey, binding).Select(rate => rate ?? 0)], section.Quantity(AttackKeys.Reach));
    }

    private static CheckpointPlan? Checkpoint(SectionReader section, Binding binding)
    {
        var ligand = -1;
        if (section.Text(AttackKeys.Ligand) is { } name)
        {
            ligand = binding.Resolve(name, binding.Names.Cargo, "cargo", section.PathOf(AttackKeys.Ligand));
            if (ligand >= 0 && !binding.Names.SurfaceCargo.Contains(name.Text))
            {
                var nearest = Nearest.Of(name.Text, binding.Names.SurfaceCargo);
                section.Refuse(AttackKeys.Ligand, "a cargo of class surface_protein",
                    $"'{name.Text}' is not of class surface_protein, so no attacker meets it{Nearest.Hint(nearest)}");
            }
        }
        return new CheckpointPlan(
            ligand,
            section.Quantity(AttackKeys.MaxInhibition),
            section.Quantity(AttackKeys.HalfMax),
            section.Quantity(AttackKeys.ExosomeWeight));
    }

    private static ExhaustionPlan Exhaustion(SectionReader section) => new(
        section.Quantity(AttackKeys.ExhaustionRate),
        HalfLife(section, AttackKeys.RecoveryHalfLife),
        section.Quantity(AttackKeys.MaxLoss));

    private static double HalfLife(SectionReader section, QuantityKey key) =>
        section.IsWord(key, AttackKeys.Never) ? double.PositiveInfinity : section.Quantity(key);

    /// <summary>The values of the named cell types; null for those not named.</summary>
    private static double?[] Map(SectionReader section, QuantityMapKey key, Binding binding)
    {
        var values = new double?[binding.Names.CellTypes.Count];
        foreach (var (name, node) in section.MapEntries(key))
        {
            var path = Paths.Join(section.PathOf(key), name.Text);
            var index = binding.Resolve(name, binding.Names.CellTypes, key.Noun, path);
            var value = section.QuantityOf(key.Value, node, path);
            if (index >= 0) values[index] = value;
        }
        return values;
    }
}
