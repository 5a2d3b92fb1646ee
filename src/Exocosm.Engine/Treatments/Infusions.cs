using Exocosm.Engine.Persistence;

namespace Exocosm.Engine.Treatments;

/// <summary>Doses that are being given: each evenly over whole steps.</summary>
public sealed class Infusions
{
    private double[] _perMin = [];
    private long[] _lastSteps = [];
    private int _running;

    /// <summary>Whether any is being given.</summary>
    public bool Any => _running > 0;

    /// <summary>Input of all together, amount per min.</summary>
    public double PerMin
    {
        get
        {
            var sum = 0.0;
            for (var i = 0; i < _running; i++) sum += _perMin[i];
            return sum;
        }
    }

    /// <summary>Starts one.</summary>
    /// <param name="amount">Amount in all.</param>
    /// <param name="overMin">Over how long, min; a multiple of the step.</param>
    /// <param name="step">Number of the present step, the first of it.</param>
    /// <param name="stepMin">Length of a step, min.</param>
    public void Start(double amount, double overMin, long step, double stepMin)
    {
        if (_running == _perMin.Length)
        {
            Array.Resize(ref _perMin, Math.Max(4, 2 * _running));
            Array.Resize(ref _lastSteps, _perMin.Length);
        }

        _perMin[_running] = amount / overMin;
        _lastSteps[_running++] = step + (long)Math.Round(overMin / stepMin) - 1;
    }

    /// <summary>Forgets those whose last step this was, keeping the order of the others.</summary>
    /// <param name="step">Number of the step that ends.</param>
    public void End(long step)
    {
        var to = 0;
        for (var i = 0; i < _running; i++)
        {
            if (_lastSteps[i] <= step) continue;
            (_perMin[to], _lastSteps[to]) = (_perMin[i], _lastSteps[i]);
            to++;
        }

        _running = to;
    }

    /// <summary>Saves, restores or hashes them.</summary>
    /// <param name="exchange">Which of the three.</param>
    /// <param name="prefix">Prefix of the names.</param>
    public void Exchange(StateExchange exchange, string prefix)
    {
        ArgumentNullException.ThrowIfNull(exchange);
        var running = _running;
        exchange.Array(prefix + "inputs", ref _perMin, ref running);
        exchange.Array(prefix + "last steps", ref _lastSteps, ref _running);
    }
}
