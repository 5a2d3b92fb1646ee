namespace Exocosm.Runs.Arms;

/// <summary>A guard stopped an arm; the message says which, the inner exception is the guard's.</summary>
/// <param name="message">Which arm, and what happened.</param>
/// <param name="innerException">What happened.</param>
public sealed class ArmFaultException(string message, Exception innerException) : Exception(message, innerException);
