namespace Exocosm.Engine.Mechanics;

/// <summary>What limits the length of the next substep.</summary>
/// <param name="StiffnessPerMin">Bound of the fastest decay rate of the linearised motion, 1/min.</param>
/// <param name="RadiiPerMin">Largest speed of a cell in its own radii, 1/min.</param>
public readonly record struct MotionBounds(double StiffnessPerMin, double RadiiPerMin);
