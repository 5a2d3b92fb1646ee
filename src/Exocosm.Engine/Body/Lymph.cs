using Exocosm.Engine.Persistence;
using Exocosm.Numerics.Summation;

namespace Exocosm.Engine.Body;

/// <summary>
/// Vesicles on their way through lymph: they stay for an exponential time, then some are taken up in a node and the others reach plasma:
/// arrived = in lymph + captured + passed on.
/// </summary>
public sealed class Lymph
{
    private readonly double[] _particles;
    private readonly CompensatedSum[] _arrived;
    private readonly CompensatedSum[] _captured;
    private readonly CompensatedSum[] _passedOn;

    /// <summary>Empty lymph.</summary>
    /// <param name="populations">Number of exosome populations.</param>
    public Lymph(int populations)
    {
        _particles = new double[populations];
        _arrived = new CompensatedSum[populations];
        _captured = new CompensatedSum[populations];
        _passedOn = new CompensatedSum[populations];
    }

    /// <summary>Vesicles in lymph now, by population.</summary>
    public IReadOnlyList<double> Particles => _particles;

    /// <summary>Vesicles that came from tissue, cumulative.</summary>
    /// <param name="population">Number of the population.</param>
    public double Arrived(int population) => _arrived[population].Value;

    /// <summary>Vesicles taken up in a node, cumulative.</summary>
    /// <param name="population">Number of the population.</param>
    public double Captured(int population) => _captured[population].Value;

    /// <summary>Vesicles that went on to plasma, cumulative.</summary>
    /// <param name="population">Number of the population.</param>
    public double PassedOn(int population) => _passedOn[population].Value;

    /// <summary>Vesicles not accounted for: rounding.</summary>
    /// <param name="population">Number of the population.</param>
    public double Residual(int population) =>
        Arrived(population) - (_particles[population] + Captured(population) + PassedOn(population));

    /// <summary>Books a step.</summary>
    /// <param name="population">Number of the population.</param>
    /// <param name="arrived">What came from tissue, particles.</param>
    /// <param name="left">What left, particles.</param>
    /// <param name="captured">What of that was taken up in a node, particles.</param>
    internal void Book(int population, double arrived, double left, double captured)
    {
        _particles[population] = Math.Max(0, _particles[population] + arrived - left);
        _arrived[population].Add(arrived);
        _captured[population].Add(captured);
        _passedOn[population].Add(left - captured);
    }

    /// <summary>Saves, restores or hashes the compartment.</summary>
    /// <param name="exchange">Which of the three.</param>
    /// <param name="prefix">Prefix of the names.</param>
    public void Exchange(StateExchange exchange, string prefix)
    {
        ArgumentNullException.ThrowIfNull(exchange);
        exchange.Fixed(prefix + "particles", _particles);
        exchange.Fixed(prefix + "arrived", _arrived);
        exchange.Fixed(prefix + "captured", _captured);
        exchange.Fixed(prefix + "passed on", _passedOn);
    }
}
