namespace Exocosm.Cli;

/// <summary>What was asked for cannot be done as asked: the command line ends with exit code 2.</summary>
/// <param name="message">What was read and what was expected.</param>
internal sealed class UsageException(string message) : Exception(message);
