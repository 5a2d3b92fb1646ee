using Exocosm.Engine.Mechanics.Reference;
using Exocosm.Numerics.Parallelism;

namespace Exocosm.Engine.Mechanics;

/// <summary>Pair forces of all cells, with the same bits on any number of threads.</summary>
public sealed class PairForces : IPairForces
{
    private readonly PlainPairForces _plain;

    /// <summary>Makes the kernel.</summary>
    /// <param name="team">Threads to work with.</param>
    /// <param name="affinity">Affinities between the types.</param>
    public PairForces(WorkTeam team, AffinityMatrix affinity)
    {
        ArgumentNullException.ThrowIfNull(team);
        _plain = new PlainPairForces(affinity);
    }

    /// <inheritdoc/>
    public void Add(in PairBodies bodies, in PairEffects effects) => _plain.Add(bodies, effects);
}
