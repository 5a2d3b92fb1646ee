using MathNet.Numerics.LinearAlgebra;

namespace Exocosm.Statistics.Survival;

/// <summary>The log partial likelihood and its derivatives, over the times with events, latest first.</summary>
internal sealed class PartialLikelihood
{
    private readonly IReadOnlyList<Observation> _observations;
    private readonly StandardColumns _columns;
    private readonly CoxTies _ties;
    private readonly int[][] _strata;

    public PartialLikelihood(IReadOnlyList<Observation> observations, StandardColumns columns, CoxTies ties, IReadOnlyList<int>? strata)
    {
        (_observations, _columns, _ties) = (observations, columns, ties);
        _strata = [.. Samples.Strata(observations.Count, strata).Select(
            stratum => stratum.OrderByDescending(n => observations[n].Time).ToArray())];
    }

    /// <summary>Value and derivatives at b.</summary>
    /// <param name="b">Coefficients.</param>
    public Newton.Slope At(Vector<double> b)
    {
        var sum = new Newton.Slope(0, Vector<double>.Build.Dense(b.Count), Matrix<double>.Build.Dense(b.Count, b.Count));
        foreach (var time in _strata.SelectMany(stratum => Times(stratum, b)))
            sum = new Newton.Slope(sum.LogLikelihood + time.LogLikelihood, sum.Gradient + time.Gradient, sum.Information + time.Information);
        return sum;
    }

    /// <summary>What each time with events adds, all strata, each latest first.</summary>
    /// <param name="b">Coefficients.</param>
    public IEnumerable<RiskSet> Times(Vector<double> b) => _strata.SelectMany(stratum => Times(stratum, b));

    /// <summary>
    /// Each patient's share of the gradient: δ(x − x̄) − ∫ e^η (x − x̄) dΛ (Therneau and Grambsch 2000, 4.2); they sum to it. For Efron's ties the
    /// events of one time share its steps.
    /// </summary>
    /// <param name="b">Coefficients.</param>
    public Vector<double>[] ScoreResiduals(Vector<double> b)
    {
        var residuals = new Vector<double>[_observations.Count];
        foreach (var stratum in _strata)
        {
            var times = Times(stratum, b).Reverse().ToArray();
            var (hazard, moment) = (0.0, Vector<double>.Build.Dense(b.Count));
            var next = 0;
            foreach (var n in stratum.Reverse())
            {
                var x = Vector<double>.Build.Dense(_columns[n]);
                var (time, risk) = (_observations[n].Time, Math.Exp(b * x));
                for (; next < times.Length && times[next].Time <= time; next++)
                {
                    hazard += times[next].Hazard;
                    moment += times[next].Moment;
                }

                residuals[n] = -risk * ((hazard * x) - moment);
                if (!_observations[n].Event) continue;
                var own = times[next - 1];
                residuals[n] += x - own.Mean + (risk * ((own.HazardSpared * x) - own.MomentSpared));
            }
        }

        return residuals;
    }

    private IEnumerable<RiskSet> Times(int[] stratum, Vector<double> b)
    {
        double[] risks = [.. stratum.Select(n => Dot(_columns[n], b))];
        // Only ratios of risks matter; taken relative to the largest they cannot overflow.
        var largest = risks.Length == 0 ? 0 : risks.Max();
        var all = new RiskSums(b.Count);
        for (int from = 0, to; from < stratum.Length; from = to)
        {
            var time = _observations[stratum[from]].Time;
            var events = new List<int>();
            var tied = new RiskSums(b.Count);
            for (to = from; to < stratum.Length && _observations[stratum[to]].Time == time; to++)
            {
                var x = _columns[stratum[to]];
                var weight = Math.Exp(risks[to] - largest);
                all.Add(x, weight);
                if (!_observations[stratum[to]].Event) continue;
                tied.Add(x, weight);
                events.Add(to);
            }

            if (events.Count == 0) continue;
            var linear = events.Sum(n => risks[n] - largest);
            var sum = Vector<double>.Build.Dense(b.Count, j => events.Sum(n => _columns[stratum[n]][j]));
            yield return _ties == CoxTies.Exact && events.Count > 1
                ? SubsetSums.Of(time, linear, sum, events.Count, [.. stratum.Take(to).Select((n, i) => (_columns[n], Math.Exp(risks[i] - largest)))])
                : RiskSet.Of(time, linear, sum, events.Count, all, tied, _ties == CoxTies.Breslow, Math.Exp(largest));
        }
    }

    private static double Dot(double[] x, Vector<double> b)
    {
        var sum = 0.0;
        for (var j = 0; j < x.Length; j++) sum += x[j] * b[j];
        return sum;
    }
}
