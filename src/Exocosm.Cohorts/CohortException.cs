namespace Exocosm.Cohorts;

/// <summary>One person of a cohort cannot be simulated; the message says why and becomes part of his row.</summary>
public sealed class CohortException : Exception
{
    /// <summary>Without a message.</summary>
    public CohortException()
    {
    }

    /// <summary>With a message.</summary>
    public CohortException(string message)
        : base(message)
    {
    }

    /// <summary>With a message and its cause.</summary>
    public CohortException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
