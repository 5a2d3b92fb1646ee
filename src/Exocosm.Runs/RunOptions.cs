namespace Exocosm.Runs;

/// <summary>How to run a scenario.</summary>
public sealed record RunOptions
{
    /// <summary>Number of threads; results do not depend on it.</summary>
    public required int Threads { get; init; }

    /// <summary>Simulated time between checkpoints, min; null for none but at an interruption.</summary>
    public double? CheckpointEveryMin { get; init; }

    /// <summary>The command line, for the manifest.</summary>
    public required string Command { get; init; }

    /// <summary>Version of the engine, for the manifest and checkpoints.</summary>
    public required string EngineVersion { get; init; }

    /// <summary>Told after each step: world's time, end, cells.</summary>
    public Action<double, double, int>? Progress { get; init; }

    /// <summary>Told what the user should know besides: checkpoints that are not used, where the run goes on.</summary>
    public Action<string>? Notice { get; init; }
}
