using Exocosm.PhysiCell.Settings;

namespace Exocosm.PhysiCell.Simulation;

/// <summary>Whether a behaviour can ever be other than zero in a type: what cannot is left out of the hot loops.</summary>
internal static class Touched
{
    public static bool By(PhysiCellModel model, TypeBook book, int type, int behaviour) =>
        book.Base[type][behaviour] != 0
        || model.Rules.Any(rule => rule.CellType == type && rule.Behaviour == behaviour)
        || model.Distributions.Any(distribution => distribution.CellType == type && distribution.Behaviour == behaviour)
        || model.Placements.OfType<ListedPlacement>().Any(listed => listed.Behaviours.Contains(behaviour));
}
