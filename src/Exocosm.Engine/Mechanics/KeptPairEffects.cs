namespace Exocosm.Engine.Mechanics;

/// <summary>What <see cref="KeptPairs"/> writes, one array per quantity, indexed by cell; all are overwritten.</summary>
/// <param name="Vx">Velocity along x, µm/min.</param>
/// <param name="Vy">Velocity along y, µm/min.</param>
/// <param name="Vz">Velocity along z, µm/min.</param>
/// <param name="Pressure">Simple pressure Σ(1 − d/R)²/<see cref="PairPotential.PressureScale"/> over overlapping neighbours.</param>
/// <param name="ByKind">Where asked for: neighbours closer than the sum of the two reaches, by their type, at <c>cell · types + type</c>.</param>
public readonly record struct KeptPairEffects(double[] Vx, double[] Vy, double[] Vz, double[] Pressure, int[]? ByKind = null);
