namespace Exocosm.Runs.Peers;

/// <summary>How a model is timed.</summary>
/// <param name="Executable">The other program; null to time this engine alone.</param>
/// <param name="Threads">Threads of both.</param>
/// <param name="Minutes">Simulated time, min.</param>
/// <param name="Rounds">How often both are timed.</param>
/// <param name="TimeoutSeconds">Longest time of one run of the other program; null for no bound.</param>
public sealed record PeerOptions(string? Executable, int Threads, double Minutes, int Rounds = 3, double? TimeoutSeconds = null);
