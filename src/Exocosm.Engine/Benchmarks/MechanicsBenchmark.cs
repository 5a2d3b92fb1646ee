using Exocosm.Engine.Mechanics;
using Exocosm.Numerics.Parallelism;

namespace Exocosm.Engine.Benchmarks;

/// <summary>Speed of the pair forces.</summary>
public static class MechanicsBenchmark
{
    private const double Radius = 8.412710547954228;
    private const double RelativeAdhesionDistance = 1.25;
    private const double Repulsion = 10;
    private const double Adhesion = 0.4;

    /// <summary>Distance of neighbours in diameters: a little less than at rest, as inside a growing spheroid.</summary>
    private const double SpacingInDiameters = 0.95;

    private const int Warmups = 20;
    private const int Rounds = 9;

    /// <summary>Times the pair forces, neighbour search included, of a packed spheroid of default cells.</summary>
    /// <param name="cells">Number of cells.</param>
    /// <param name="threads">Number of threads.</param>
    /// <returns>Nanoseconds per cell and step: the best of several rounds, since other programs can only add to it.</returns>
    public static double Run(int cells, int threads)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(cells, 1);
        using var team = new WorkTeam(threads);
        var forces = new PairForces(team, AffinityMatrix.Unit(1));
        var bodies = Spheroid(cells);
        var effects = new PairEffects(
            new double[cells], new double[cells], new double[cells], new double[cells], new double[cells], new int[cells]);
        for (var i = 0; i < Warmups; i++) forces.Add(bodies, effects);

        return ShortestTime.Of(Rounds, () => forces.Add(bodies, effects)) / cells;
    }

    /// <summary>
    /// The cells of a hexagonal close packing nearest to its middle, in the order in which a growing tissue would number them: without
    /// regard to their place.
    /// </summary>
    private static PairBodies Spheroid(int cells)
    {
        var spacing = 2 * Radius * SpacingInDiameters;
        var reach = (int)Math.Ceiling(Math.Cbrt(cells)) + 2;
        var points = new List<(double X, double Y, double Z)>();
        for (var k = -reach; k <= reach; k++)
        {
            for (var j = -reach; j <= reach; j++)
            {
                for (var i = -reach; i <= reach; i++)
                {
                    points.Add((
                        spacing * (i + 0.5 * ((j + k) & 1)),
                        spacing * Math.Sqrt(3) / 2 * (j + (k & 1) / 3.0),
                        spacing * Math.Sqrt(6) / 3 * k));
                }
            }
        }

        var nearest = points.OrderBy(p => p.X * p.X + p.Y * p.Y + p.Z * p.Z).Take(cells).ToArray();
        return new PairBodies(
            cells,
            Array.ConvertAll(nearest, p => p.X),
            Array.ConvertAll(nearest, p => p.Y),
            Array.ConvertAll(nearest, p => p.Z),
            Filled(cells, Radius),
            Filled(cells, Radius * RelativeAdhesionDistance),
            Filled(cells, Math.Sqrt(Repulsion)),
            Filled(cells, Math.Sqrt(Adhesion)),
            new int[cells]);
    }

    private static double[] Filled(int count, double value)
    {
        var values = new double[count];
        Array.Fill(values, value);
        return values;
    }
}
