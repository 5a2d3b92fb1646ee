namespace Exocosm.Engine.Mechanics;

/// <summary>Repulsion and adhesion between all pairs of cells in reach of each other.</summary>
public interface IPairForces
{
    /// <summary>Adds the pair velocities of all cells and writes their pressure, contacts and stiffness.</summary>
    /// <param name="bodies">The cells.</param>
    /// <param name="effects">Where the results go.</param>
    /// <exception cref="InvalidOperationException">A position or a size is not a finite number.</exception>
    void Add(in PairBodies bodies, in PairEffects effects);
}
