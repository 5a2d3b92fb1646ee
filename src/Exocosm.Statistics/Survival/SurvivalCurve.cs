namespace Exocosm.Statistics.Survival;

/// <summary>A Kaplan–Meier curve and what is read from it.</summary>
public sealed class SurvivalCurve
{
    // R's survfit takes S as equal to the level within about this.
    private const double Flat = 1e-9;

    private readonly SurvivalStep[] _steps;

    internal SurvivalCurve(int count, IReadOnlyList<SurvivalStep> steps)
    {
        Count = count;
        _steps = [.. steps];
    }

    /// <summary>Number of patients.</summary>
    public int Count { get; }

    /// <summary>A step for each distinct time, events and censorings, ascending.</summary>
    public IReadOnlyList<SurvivalStep> Steps => _steps;

    /// <summary>Number of events.</summary>
    public int Events => _steps.Sum(static step => step.Events);

    /// <summary>Limits of confidence of one step's survival.</summary>
    /// <param name="step">The step.</param>
    /// <param name="scale">Scale of the limits; R's default is <see cref="ConfidenceScale.Log"/>.</param>
    /// <param name="level">Level of confidence.</param>
    /// <returns>The limits; NaN where the scale has none (nobody left, or none lost yet on the log–log scale).</returns>
    public static Interval Interval(SurvivalStep step, ConfidenceScale scale, double level = 0.95)
    {
        var (s, z) = (step.Survival, Tails.NormalLimit(level));
        var error = step.StandardError;
        switch (scale)
        {
            case ConfidenceScale.Plain:
                return new Interval(Math.Max(0, s - (z * error)), Math.Min(1, s + (z * error)));
            case ConfidenceScale.Log:
                var factor = Math.Exp(z * error / s);
                return new Interval(s / factor, Math.Min(1, s * factor));
            default:
                if (s == 1) return new Interval(1, 1);
                var power = Math.Exp(z * error / (s * Math.Log(s)));
                return new Interval(Math.Pow(s, 1 / power), Math.Pow(s, power));
        }
    }

    /// <summary>The median: the first time with S ≤ ½.</summary>
    /// <inheritdoc cref="Quantile"/>
    public Estimate Median(ConfidenceScale scale, double level = 0.95) => Quantile(0.5, scale, level);

    /// <summary>
    /// The first time with S ≤ 1 − p; where S is exactly 1 − p, the middle of that flat piece, as R does. The limits are where the limits of the
    /// curve cross the same height (Brookmeyer and Crowley 1982, Biometrics 38:29).
    /// </summary>
    /// <param name="p">Share that had the event.</param>
    /// <param name="scale">Scale of the curve's limits.</param>
    /// <param name="level">Level of confidence.</param>
    /// <returns>Time and limits; NaN where the curve does not come down so far.</returns>
    public Estimate Quantile(double p, ConfidenceScale scale, double level = 0.95)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(p);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(p, 1);
        var limits = _steps.Select(step => Interval(step, scale, level)).ToArray();
        return new Estimate(
            Crossing(1 - p, n => _steps[n].Survival), Crossing(1 - p, n => limits[n].Low), Crossing(1 - p, n => limits[n].High));
    }

    /// <summary>
    /// The restricted mean: area under the curve from 0 to tau; its variance is Σ (area from t to tau)² d/(n(n−d)) over the events before tau
    /// (Irwin 1949; Royston and Parmar 2013, BMC Med Res Methodol 13:152).
    /// </summary>
    /// <param name="tau">Up to when, positive.</param>
    /// <returns>Mean and its standard error; NaN where tau lies beyond the last patient and somebody is left without the event.</returns>
    public (double Mean, double StandardError) RestrictedMean(double tau)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(tau);
        if (_steps.Length == 0 || (tau > _steps[^1].Time && _steps[^1].Survival > 0)) return (double.NaN, double.NaN);
        var within = _steps.TakeWhile(step => step.Time < tau).ToArray();
        var (area, variance, end) = (0.0, 0.0, tau);
        for (var n = within.Length - 1; n >= 0; n--)
        {
            var step = within[n];
            area += step.Survival * (end - step.Time);
            end = step.Time;
            // After the last patient's event the area is 0, and so is its share of the variance.
            if (step.Events > 0 && step.Events < step.AtRisk) variance += area * area * step.Events / step.AtRisk / (step.AtRisk - step.Events);
        }

        return (area + end, Math.Sqrt(variance));
    }

    /// <summary>Patients seen until just before a time.</summary>
    /// <param name="time">The time.</param>
    public int AtRisk(double time)
    {
        var next = Array.FindIndex(_steps, step => step.Time >= time);
        return next < 0 ? 0 : _steps[next].AtRisk;
    }

    /// <summary>Survival just after a time; the last value beyond the last patient.</summary>
    /// <param name="time">The time.</param>
    public double SurvivalAt(double time) => StepAt(time)?.Survival ?? 1;

    /// <summary>The last step at or before a time; null before the first.</summary>
    /// <param name="time">The time.</param>
    public SurvivalStep? StepAt(double time)
    {
        var last = Array.FindLastIndex(_steps, step => step.Time <= time);
        return last < 0 ? null : _steps[last];
    }

    /// <summary>The cumulative hazard Σ d/n (Nelson 1972; Aalen 1978), a step for each of <see cref="Steps"/>.</summary>
    public IReadOnlyList<HazardStep> NelsonAalen()
    {
        var hazards = new HazardStep[_steps.Length];
        var (hazard, variance) = (0.0, 0.0);
        for (var n = 0; n < hazards.Length; n++)
        {
            double d = _steps[n].Events, atRisk = _steps[n].AtRisk;
            hazard += d / atRisk;
            variance += d / (atRisk * atRisk);
            hazards[n] = new HazardStep(_steps[n].Time, hazard, Math.Sqrt(variance));
        }

        return hazards;
    }

    private double Crossing(double height, Func<int, double> curve)
    {
        for (var n = 0; n < _steps.Length; n++)
        {
            if (!(curve(n) <= height + Flat)) continue;
            if (curve(n) < height - Flat) return _steps[n].Time;
            var below = n;
            while (below < _steps.Length - 1 && !(curve(below) < height - Flat)) below++;
            return (_steps[n].Time + _steps[below].Time) / 2;
        }

        return double.NaN;
    }
}
