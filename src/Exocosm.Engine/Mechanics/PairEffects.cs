namespace Exocosm.Engine.Mechanics;

/// <summary>What pair forces write, one array per quantity, indexed by cell.</summary>
/// <param name="Vx">Velocity along x, µm/min; the pair velocity is added to what is there.</param>
/// <param name="Vy">Velocity along y, µm/min; added.</param>
/// <param name="Vz">Velocity along z, µm/min; added.</param>
/// <param name="Pressure">Simple pressure Σ(1 − d/R)²/<see cref="PairPotential.PressureScale"/> over overlapping neighbours; overwritten.</param>
/// <param name="Stiffness">
/// Bound, 1/min, of the decay rates of the linearised motion that this cell takes part in (see <see cref="PairPotential"/>);
/// the largest over all cells bounds every decay rate. Overwritten.
/// </param>
/// <param name="Contacts">Number of neighbours closer than the sum of the two reaches; overwritten.</param>
/// <param name="ContactsByType">
/// Where asked for: contacts by type of the neighbour, living or dead, at <c>cell · types + type</c>; overwritten.
/// </param>
/// <param name="DeadContacts">Where asked for: contacts with dead cells; overwritten. Contacts with live cells are the rest.</param>
public readonly record struct PairEffects(
    double[] Vx,
    double[] Vy,
    double[] Vz,
    double[] Pressure,
    double[] Stiffness,
    int[] Contacts,
    int[]? ContactsByType = null,
    int[]? DeadContacts = null);
