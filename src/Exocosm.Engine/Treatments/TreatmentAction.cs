using Exocosm.Engine.Persistence;
using Exocosm.Engine.State;
using Exocosm.Model.Scenarios;
using Exocosm.Numerics.Parallelism;

namespace Exocosm.Engine.Treatments;

/// <summary>What a treatment does in the engine: one kind a file, chosen by <see cref="TreatmentActions"/>.</summary>
public abstract class TreatmentAction
{
    /// <summary>How much of it there is now, in its unit: a concentration, or 1 while it goes on.</summary>
    /// <param name="world">The world.</param>
    public virtual double Level(World world) => 0;

    /// <summary>It is given.</summary>
    /// <param name="given">How much and where.</param>
    /// <param name="world">The world.</param>
    /// <param name="team">Who does the work.</param>
    public abstract void Give(GiveEvent given, World world, WorkTeam team);

    /// <summary>It acts for a step.</summary>
    /// <param name="world">The world.</param>
    /// <param name="factors">Where it says what it does to release and uptake.</param>
    public virtual void Act(World world, TreatmentFactors factors)
    {
    }

    /// <summary>Saves, restores or hashes its state.</summary>
    /// <param name="exchange">Which of the three.</param>
    /// <param name="prefix">Prefix of the names.</param>
    public virtual void Exchange(StateExchange exchange, string prefix)
    {
    }
}
