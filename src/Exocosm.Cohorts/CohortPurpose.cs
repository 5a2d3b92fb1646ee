namespace Exocosm.Cohorts;

/// <summary>Purposes of the random numbers of cohorts, beside those of the engine. They are part of the results: never reuse or reorder them.</summary>
public static class CohortPurpose
{
    /// <summary>Values that vary between people; keyed by patient and path.</summary>
    public const uint Values = 26;

    /// <summary>A person's background of a marker; keyed by patient and marker.</summary>
    public const uint Background = 27;

    /// <summary>Times of draws; keyed by patient.</summary>
    public const uint Schedule = 28;

    /// <summary>Counts and the spread within a person; keyed by patient, marker and visit.</summary>
    public const uint Counts = 29;

    /// <summary>Founding of colonies; keyed by patient and organ.</summary>
    public const uint Founding = 30;

    /// <summary>Waking of colonies; keyed by patient, organ and colony.</summary>
    public const uint Waking = 31;

    /// <summary>Drawing people anew for confidence limits.</summary>
    public const uint Bootstrap = 40;

    /// <summary>An entity of a person and one of his organs or markers.</summary>
    /// <param name="patient">The person.</param>
    /// <param name="part">Number of the organ or marker, below 256.</param>
    internal static ulong Entity(long patient, int part) => (ulong)patient | ((ulong)part << 32);
}
