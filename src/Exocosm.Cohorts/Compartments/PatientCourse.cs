using Exocosm.Model.Scenarios;
using Exocosm.Numerics.Functions;

namespace Exocosm.Cohorts.Compartments;

/// <summary>
/// The course of one patient as compartments: his lesions, and the days at which something happens to him. Growth and plasma are exact; only the
/// founding of colonies is drawn.
/// </summary>
public sealed class PatientCourse
{
    /// <summary>20 % more diameter of a ball, in volume.</summary>
    internal const double ProgressionRatio = 1.728;

    private const int Bisections = 60;

    private readonly PatientPlan _plan;
    private readonly List<Lesion> _lesions = [];

    /// <summary>Works the course out.</summary>
    /// <param name="plan">The patient.</param>
    /// <param name="followUpDay">Last day.</param>
    /// <param name="seed">Seed.</param>
    /// <param name="patient">Number of the patient.</param>
    public PatientCourse(PatientPlan plan, double followUpDay, ulong seed, long patient)
    {
        ArgumentNullException.ThrowIfNull(plan);
        _plan = plan;
        Lay(double.PositiveInfinity, followUpDay, seed, patient);
        if (plan.Resection is { } resection)
        {
            // Colonies before it are the same again: each is drawn by what was cumulated until then.
            var at = resection.AtDay ?? _lesions.Min(lesion => lesion.SeenDay(plan.Imaging));
            if (at < followUpDay) Lay(at, followUpDay, seed, patient);
            ResectionDay = at;
        }

        var imaging = _lesions.Min(lesion => lesion.SeenDay(plan.Imaging));
        var death = Death(followUpDay);
        FollowUpDay = Math.Min(followUpDay, death);
        ImagingDay = Reached(imaging);
        MetastasisDay = Reached(_lesions.Where(lesion => lesion.IsColony).Select(lesion => lesion.SeenDay(plan.Imaging)).DefaultIfEmpty(double.PositiveInfinity).Min());
        DeathDay = Reached(death);
        ProgressionDay = double.IsNaN(ImagingDay) ? double.NaN : Reached(Progression(ImagingDay));
    }

    /// <summary>All lesions.</summary>
    public IReadOnlyList<Lesion> Lesions => _lesions;

    /// <summary>Colonies founded until the last day, asleep or not.</summary>
    public int Colonies { get; private set; }

    /// <summary>Day until which he is followed: the last, or that of his death.</summary>
    public double FollowUpDay { get; }

    /// <summary>Day of diagnosis by imaging; NaN where it is not reached.</summary>
    public double ImagingDay { get; }

    /// <summary>Day at which imaging sees a first colony; NaN where it is not reached.</summary>
    public double MetastasisDay { get; }

    /// <summary>Day of progression after diagnosis: the ball of all that is seen has 20 % more diameter than at its smallest, or a new lesion is seen; NaN where it is not reached.</summary>
    public double ProgressionDay { get; }

    /// <summary>Day of death; NaN where it is not reached.</summary>
    public double DeathDay { get; }

    private double ResectionDay { get; } = double.PositiveInfinity;

    /// <summary>Cells of all lesions.</summary>
    /// <param name="day">The day.</param>
    public double Burden(double day)
    {
        var sum = 0.0;
        foreach (var lesion in _lesions) sum += lesion.Cells(day);
        return sum;
    }

    /// <summary>What of a marker comes from the tumour, 1/mL of plasma: vesicles that carry it, or units.</summary>
    /// <param name="marker">The marker.</param>
    /// <param name="day">The day.</param>
    public double TumourPerMl(MarkerPlan marker, double day)
    {
        ArgumentNullException.ThrowIfNull(marker);
        var (sum, perCell, elimination) = (0.0, marker.SecretionPerDay * marker.Entering, marker.EliminationPerDay);
        foreach (var lesion in _lesions) sum += lesion.InPlasma(perCell, elimination, day);
        return sum * marker.Positive / _plan.PlasmaMl;
    }

    private void Lay(double resection, double end, ulong seed, long patient)
    {
        _lesions.Clear();
        var primary = new Lesion(-1, 0, _plan.Growth) { UntilDay = resection };
        _lesions.Add(primary);
        if (_plan.Resection is { Residual: > 0 } plan && resection < end)
        {
            var left = plan.Residual * Growth.Cells(_plan.Growth, resection);
            if (left > 0) _lesions.Add(new Lesion(-1, resection, _plan.Growth with { InitialCells = left }));
        }

        if (_plan.Metastasis is null) return;
        // What would be founded after the primary alone has killed the patient does not matter.
        var dead = Growth.AgeAt(_plan.Growth, _plan.Death.BurdenCells);
        var last = dead < resection ? Math.Min(end, dead) : end;
        _lesions.AddRange(new Founding(_plan, [.. _lesions], last).Draw(seed, patient, out var founded));
        Colonies = founded;
    }

    private double Reached(double day) => day <= FollowUpDay ? day : double.NaN;

    private double Death(double end)
    {
        var day = First(Burden, _plan.Death.BurdenCells, end);
        for (var organ = 0; organ < (_plan.Metastasis?.Organs.Count ?? 0); organ++)
        {
            var number = organ;
            if (double.IsFinite(_plan.Metastasis!.Organs[organ].DeathCells)) day = Math.Min(day, First(Of, _plan.Metastasis.Organs[organ].DeathCells, end));

            double Of(double at) => _lesions.Where(lesion => lesion.Organ == number).Sum(lesion => lesion.Cells(at));
        }

        return day;
    }

    /// <summary>First day at which something that grows but for the resection reaches a limit.</summary>
    private double First(Func<double, double> of, double limit, double end)
    {
        var before = Math.BitDecrement(Math.Min(ResectionDay, end));
        if (before > 0 && of(before) >= limit) return Crossing(of, limit, 0, before);
        return end > ResectionDay && of(end) >= limit ? Crossing(of, limit, ResectionDay, end)
            : of(end) >= limit ? end : double.PositiveInfinity;
    }

    private static double Crossing(Func<double, double> of, double limit, double low, double high) =>
        of(low) >= limit ? low : Bisection.Reach(of, limit, low, high, Bisections);

    private double Progression(double diagnosis)
    {
        var seen = _lesions.Select(lesion => (Lesion: lesion, Day: lesion.SeenDay(_plan.Imaging))).ToArray();
        // A colony, or a recurrence of a primary that was removed, that is seen only now.
        var news = seen.Where(one => one.Day > diagnosis && (one.Lesion.IsColony || one.Lesion.FromDay > 0)).Select(one => one.Day)
            .DefaultIfEmpty(double.PositiveInfinity).Min();
        var end = Math.Min(news, FollowUpDay);
        var known = seen.Where(one => one.Day <= diagnosis).Select(one => one.Lesion).ToArray();
        var isRemoved = ResectionDay > diagnosis && ResectionDay < end;
        var first = Grown(diagnosis, isRemoved ? Math.BitDecrement(ResectionDay) : end, Visible(diagnosis));
        if (double.IsFinite(first) || !isRemoved) return Math.Min(first, news);
        return Math.Min(Grown(ResectionDay, end, Math.Min(Visible(diagnosis), Visible(ResectionDay))), news);

        double Visible(double day) => known.Sum(lesion => lesion.Cells(day));

        double Grown(double from, double to, double smallest) =>
            smallest <= 0 || Visible(to) < ProgressionRatio * smallest ? double.PositiveInfinity : Crossing(Visible, ProgressionRatio * smallest, from, to);
    }
}
