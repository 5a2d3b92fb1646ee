namespace Exocosm.Engine.Mechanics.Reference;

/// <summary>Pair forces as one would write them on paper: every cell looks at every other. The measure for the fast kernel.</summary>
public sealed class PlainPairForces : IPairForces
{
    private readonly AffinityMatrix _affinity;

    /// <summary>Takes the affinities between the types.</summary>
    /// <param name="affinity">Affinities.</param>
    public PlainPairForces(AffinityMatrix affinity) => _affinity = affinity;

    /// <inheritdoc/>
    public void Add(in PairBodies bodies, in PairEffects effects)
    {
        for (var i = 0; i < bodies.Count; i++)
        {
            effects.Pressure[i] = 0;
            effects.Stiffness[i] = 0;
            effects.Contacts[i] = 0;
            effects.ContactsByType?.AsSpan(i * _affinity.Types, _affinity.Types).Clear();
            if (effects.DeadContacts is { } dead) dead[i] = 0;
            for (var j = 0; j < bodies.Count; j++)
            {
                if (j != i) AddPair(i, j, bodies, effects);
            }
        }
    }

    private void AddPair(int i, int j, in PairBodies bodies, in PairEffects effects)
    {
        var dx = bodies.X[i] - bodies.X[j];
        var dy = bodies.Y[i] - bodies.Y[j];
        var dz = bodies.Z[i] - bodies.Z[j];
        var d = Math.Sqrt(dx * dx + dy * dy + dz * dz);
        if (d < PairPotential.SmallestDistance)
        {
            d = PairPotential.SmallestDistance;
            var (ux, uy, uz) = PairPotential.CoincidentDirection(i, j);
            (dx, dy, dz) = (d * ux, d * uy, d * uz);
        }

        var contact = bodies.Radius[i] + bodies.Radius[j];
        var reach = bodies.Reach[i] + bodies.Reach[j];
        if (d >= contact && d >= reach) return;

        var overlap = Math.Max(0, 1 - d / contact);
        var closeness = Math.Max(0, 1 - d / reach);
        var repulsion = bodies.RootRepulsion[i] * bodies.RootRepulsion[j];
        var adhesion = bodies.RootAdhesion[i] * bodies.RootAdhesion[j]
            * _affinity.Roots[bodies.Type[i] * _affinity.Types + bodies.Type[j]];
        var force = repulsion * overlap * overlap - adhesion * closeness * closeness;
        var slope = 2 * (repulsion * overlap / contact - adhesion * closeness / reach);

        effects.Vx[i] += force * dx / d;
        effects.Vy[i] += force * dy / d;
        effects.Vz[i] += force * dz / d;
        effects.Pressure[i] += overlap * overlap / PairPotential.PressureScale;
        effects.Stiffness[i] += 2 * Math.Max(0, Math.Max(slope, -force / d));
        if (d >= reach) return;
        effects.Contacts[i]++;
        if (effects.ContactsByType is { } byType) byType[i * _affinity.Types + bodies.Type[j]]++;
        if (effects.DeadContacts is { } dead && bodies.Dead![j]) dead[i]++;
    }
}
