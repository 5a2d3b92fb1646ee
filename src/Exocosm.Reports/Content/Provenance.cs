namespace Exocosm.Reports.Content;

/// <summary>Where the results come from: enough to repeat the run and to know that nothing was changed since.</summary>
public sealed record Provenance
{
    /// <summary>Version of the engine.</summary>
    public required string EngineVersion { get; init; }

    /// <summary>running, finished, interrupted or failed.</summary>
    public required string Status { get; init; }

    /// <summary>Why it failed or was interrupted; empty otherwise.</summary>
    public string Message { get; init; } = "";

    /// <summary>Key of every random stream.</summary>
    public required ulong Seed { get; init; }

    /// <summary>Hash of the resolved scenario, or of the model as kept.</summary>
    public string ScenarioHash { get; init; } = "";

    /// <summary>Hash of the whole final state.</summary>
    public string StateHash { get; init; } = "";

    /// <summary>The command as it was typed.</summary>
    public string Command { get; init; } = "";

    /// <summary>Threads used; they do not change the results.</summary>
    public int Threads { get; init; }

    /// <summary>When the run started, as the manifest says it.</summary>
    public string Started { get; init; } = "";

    /// <summary>When the run ended, as the manifest says it.</summary>
    public string Ended { get; init; } = "";

    /// <summary>Simulated time, min.</summary>
    public double SimulatedMin { get; init; }

    /// <summary>Time on the clock, s; NaN where it is not known.</summary>
    public double ElapsedSeconds { get; init; } = double.NaN;

    /// <summary>How often it was resumed.</summary>
    public int Resumes { get; init; }

    /// <summary>Where the time went, in s, stage by stage.</summary>
    public IReadOnlyList<StageTime> Timings { get; init; } = [];

    /// <summary>Files of the run folder.</summary>
    public IReadOnlyList<RunFile> Files { get; init; } = [];

    /// <summary>Further files: those that PhysiCell itself would have written.</summary>
    public int FilesOfPhysiCell { get; init; }
}

/// <summary>Time spent in one stage of the step.</summary>
/// <param name="Stage">Its name.</param>
/// <param name="Seconds">Time on the clock, s.</param>
public sealed record StageTime(string Stage, double Seconds);

/// <summary>A file of the run folder.</summary>
/// <param name="Path">Path in the folder.</param>
/// <param name="Bytes">Its length, or null where it is not recorded.</param>
/// <param name="Hash">Its hash.</param>
public sealed record RunFile(string Path, long? Bytes, string Hash);
