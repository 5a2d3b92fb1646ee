namespace Exocosm.PhysiCell.Simulation;

/// <summary>What a random number is for. Numbers are part of the results: never reuse or reorder them.</summary>
internal static class Draw
{
    public const uint Placement = 1, Distribution = 2, Orientation = 3, Phenotype = 4, Division = 5, Motility = 6, Attachment = 7, Interaction = 8;
}
