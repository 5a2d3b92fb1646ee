namespace Exocosm.Engine.Persistence;

/// <summary>A stored state does not belong to the scenario it is restored into.</summary>
/// <param name="message">What differs.</param>
public sealed class StateMismatchException(string message) : Exception(message);
