using Exocosm.Cohorts.Assay;
using Exocosm.Cohorts.People;

namespace Exocosm.Cohorts.Analysis;

/// <summary>A person with what the test says of each draw.</summary>
/// <param name="Person">The person.</param>
/// <param name="Visits">His draws in order: the one for the ROC curve first, where there is one.</param>
public sealed record ScoredPerson(Person Person, IReadOnlyList<ScoredVisit> Visits)
{
    /// <summary>The one draw for the ROC curve, or null.</summary>
    public ScoredVisit? Roc => Visits.FirstOrDefault(visit => visit.Number == Drawing.RocVisit);

    /// <summary>The scheduled draws.</summary>
    public IEnumerable<ScoredVisit> Scheduled => Visits.Where(visit => visit.Number != Drawing.RocVisit);

    /// <summary>Day of the first positive scheduled draw; NaN without.</summary>
    /// <param name="marker">Number of the marker, or of the panel after them.</param>
    public double FirstPositive(int marker) => Scheduled.FirstOrDefault(visit => visit.Positive[marker])?.Day ?? double.NaN;
}

/// <summary>A draw with what the test says of it.</summary>
/// <param name="Number">Number of the draw.</param>
/// <param name="Day">When.</param>
/// <param name="Draws">The measurements, by marker.</param>
/// <param name="Scores">What is held against the thresholds, by marker and last of the panel; NaN where there is none.</param>
/// <param name="Positive">Whether it is positive, likewise.</param>
public sealed record ScoredVisit(int Number, double Day, IReadOnlyList<DrawnMarker> Draws, double[] Scores, bool[] Positive);
