namespace Exocosm.Engine.Step;

/// <summary>A guard stopped the simulation: a value is not a number, or a solver did not converge. Names where and in which term.</summary>
/// <param name="message">What, where and when.</param>
public sealed class SimulationFaultException(string message) : Exception(message);
