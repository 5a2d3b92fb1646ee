using Exocosm.Numerics.Randomness;

namespace Exocosm.Engine.Exosomes;

/// <summary>
/// A random walk between voxels along one axis whose law is the field's own implicit step: from voxel i the vesicle stops with
/// probability 1/(1 + l + r), else hops down or up in the ratio l : r, and tries again. With a = D dt/h² inside, 0 at a closed face and
/// 2a at an open one, the chance to stop in voxel j is the (j, i) entry of (I − a L)⁻¹, the operator the field is advanced with; so
/// the expected count of walking vesicles is the field, for any voxel and any step, and the variance of a step is 2 D dt exactly.
/// </summary>
internal static class VoxelWalk
{
    /// <summary>The voxel a vesicle stops in.</summary>
    /// <param name="at">The voxel it starts from.</param>
    /// <param name="count">Voxels along the axis.</param>
    /// <param name="a">D dt/h².</param>
    /// <param name="lowOpen">Whether the low face lets it out.</param>
    /// <param name="highOpen">Whether the high face lets it out.</param>
    /// <param name="random">The vesicle's stream of this substep.</param>
    /// <param name="gone">Set when it left.</param>
    public static int Take(int at, int count, double a, bool lowOpen, bool highOpen, ref RandomStream random, ref bool gone)
    {
        while (true)
        {
            var low = at > 0 ? a : lowOpen ? 2 * a : 0;
            var high = at < count - 1 ? a : highOpen ? 2 * a : 0;
            var mark = (random.NextDouble() * (1 + low + high)) - 1;
            if (mark < 0) return at;
            at += mark < low ? -1 : 1;
            if (at >= 0 && at < count) continue;
            gone = true;
            return Math.Clamp(at, 0, count - 1);
        }
    }
}
