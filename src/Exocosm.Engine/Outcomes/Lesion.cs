using Exocosm.Numerics.Functions;

namespace Exocosm.Engine.Outcomes;

/// <summary>A lesion at one time.</summary>
/// <param name="Number">Its number, from 1, never given twice in a run.</param>
/// <param name="Site">Number of its site.</param>
/// <param name="Pieces">Connected groups that it consists of; 0 where it is gone from sight.</param>
/// <param name="Cells">Living tumour cells.</param>
/// <param name="LongestUm">Longest diameter, µm; of several pieces the sum (RECIST 1.1, appendix II).</param>
/// <param name="ShortUm">Short axis of the piece that has the largest, µm.</param>
/// <param name="VolumeUm3">Volume of the cells, µm³.</param>
public readonly record struct Lesion(
    int Number, int Site, int Pieces, long Cells, double LongestUm, double ShortUm, double VolumeUm3)
{
    /// <summary>Diameter of the ball of its volume, µm.</summary>
    public double EquivalentDiameterUm => 2 * DeterministicMath.Cbrt(3 * VolumeUm3 / (4 * Math.PI));
}
