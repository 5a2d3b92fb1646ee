using MathNet.Numerics.LinearAlgebra;

namespace Exocosm.Statistics;

/// <summary>Newton's method for a log likelihood.</summary>
internal static class Newton
{
    private const int MostIterations = 50;
    private const int MostHalvings = 20;

    /// <summary>Rounding of a log likelihood: a step that loses less leads not down.</summary>
    private const double Rounding = 1e-9;

    /// <summary>Steps below this are rest; parameters are of order 1.</summary>
    private const double Rest = 1e-9;

    /// <summary>Climbs to the maximum; steps that lead down are halved.</summary>
    /// <param name="at">Value and derivatives at a place.</param>
    /// <param name="start">Where to begin.</param>
    /// <param name="tolerance">Relative change of the log likelihood at which to stop early; 0 goes to rest.</param>
    public static Summit Maximise(Func<Vector<double>, Slope> at, Vector<double> start, double tolerance = 0)
    {
        var (place, first) = (start, at(start));
        var here = first;
        for (var iteration = 1; iteration <= MostIterations; iteration++)
        {
            if (Matrices.Inverse(here.Information) is not { } inverse) return new Summit(first, here, place, null, iteration);
            var step = inverse * here.Gradient;
            var next = at(place + step);
            for (var halving = 0; halving < MostHalvings && !(next.LogLikelihood >= here.LogLikelihood - Rounding); halving++)
            {
                step /= 2;
                next = at(place + step);
            }

            place += step;
            var change = Math.Abs(1 - (here.LogLikelihood / next.LogLikelihood));
            here = next;
            if (step.AbsoluteMaximum() < Rest || change < tolerance) return new Summit(first, here, place, Matrices.Inverse(here.Information), iteration);
        }

        return new Summit(first, here, place, null, MostIterations);
    }

    /// <summary>Log likelihood, gradient, and information (less the second derivatives).</summary>
    internal sealed record Slope(double LogLikelihood, Vector<double> Gradient, Matrix<double> Information);

    /// <summary>Where the climb ended.</summary>
    /// <param name="First">At the start.</param>
    /// <param name="Last">At the end.</param>
    /// <param name="Place">The end.</param>
    /// <param name="Inverse">Inverse information there; null where the climb did not come to rest on a summit.</param>
    /// <param name="Iterations">Steps taken.</param>
    internal sealed record Summit(Slope First, Slope Last, Vector<double> Place, Matrix<double>? Inverse, int Iterations);
}
