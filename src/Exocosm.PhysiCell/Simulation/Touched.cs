using Exocosm.PhysiCell.Settings;

namespace Exocosm.PhysiCell.Simulation;

/// <summary>Whether a behaviour can ever be other than zero in a type: what cannot is left out of the hot loops.</summary>
internal static class Touched
{
    public static bool By(PhysiCellModel model, TypeBook book, int type, int behaviour) =>
        book.Base[type][behaviour] != 0 || Changes(model, behaviour, type);

    /// <summary>Whether a behaviour can ever be other than what the definitions of the types say; of one type, or of any.</summary>
    public static bool Changes(PhysiCellModel model, int behaviour, int? type = null) =>
        model.Rules.Any(rule => (type ?? rule.CellType) == rule.CellType && rule.Behaviour == behaviour)
        || model.Distributions.Any(distribution => (type ?? distribution.CellType) == distribution.CellType && distribution.Behaviour == behaviour)
        || model.Placements.OfType<ListedPlacement>().Any(listed => listed.Behaviours.Contains(behaviour));
}
