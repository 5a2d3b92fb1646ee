using Exocosm.Numerics.Functions;

namespace Exocosm.Numerics.Ode;

/// <summary>A flow between compartments, in proportion to what is where it comes from.</summary>
/// <param name="From">Number of the compartment it leaves.</param>
/// <param name="To">Number of the one it enters; <see cref="Outside"/>: it leaves the system.</param>
public readonly record struct CompartmentFlow(int From, int To)
{
    /// <summary>Where flows go that leave the system.</summary>
    public const int Outside = -1;
}

/// <summary>
/// Compartments joined by flows in proportion to their content, x' = A x + b, with inputs that are constant over a step. A step gives what
/// passed along each flow, r ∫x dt; who books it as taken from one compartment and given to another loses nothing. The integrals are
/// those of e^{As}, by uniformisation (Jensen 1953; Moler &amp; Van Loan 2003, SIAM Rev 45:3) of a part of the step that is then doubled: with q
/// the largest rate, e^{Ah} = Σ Poisson(n; qh) (I + A/q)^n. All terms are positive, so nothing cancels however far rates are apart, and as what
/// leaves is a compartment too, the columns of e^{Ah} add up to 1, which is restored after each doubling so that rounding does not grow.
/// </summary>
public sealed class LinearCompartments
{
    private const int Terms = 32;
    private const double LargestPart = 0.5;

    private readonly CompartmentFlow[] _flows;
    private readonly double[] _rates;
    private readonly double[] _solved;
    private readonly int _size;
    private readonly double[] _unit;
    private double _solvedTime = double.NaN;
    private double[] _whole;
    private double[] _once;
    private double[] _twice;
    private double[] _spare;
    private double[] _power;

    /// <summary>A system whose rates are still 0.</summary>
    /// <param name="compartments">Number of compartments.</param>
    /// <param name="flows">The flows between them and out.</param>
    public LinearCompartments(int compartments, IReadOnlyList<CompartmentFlow> flows)
    {
        ArgumentNullException.ThrowIfNull(flows);
        foreach (var flow in flows)
        {
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(flow.From, compartments);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(flow.To, compartments);
            ArgumentOutOfRangeException.ThrowIfNegative(flow.From);
        }

        Count = compartments;
        _size = compartments + 1;
        _flows = [.. flows];
        _rates = new double[_flows.Length];
        _solved = new double[_flows.Length];
        double[] Matrix() => new double[_size * _size];
        (_whole, _once, _twice, _spare, _power, _unit) = (Matrix(), Matrix(), Matrix(), Matrix(), Matrix(), Matrix());
    }

    /// <summary>Number of compartments.</summary>
    public int Count { get; }

    /// <summary>Rate of each flow, per the unit of time, not negative; may change between steps.</summary>
    public Span<double> Rates => _rates;

    /// <summary>What passes along each flow during a step.</summary>
    /// <param name="content">What is in each compartment at its start.</param>
    /// <param name="input">What enters each from outside during it, evenly.</param>
    /// <param name="time">Its length, above 0.</param>
    /// <param name="passed">Receives what passed along each flow.</param>
    public void Advance(ReadOnlySpan<double> content, ReadOnlySpan<double> input, double time, Span<double> passed)
    {
        if (time != _solvedTime || !_rates.AsSpan().SequenceEqual(_solved)) Solve(time);
        for (var flow = 0; flow < _flows.Length; flow++)
        {
            var (row, integral) = (_flows[flow].From * _size, 0.0);
            for (var i = 0; i < Count; i++) integral += (_once[row + i] * content[i]) + (_twice[row + i] * (input[i] / time));
            passed[flow] = _rates[flow] * integral;
        }
    }

    /// <summary>e^{At}, its integral and the integral of that.</summary>
    private void Solve(double time)
    {
        var fastest = Jumps();
        var (h, doublings) = (time, 0);
        while (fastest * h > LargestPart && doublings < 2000)
        {
            h /= 2;
            doublings++;
        }

        Part(fastest, h);
        for (var n = 0; n < doublings; n++)
        {
            Double(h);
            h *= 2;
        }

        _rates.CopyTo(_solved, 0);
        _solvedTime = time;
    }

    /// <summary>Fills the matrix I + A/q, and gives q.</summary>
    private double Jumps()
    {
        Array.Clear(_unit);
        var fastest = 0.0;
        for (var i = 0; i < Count; i++) fastest = Math.Max(fastest, Leaving(i));
        for (var i = 0; i < _size; i++) _unit[(i * _size) + i] = 1;
        if (fastest <= 0) return 0;
        for (var i = 0; i < Count; i++) _unit[(i * _size) + i] = Math.Max(0, 1 - (Leaving(i) / fastest));
        for (var flow = 0; flow < _flows.Length; flow++)
        {
            var (from, to) = _flows[flow];
            _unit[((to < 0 ? Count : to) * _size) + from] += _rates[flow] / fastest;
        }

        return fastest;
    }

    private double Leaving(int compartment)
    {
        var sum = 0.0;
        for (var flow = 0; flow < _flows.Length; flow++)
            if (_flows[flow].From == compartment) sum += _rates[flow];
        return sum;
    }

    /// <summary>The three matrices for a part of the step in which hardly any jump is expected.</summary>
    private void Part(double fastest, double h)
    {
        Span<double> weight = stackalloc double[3 * Terms];
        Weights(fastest, h, weight);
        Array.Clear(_whole);
        Array.Clear(_once);
        Array.Clear(_twice);
        Array.Clear(_power);
        for (var i = 0; i < _size; i++) _power[(i * _size) + i] = 1;
        for (var n = 0; n < Terms; n++)
        {
            for (var i = 0; i < _power.Length; i++)
            {
                _whole[i] += weight[n] * _power[i];
                _once[i] += weight[Terms + n] * _power[i];
                _twice[i] += weight[(2 * Terms) + n] * _power[i];
            }

            if (fastest <= 0) break;
            Multiply(_unit, _power, _spare);
            (_power, _spare) = (_spare, _power);
        }

        Restore(h);
    }

    /// <summary>Poisson weights of n jumps, and their integrals over time: tails of the weights, and tails of the tails, all positive sums.</summary>
    private static void Weights(double fastest, double h, Span<double> weight)
    {
        if (fastest <= 0)
        {
            weight.Clear();
            (weight[0], weight[Terms], weight[2 * Terms]) = (1, h, h * h / 2);
            return;
        }

        var mean = fastest * h;
        weight[0] = DeterministicMath.Exp(-mean);
        for (var n = 1; n < Terms; n++) weight[n] = weight[n - 1] * mean / n;
        for (var level = 1; level <= 2; level++)
        {
            var (of, to, tail) = ((level - 1) * Terms, level * Terms, 0.0);
            for (var n = Terms - 1; n >= 0; n--)
            {
                weight[to + n] = tail / fastest;
                tail += weight[of + n];
            }
        }
    }

    /// <summary>Goes from h to 2h.</summary>
    private void Double(double h)
    {
        Multiply(_twice, _whole, _spare);
        for (var i = 0; i < _spare.Length; i++) _spare[i] += _twice[i] + (h * _once[i]);
        (_twice, _spare) = (_spare, _twice);
        Multiply(_once, _whole, _spare);
        for (var i = 0; i < _spare.Length; i++) _spare[i] += _once[i];
        (_once, _spare) = (_spare, _once);
        Multiply(_whole, _whole, _spare);
        (_whole, _spare) = (_spare, _whole);
        Restore(2 * h);
    }

    /// <summary>Nothing is lost: columns add up to 1, h and h²/2.</summary>
    private void Restore(double h)
    {
        Restore(_whole, 1);
        Restore(_once, h);
        Restore(_twice, h * h / 2);
    }

    private void Restore(double[] matrix, double whole)
    {
        for (var column = 0; column < _size; column++)
        {
            var sum = 0.0;
            for (var row = 0; row < _size; row++) sum += matrix[(row * _size) + column];
            var factor = whole / sum;
            for (var row = 0; row < _size; row++) matrix[(row * _size) + column] *= factor;
        }
    }

    private void Multiply(double[] left, double[] right, double[] product)
    {
        for (var row = 0; row < _size; row++)
        {
            var to = product.AsSpan(row * _size, _size);
            to.Clear();
            for (var k = 0; k < _size; k++)
            {
                var factor = left[(row * _size) + k];
                var from = right.AsSpan(k * _size, _size);
                if (factor == 0) continue;
                for (var column = 0; column < _size; column++) to[column] += factor * from[column];
            }
        }
    }
}
