namespace Exocosm.Results.Runs;

/// <summary>Who writes a run folder.</summary>
/// <param name="Host">Name of the machine.</param>
/// <param name="Pid">Process id there.</param>
/// <param name="Since">When the lock was taken, UTC.</param>
public sealed record LockOwner(string Host, int Pid, DateTimeOffset Since);
