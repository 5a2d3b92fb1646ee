namespace Exocosm.Runs;

/// <summary>A scenario needs more memory than there is. The message names the largest part and how to make it smaller.</summary>
/// <param name="message">How much is needed and available, and what to do.</param>
public sealed class MemoryNeedException(string message) : Exception(message);
