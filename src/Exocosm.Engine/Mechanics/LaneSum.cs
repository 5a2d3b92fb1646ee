using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Exocosm.Engine.Mechanics;

/// <summary>The sum of the lanes of a vector.</summary>
internal static class LaneSum
{
    /// <summary>Adds the lanes pairwise, always in this order.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Of(Vector512<double> lanes)
    {
        var four = lanes.GetLower() + lanes.GetUpper();
        var two = four.GetLower() + four.GetUpper();
        return two.ToScalar() + two.GetElement(1);
    }
}
