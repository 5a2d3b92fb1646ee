using Exocosm.Cohorts.Assay;
using Exocosm.Cohorts.People;
using Exocosm.Model.Scenarios;
using Exocosm.Statistics.Diagnostics;

namespace Exocosm.Cohorts.Analysis;

/// <summary>
/// What the test says of every draw. A score is the measured level or, with a personal baseline, the logarithm of the draw over the mean of the
/// person's first draws; it is positive above the threshold, which is a cut-off or what the specificity asks of healthy people's draws. A panel of any or
/// all has the greatest or smallest logarithm of level over threshold, so that it is positive above 0; a logistic one is fitted to the draws of the ROC curve.
/// </summary>
public sealed class TestScores
{
    // Keeps the fit finite where the groups are apart.
    private const double Ridge = 1e-3;

    // Half a count, so that no count has a logarithm.
    private const double HalfCount = 0.5;

    // e^-20 of a threshold: below all that a draw can tell.
    private const double LowestLog = -20;

    private readonly BiopsyPlan _test;
    private readonly double[] _thresholds;

    private TestScores(BiopsyPlan test)
    {
        _test = test;
        Names = [.. test.Markers.Select(marker => marker.Name), .. test.Panel is null ? Array.Empty<string>() : ["panel"]];
        _thresholds = new double[Names.Count];
    }

    /// <summary>The markers, and last the panel.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>Their thresholds.</summary>
    public IReadOnlyList<double> Thresholds => _thresholds;

    /// <summary>The test that patients are found by: the panel, or the first marker.</summary>
    public int Chosen => _test.Panel is null ? 0 : Names.Count - 1;

    /// <summary>Everybody who could be simulated and others alike; those who could not have no draws.</summary>
    public IReadOnlyList<ScoredPerson> People { get; private set; } = [];

    /// <summary>Scores everybody.</summary>
    /// <param name="test">The test.</param>
    /// <param name="people">Cases and healthy people with their draws.</param>
    public static TestScores Of(BiopsyPlan test, IReadOnlyList<Person> people)
    {
        ArgumentNullException.ThrowIfNull(test);
        ArgumentNullException.ThrowIfNull(people);
        var scores = new TestScores(test);
        scores.People = [.. people.Select(scores.Score)];
        for (var marker = 0; marker < test.Markers.Count; marker++)
        {
            scores._thresholds[marker] = test.BaselineDraws == 0 && test.Markers[marker].CutOffPerMl is { } cutOff ? cutOff : scores.HealthyLimit(marker);
            scores.Call(marker);
        }

        if (test.Panel is { } panel) scores.PutTogether(panel);
        return scores;
    }

    /// <summary>Scores of the draws for the ROC curve.</summary>
    /// <param name="marker">Number of the marker or panel.</param>
    /// <param name="ofCases">Of cases or of healthy people.</param>
    public double[] RocScores(int marker, bool ofCases) =>
        [.. People.Where(one => one.Person.IsCase == ofCases).Select(one => one.Roc?.Scores[marker] ?? double.NaN).Where(score => !double.IsNaN(score))];

    private ScoredPerson Score(Person person)
    {
        DrawnMarker[][] visits = [.. person.Draws.GroupBy(draw => draw.Visit).OrderBy(group => group.Key).Select(group => group.OrderBy(draw => draw.Marker).ToArray())];
        double[] baselines = [.. Enumerable.Range(0, _test.Markers.Count).Select(marker => Baseline(visits, marker))];
        return new ScoredPerson(person, [.. visits.Select(draws => new ScoredVisit(
            draws[0].Visit, draws[0].Day, draws, [.. draws.Select(draw => Score(draw, baselines[draw.Marker])), .. PanelPlace], new bool[Names.Count]))]);
    }

    private double[] PanelPlace => _test.Panel is null ? [] : [double.NaN];

    private double Score(DrawnMarker draw, double baseline)
    {
        if (_test.BaselineDraws == 0) return draw.Value.MeasuredPerMl;
        // The baseline's own draws say nothing yet.
        return draw.Visit is > Drawing.RocVisit && draw.Visit <= _test.BaselineDraws ? double.NaN : Math.Log(Amount(draw) / baseline);
    }

    private double Baseline(DrawnMarker[][] visits, int marker)
    {
        if (_test.BaselineDraws == 0) return double.NaN;
        double[] first = [.. visits.Where(draws => draws[0].Visit > Drawing.RocVisit).Take(_test.BaselineDraws).Select(draws => Amount(draws[marker]))];
        return first.Length < _test.BaselineDraws ? double.NaN : first.Average();
    }

    private static double Amount(DrawnMarker draw) => double.IsNaN(draw.Value.Count) ? draw.Value.MeasuredPerMl : draw.Value.Count + HalfCount;

    /// <summary>Smallest score that at least the specificity of healthy people do not exceed; NaN without any.</summary>
    private double HealthyLimit(int marker)
    {
        var healthy = RocScores(marker, ofCases: false);
        if (healthy.Length == 0) return double.NaN;
        Array.Sort(healthy);
        return healthy[Math.Clamp((int)Math.Ceiling(_test.Specificity * healthy.Length) - 1, 0, healthy.Length - 1)];
    }

    private void Call(int marker)
    {
        foreach (var visit in People.SelectMany(one => one.Visits)) visit.Positive[marker] = visit.Scores[marker] > Thresholds[marker];
    }

    private void PutTogether(PanelPlan panel)
    {
        var place = Names.Count - 1;
        var model = panel.Rule == PanelRule.Logistic ? Fit(panel) : null;
        foreach (var visit in People.SelectMany(one => one.Visits))
        {
            double[] logs = [.. panel.Markers.Select(marker => Log(visit.Scores[marker], marker))];
            visit.Scores[place] = logs.Any(double.IsNaN) ? double.NaN : panel.Rule switch
            {
                PanelRule.Any => logs.Max(),
                PanelRule.All => logs.Min(),
                _ => model?.Score(logs) ?? double.NaN,
            };
        }

        _thresholds[place] = panel.Rule == PanelRule.Logistic ? HealthyLimit(place) : 0;
        Call(place);
    }

    private ScoreModel? Fit(PanelPlan panel)
    {
        var (rows, cases) = (new List<double[]>(), new List<bool>());
        foreach (var one in People)
        {
            if (one.Roc is not { } roc) continue;
            double[] logs = [.. panel.Markers.Select(marker => Log(roc.Scores[marker], marker))];
            if (logs.Any(double.IsNaN)) continue;
            rows.Add(logs);
            cases.Add(one.Person.IsCase);
        }

        return cases.Contains(true) && cases.Contains(false) ? ScoreModel.Fit(rows, cases, Ridge) : null;
    }

    /// <summary>Logarithm of a level over its threshold; with a personal baseline scores are logarithms already.</summary>
    private double Log(double score, int marker)
    {
        if (_test.BaselineDraws > 0) return score - Thresholds[marker];
        if (double.IsNaN(score) || double.IsNaN(Thresholds[marker])) return double.NaN;
        return score <= 0 ? LowestLog : Math.Max(LowestLog, Math.Log(score / Thresholds[marker]));
    }
}
