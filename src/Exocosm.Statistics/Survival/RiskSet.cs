using MathNet.Numerics.LinearAlgebra;

namespace Exocosm.Statistics.Survival;

/// <summary>What one time with events adds to the partial likelihood and to the residuals.</summary>
internal sealed record RiskSet
{
    /// <summary>The time.</summary>
    public required double Time { get; init; }

    /// <summary>Number of events.</summary>
    public required int Events { get; init; }

    /// <summary>Its share of the log likelihood.</summary>
    public required double LogLikelihood { get; init; }

    /// <summary>Its share of the gradient: the events' covariates less what was expected (Schoenfeld's residual, summed over its events).</summary>
    public required Vector<double> Gradient { get; init; }

    /// <summary>Its share of the information.</summary>
    public required Matrix<double> Information { get; init; }

    /// <summary>dΛ: step of the baseline hazard.</summary>
    public double Hazard { get; init; }

    /// <summary>x̄ dΛ.</summary>
    public required Vector<double> Moment { get; init; }

    /// <summary>The part of dΛ that the events of this time are spared, by Efron.</summary>
    public double HazardSpared { get; init; }

    /// <summary>x̄ of that part.</summary>
    public required Vector<double> MomentSpared { get; init; }

    /// <summary>x̄ that an event is compared with.</summary>
    public required Vector<double> Mean { get; init; }

    /// <summary>
    /// By Breslow, each of d events is drawn from all at risk; by Efron, the l-th from all less the share l/d of the tied ones.
    /// </summary>
    /// <param name="time">The time.</param>
    /// <param name="linear">Σ b·x of the events.</param>
    /// <param name="sum">Σ x of the events.</param>
    /// <param name="events">d.</param>
    /// <param name="all">Sums over those at risk.</param>
    /// <param name="tied">Sums over the events.</param>
    /// <param name="isBreslow">Breslow's ties, not Efron's.</param>
    /// <param name="unit">What weights are relative to.</param>
    public static RiskSet Of(double time, double linear, Vector<double> sum, int events, RiskSums all, RiskSums tied, bool isBreslow, double unit)
    {
        var count = sum.Count;
        var (first, allSecond) = (Vector<double>.Build.Dense(count), Matrix<double>.Build.Dense(count, count));
        var (moment, spared) = (Vector<double>.Build.Dense(count), Vector<double>.Build.Dense(count));
        var (log, hazard, hazardSpared) = (linear, 0.0, 0.0);
        for (var l = 0; l < events; l++)
        {
            var share = isBreslow ? 0 : (double)l / events;
            var weight = all.Weight - (share * tied.Weight);
            var mean = Vector<double>.Build.Dense(count, j => (all.First[j] - (share * tied.First[j])) / weight);
            log -= Math.Log(weight);
            first += mean;
            allSecond += Matrix<double>.Build.Dense(
                count, count, (j, k) => ((all.Second[j, k] - (share * tied.Second[j, k])) / weight) - (mean[j] * mean[k]));
            var step = 1 / weight / unit;
            hazard += step;
            moment += step * mean;
            hazardSpared += share * step;
            spared += share * step * mean;
        }

        return new RiskSet
        {
            Time = time,
            Events = events,
            LogLikelihood = log,
            Gradient = sum - first,
            Information = allSecond,
            Hazard = hazard,
            Moment = moment,
            HazardSpared = hazardSpared,
            MomentSpared = spared,
            Mean = first / events,
        };
    }
}
