using Exocosm.Engine.Persistence;
using Exocosm.Numerics.Functions;

namespace Exocosm.Engine.Treatments;

/// <summary>
/// One well-mixed compartment: C' = input − (ln 2/half-life) C, advanced by its exact solution for the constant input of a step. A dose
/// is a rise of C, at once or spread evenly over whole steps.
/// </summary>
/// <param name="halfLifeMin">Half-life, min.</param>
public sealed class DrugCompartment(double halfLifeMin)
{
    private readonly double _rate = DeterministicMath.Log(2) / halfLifeMin;
    private readonly Infusions _infusions = new();
    private double _concentration;

    /// <summary>C now.</summary>
    public double Concentration => _concentration;

    /// <summary>Takes up a dose.</summary>
    /// <param name="amount">Rise of C it would cause at once.</param>
    /// <param name="overMin">Over how long, min; 0: at once.</param>
    /// <param name="step">Number of the present step.</param>
    /// <param name="stepMin">Length of a step, min.</param>
    public void Give(double amount, double overMin, long step, double stepMin)
    {
        if (overMin <= 0) _concentration += amount;
        else _infusions.Start(amount, overMin, step, stepMin);
    }

    /// <summary>Advances by a step.</summary>
    /// <param name="step">Number of the step.</param>
    /// <param name="dt">Its length, min.</param>
    /// <returns>Mean of C over the step.</returns>
    public double Advance(long step, double dt)
    {
        var lost = DeterministicMath.OneMinusExp(_rate * dt);
        var steady = _infusions.PerMin / _rate;
        var mean = steady + ((_concentration - steady) * lost / (_rate * dt));
        _concentration += (steady - _concentration) * lost;
        _infusions.End(step);
        return mean;
    }

    /// <summary>Saves, restores or hashes the compartment.</summary>
    /// <param name="exchange">Which of the three.</param>
    /// <param name="prefix">Prefix of the names.</param>
    public void Exchange(StateExchange exchange, string prefix)
    {
        ArgumentNullException.ThrowIfNull(exchange);
        exchange.Scalar(prefix + "concentration", ref _concentration);
        _infusions.Exchange(exchange, prefix);
    }
}
