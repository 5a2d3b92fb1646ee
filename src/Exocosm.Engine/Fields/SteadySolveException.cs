namespace Exocosm.Engine.Fields;

/// <summary>A steady state was not found.</summary>
/// <param name="message">What happened.</param>
public sealed class SteadySolveException(string message) : Exception(message);
