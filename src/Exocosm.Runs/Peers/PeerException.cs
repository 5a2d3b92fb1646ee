namespace Exocosm.Runs.Peers;

/// <summary>A program cannot be compared with as asked: it does not start, fails or takes too long, or there is nothing to time.</summary>
/// <param name="message">What happened and what was expected.</param>
public sealed class PeerException(string message) : Exception(message);
