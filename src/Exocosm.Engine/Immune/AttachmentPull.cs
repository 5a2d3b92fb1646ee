using Exocosm.Engine.Mechanics;

namespace Exocosm.Engine.Immune;

/// <summary>
/// Draws attached attackers to their targets: v += s·min(d − R, (reach − 1) R) along the line of centres, with R the sum of the radii
/// and d &gt; R. The cap is the gap at which the pair lets go.
/// </summary>
public static class AttachmentPull
{
    /// <summary>Adds the pull to velocities and stiffness; one pair an attacker, in the order of the pairs.</summary>
    /// <param name="pairs">The attached pairs.</param>
    /// <param name="bodies">The cells.</param>
    /// <param name="effects">Where the pull is added.</param>
    public static void Add(AttachedPairs pairs, in PairBodies bodies, in PairEffects effects)
    {
        ArgumentNullException.ThrowIfNull(pairs);
        for (var i = 0; i < pairs.Count; i++)
        {
            var (attacker, target, spring) = (pairs.Attackers[i], pairs.Targets[i], pairs.Springs[i]);
            var (dx, dy, dz) = (bodies.X[target] - bodies.X[attacker], bodies.Y[target] - bodies.Y[attacker], bodies.Z[target] - bodies.Z[attacker]);
            var distance = Math.Sqrt((dx * dx) + (dy * dy) + (dz * dz));
            var touching = bodies.Radius[attacker] + bodies.Radius[target];
            if (!(distance > touching)) continue;
            var pull = spring * Math.Min(distance - touching, (pairs.Reaches[i] - 1) * touching) / distance;
            effects.Vx[attacker] += pull * dx;
            effects.Vy[attacker] += pull * dy;
            effects.Vz[attacker] += pull * dz;
            effects.Stiffness[attacker] += spring;
        }
    }
}
