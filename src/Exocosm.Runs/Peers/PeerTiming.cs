namespace Exocosm.Runs.Peers;

/// <summary>Times of a model, with this engine and with another program.</summary>
/// <param name="Threads">Threads of both.</param>
/// <param name="Minutes">Simulated time, min.</param>
/// <param name="Steps">Transport steps that were timed.</param>
/// <param name="Cells">Cells at the start.</param>
/// <param name="Voxels">Voxels.</param>
/// <param name="OursPeakBytes">Largest memory of this process, the runtime's included; null where it is not known.</param>
/// <param name="PeerPeakBytes">Largest memory of the other program's process; null where it is not known.</param>
/// <param name="Rounds">Times of each round.</param>
public sealed record PeerTiming(
    int Threads, double Minutes, long Steps, int Cells, int Voxels, long? OursPeakBytes, long? PeerPeakBytes, IReadOnlyList<PeerRound> Rounds)
{
    /// <summary>Median over the rounds of this engine's time, s.</summary>
    public double OursSeconds => Median(Rounds.Select(round => round.OursSeconds));

    /// <summary>Median over the rounds of the other program's time, s; null without one.</summary>
    public double? PeerSeconds => Ratios.Count == 0 ? null : Median(Rounds.Select(round => round.Peer!.Seconds));

    /// <summary>Median over the rounds of the other program's time over ours; null without one.</summary>
    public double? Ratio => Ratios.Count == 0 ? null : Median(Ratios);

    /// <summary>The other program's time over ours in the round where it is least; null without one.</summary>
    public double? RatioLow => Ratios.Count == 0 ? null : Ratios.Min();

    /// <summary>The other program's time over ours in the round where it is largest; null without one.</summary>
    public double? RatioHigh => Ratios.Count == 0 ? null : Ratios.Max();

    private List<double> Ratios => [.. Rounds.Select(round => round.Ratio).OfType<double>()];

    private static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }
}

/// <summary>Times of one round.</summary>
/// <param name="OursSeconds">This engine's time, s.</param>
/// <param name="Peer">The other program's; null without one.</param>
public sealed record PeerRound(double OursSeconds, PeerSeconds? Peer)
{
    /// <summary>The other program's time over ours; null without one.</summary>
    public double? Ratio => Peer?.Seconds / OursSeconds;
}

/// <summary>Times of the other program in one round.</summary>
/// <param name="Run">From its start to its end, s.</param>
/// <param name="Start">The same with nothing but the first steps to simulate: start, loading, first and last output, s.</param>
public sealed record PeerSeconds(double Run, double Start)
{
    /// <summary>What the steps took: the difference, s.</summary>
    public double Seconds => Run - Start;
}
