namespace Exocosm.Numerics.Ode;

/// <summary>A system of ordinary differential equations y' = f(y) whose inputs do not change within a step.</summary>
public interface IOdeSystem
{
    /// <summary>The rates of change at a state.</summary>
    /// <param name="state">y.</param>
    /// <param name="rates">Receives f(y), all of it.</param>
    void Rates(ReadOnlySpan<double> state, Span<double> rates);
}
