namespace Exocosm.Results.Runs;

/// <summary>Where a run stands; written in lower case.</summary>
public enum RunStatus
{
    /// <summary>It is being written, or its process was killed.</summary>
    Running,

    /// <summary>It came to its end; its tables are final.</summary>
    Finished,

    /// <summary>It was stopped and wrote a checkpoint; it can be resumed.</summary>
    Interrupted,

    /// <summary>A guard or a fault stopped it.</summary>
    Failed,
}
