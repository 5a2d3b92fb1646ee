using Exocosm.Engine.Persistence;
using Exocosm.Model.Scenarios;

namespace Exocosm.Engine.Outcomes;

/// <summary>
/// Response by RECIST 1.1 (Eisenhauer 2009, Eur J Cancer 45:228) and what sums up a run, from what is seen at one time after another.
/// Targets are fixed at baseline: the largest measurable lesions, at most five in all and two a site.
/// </summary>
public sealed class ResponseTrack
{
    private const int MostTargets = 5;
    private const int MostTargetsPerSite = 2;

    private readonly OutcomePlan _plan;
    private bool _isKnown;
    private int[] _targets = [];
    private int[] _targetSites = [];
    private int _highest;
    private int _lastAtBaseline;
    private int _newLesions;
    private double _baselineSum, _nadirSum, _lastSum;
    private OutcomeTimes _times = OutcomeTimes.None;
    private Share _baseline, _nadir, _last;
    private Response _best = Response.NotEvaluable;
    private bool _byNewLesion;
    private bool _wasDetectable;

    /// <summary>Nothing seen yet.</summary>
    /// <param name="plan">How to measure.</param>
    public ResponseTrack(OutcomePlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        _plan = plan;
    }

    /// <summary>Numbers of the target lesions; empty before the baseline.</summary>
    public ReadOnlySpan<int> Targets => _targets;

    /// <summary>Numbers of the sites of the target lesions.</summary>
    public ReadOnlySpan<int> TargetSites => _targetSites;

    /// <summary>Takes in what is seen at a time, later than all before.</summary>
    /// <param name="timeMin">The time, min.</param>
    /// <param name="burden">Living tumour and stem cells.</param>
    /// <param name="stem">Living stem cells.</param>
    /// <param name="lesions">The lesions, by number.</param>
    public ResponseRow See(double timeMin, long burden, long stem, IReadOnlyList<Lesion> lesions)
    {
        ArgumentNullException.ThrowIfNull(lesions);
        _last = new Share(timeMin, burden, stem);
        _wasDetectable |= burden >= _plan.DetectableCells;
        foreach (var lesion in lesions) _highest = Math.Max(_highest, lesion.Number);
        if (!_isKnown && timeMin < _plan.BaselineMin) return Row(lesions.Sum(lesion => lesion.LongestUm), double.NaN, double.NaN, Response.Before);
        if (!_isKnown) return Begin(lesions);
        var sum = SumOfTargets(lesions);
        _lastSum = sum;
        // Numbers are given one after the other, so the highest counts the lesions that came, also those that are gone.
        _newLesions = _highest - _lastAtBaseline;
        var response = Judge(sum, lesions);
        var row = Row(sum, Change(sum, _baselineSum), Change(sum, _nadirSum), response);
        FollowBurden();
        if (response == Response.Progressive && _times.Progression < 0)
        {
            _times.Progression = timeMin;
            _byNewLesion = _newLesions > 0;
        }

        // The best response is the best one until progression.
        if (_times.Progression < 0 ? response < _best : _times.Progression == timeMin && _best == Response.NotEvaluable) _best = response;
        _nadirSum = Math.Min(_nadirSum, sum);
        return row;
    }

    /// <summary>What sums up the run so far; all times count from the baseline.</summary>
    public IEnumerable<OutcomeFigure> Figures()
    {
        var followed = _last.TimeMin - _baseline.TimeMin;
        yield return Cells("baseline_burden", _isKnown, _baseline.Burden);
        yield return Cells("nadir_burden", _isKnown, _nadir.Burden);
        yield return new("time_to_nadir_min", _isKnown ? _nadir.TimeMin - _baseline.TimeMin : double.NaN, "min", "of the burden");
        yield return Cells("final_burden", true, _last.Burden);
        yield return new("csc_share_baseline", _isKnown ? _baseline.Value : double.NaN, "", "");
        yield return new("csc_share_nadir", _isKnown ? _nadir.Value : double.NaN, "", "at the smallest burden");
        yield return new("csc_share_end", _last.Value, "", "");
        yield return new("baseline_sum_um", _isKnown ? _baselineSum : double.NaN, "um", $"{_targets.Length} target lesions");
        yield return new("nadir_sum_um", _isKnown ? _nadirSum : double.NaN, "um", "");
        yield return new("final_sum_um", _isKnown ? _lastSum : double.NaN, "um", "");
        yield return new("best_change", _isKnown ? Change(_nadirSum, _baselineSum) : double.NaN, "", "of the sum of diameters from baseline");
        yield return new("best_response", _best is >= Response.Complete and <= Response.Progressive ? _best - Response.Complete + 1 : double.NaN,
            "1 CR, 2 PR, 3 SD, 4 PD", _isKnown ? _best.Name() : "no baseline");
        yield return new("new_lesions", _isKnown ? _newLesions : double.NaN, "lesions", "since the baseline");
        foreach (var figure in Event("progressed", "time_to_progression_min", _times.Progression, _byNewLesion ? "new lesion" : "sum of diameters")) yield return figure;
        foreach (var figure in Event("burden_progressed", "time_to_burden_progression_min", _times.BurdenProgression, "burden")) yield return figure;
        foreach (var figure in Event("recurred", "time_to_recurrence_min", _times.Recurrence, "burden detectable again", _times.Undetectable >= 0)) yield return figure;
        foreach (var figure in Event("eradicated", "time_to_eradication_min", _times.Eradication, "no tumour cell to the end")) yield return figure;

        IEnumerable<OutcomeFigure> Event(string happened, string time, double at, string what, bool canHappen = true)
        {
            var applies = _isKnown && canHappen;
            yield return new(happened, _isKnown ? at >= 0 ? 1 : 0 : double.NaN, "1 yes, 0 no", at >= 0 ? what : "");
            yield return new(time, !applies ? double.NaN : at >= 0 ? at - _baseline.TimeMin : followed, "min",
                !_isKnown ? "no baseline" : !canHappen ? "was never out of sight" : at >= 0 ? what : "censored");
        }
    }

    /// <summary>Saves, restores or hashes it.</summary>
    /// <param name="exchange">Which of the three.</param>
    public void Exchange(StateExchange exchange)
    {
        ArgumentNullException.ThrowIfNull(exchange);
        const string Prefix = "outcomes/";
        var (targets, sites) = (_targets.Length, _targetSites.Length);
        exchange.Scalar(Prefix + "known", ref _isKnown);
        exchange.Array(Prefix + "targets", ref _targets, ref targets);
        exchange.Array(Prefix + "target sites", ref _targetSites, ref sites);
        exchange.Scalar(Prefix + "highest", ref _highest);
        exchange.Scalar(Prefix + "last at baseline", ref _lastAtBaseline);
        exchange.Scalar(Prefix + "new lesions", ref _newLesions);
        exchange.Scalar(Prefix + "baseline sum", ref _baselineSum);
        exchange.Scalar(Prefix + "nadir sum", ref _nadirSum);
        exchange.Scalar(Prefix + "last sum", ref _lastSum);
        exchange.Scalar(Prefix + "times", ref _times);
        exchange.Scalar(Prefix + "baseline", ref _baseline);
        exchange.Scalar(Prefix + "nadir", ref _nadir);
        exchange.Scalar(Prefix + "last", ref _last);
        exchange.Scalar(Prefix + "best", ref _best);
        exchange.Scalar(Prefix + "by new lesion", ref _byNewLesion);
        exchange.Scalar(Prefix + "was detectable", ref _wasDetectable);
    }

    private ResponseRow Begin(IReadOnlyList<Lesion> lesions)
    {
        _isKnown = true;
        var chosen = lesions.Where(lesion => lesion.LongestUm >= _plan.MeasurableUm)
            .OrderByDescending(lesion => lesion.LongestUm).ThenBy(lesion => lesion.Number)
            .GroupBy(lesion => lesion.Site).SelectMany(site => site.Take(MostTargetsPerSite))
            .OrderByDescending(lesion => lesion.LongestUm).ThenBy(lesion => lesion.Number)
            .Take(MostTargets).OrderBy(lesion => lesion.Number).ToArray();
        (_targets, _targetSites) = ([.. chosen.Select(lesion => lesion.Number)], [.. chosen.Select(lesion => lesion.Site)]);
        _lastAtBaseline = _highest;
        _baselineSum = _nadirSum = _lastSum = SumOfTargets(lesions);
        _baseline = _nadir = _last;
        // Out of sight is what was in sight: a small tumour that grows for the first time does not recur.
        if (_wasDetectable && _last.Burden < _plan.DetectableCells) _times.Undetectable = _last.TimeMin;
        if (_last.Burden == 0) _times.Eradication = _last.TimeMin;
        return Row(_baselineSum, 0, 0, Response.Baseline);
    }

    private Response Judge(double sum, IReadOnlyList<Lesion> lesions)
    {
        if (_newLesions > 0) return Response.Progressive;
        if (_targets.Length == 0) return Response.NotEvaluable;
        var increase = sum - _nadirSum;
        // In whole multiples, so that exactly 20 % and exactly 30 % of a round number are not lost to rounding.
        if (increase > 0 && 5 * increase >= _nadirSum && increase >= _plan.MinimumIncreaseUm) return Response.Progressive;
        if (sum == 0 && lesions.All(lesion => lesion.Pieces == 0)) return Response.Complete;
        return 10 * (_baselineSum - sum) >= 3 * _baselineSum ? Response.Partial : Response.Stable;
    }

    private void FollowBurden()
    {
        var (time, burden) = (_last.TimeMin, _last.Burden);
        if (_times.BurdenProgression < 0 && burden > _nadir.Burden && burden >= _plan.BurdenProgression * _nadir.Burden) _times.BurdenProgression = time;
        if (_wasDetectable && burden < _plan.DetectableCells && _times.Undetectable < 0) _times.Undetectable = time;
        if (burden >= _plan.DetectableCells && _times is { Undetectable: >= 0, Recurrence: < 0 }) _times.Recurrence = time;
        if (burden > 0) _times.Eradication = -1;
        else if (_times.Eradication < 0) _times.Eradication = time;
        if (burden < _nadir.Burden) _nadir = _last;
    }

    private double SumOfTargets(IReadOnlyList<Lesion> lesions) =>
        lesions.Where(lesion => Array.IndexOf(_targets, lesion.Number) >= 0).Sum(lesion => lesion.LongestUm);

    private ResponseRow Row(double sum, double fromBaseline, double fromNadir, Response response) =>
        new(_last.TimeMin, _last.Burden, _last.Value, sum, fromBaseline, fromNadir, _newLesions, response);

    private static double Change(double sum, double from) => from > 0 ? (sum - from) / from : double.NaN;

    private static OutcomeFigure Cells(string name, bool known, long cells) => new(name, known ? cells : double.NaN, "cells", "");

    /// <summary>Times of what happened, min; −1 for what did not.</summary>
    private struct OutcomeTimes
    {
        public double Progression, BurdenProgression, Undetectable, Recurrence, Eradication;

        public static OutcomeTimes None => new() { Progression = -1, BurdenProgression = -1, Undetectable = -1, Recurrence = -1, Eradication = -1 };
    }

    /// <summary>Burden and stem cells at a time.</summary>
    private readonly record struct Share(double TimeMin, long Burden, long Stem)
    {
        public double Value => (double)Stem / Burden;
    }
}
