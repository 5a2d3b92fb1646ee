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
    private double[] _inputs = [];
    private long[] _lastSteps = [];
    private int _running;
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
        if (overMin <= 0)
        {
            _concentration += amount;
            return;
        }

        if (_running == _inputs.Length)
        {
            Array.Resize(ref _inputs, Math.Max(4, 2 * _running));
            Array.Resize(ref _lastSteps, _inputs.Length);
        }

        _inputs[_running] = amount / overMin;
        _lastSteps[_running++] = step + (long)Math.Round(overMin / stepMin) - 1;
    }

    /// <summary>Advances by a step.</summary>
    /// <param name="step">Number of the step.</param>
    /// <param name="dt">Its length, min.</param>
    /// <param name="extraRate">Rate of loss besides the half-life, 1/min.</param>
    /// <returns>Mean of C over the step.</returns>
    public double Advance(long step, double dt, double extraRate = 0)
    {
        var input = 0.0;
        for (var i = 0; i < _running; i++) input += _inputs[i];
        var rate = _rate + extraRate;
        var lost = DeterministicMath.OneMinusExp(rate * dt);
        var steady = input / rate;
        var mean = steady + ((_concentration - steady) * lost / (rate * dt));
        _concentration += (steady - _concentration) * lost;
        End(step);
        return mean;
    }

    /// <summary>Saves, restores or hashes the compartment.</summary>
    /// <param name="exchange">Which of the three.</param>
    /// <param name="prefix">Prefix of the names.</param>
    public void Exchange(StateExchange exchange, string prefix)
    {
        ArgumentNullException.ThrowIfNull(exchange);
        exchange.Scalar(prefix + "concentration", ref _concentration);
        exchange.Array(prefix + "inputs", ref _inputs, ref _running);
        var running = _running;
        exchange.Array(prefix + "last steps", ref _lastSteps, ref running);
    }

    /// <summary>Forgets infusions whose last step this was, keeping the order of the others.</summary>
    private void End(long step)
    {
        var to = 0;
        for (var i = 0; i < _running; i++)
        {
            if (_lastSteps[i] <= step) continue;
            (_inputs[to], _lastSteps[to]) = (_inputs[i], _lastSteps[i]);
            to++;
        }

        _running = to;
    }
}
