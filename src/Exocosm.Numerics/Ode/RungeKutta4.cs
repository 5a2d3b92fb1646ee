namespace Exocosm.Numerics.Ode;

/// <summary>
/// The classical Runge–Kutta method of fourth order with a fixed step (Hairer, Nørsett &amp; Wanner 1993, Solving Ordinary Differential
/// Equations I, II.1). It keeps linear invariants to rounding, adds up in one order, and allocates nothing after it was made.
/// </summary>
public sealed class RungeKutta4
{
    private readonly double[] _at;
    private readonly double[] _k1;
    private readonly double[] _k2;
    private readonly double[] _k3;
    private readonly double[] _k4;

    /// <summary>A solver for systems of a size.</summary>
    /// <param name="size">Number of equations.</param>
    public RungeKutta4(int size)
    {
        _at = new double[size];
        _k1 = new double[size];
        _k2 = new double[size];
        _k3 = new double[size];
        _k4 = new double[size];
    }

    /// <summary>
    /// Steps in which y' = −λy is followed over a time 1/λ with a relative error of at most the accuracy: the error of a step of
    /// length h is (λh)⁵/120, that of 1/λ is (λh)⁴/120.
    /// </summary>
    /// <param name="time">Time to cover.</param>
    /// <param name="fastest">Largest rate λ of the system, per the unit of time.</param>
    /// <param name="accuracy">Relative error, above 0.</param>
    public static double StepsFor(double time, double fastest, double accuracy) =>
        Math.Max(1, Math.Ceiling(time * fastest / Math.Sqrt(Math.Sqrt(120 * accuracy))));

    /// <summary>Advances a state.</summary>
    /// <param name="system">The equations.</param>
    /// <param name="state">y; replaced.</param>
    /// <param name="time">How far.</param>
    /// <param name="steps">In how many equal steps.</param>
    public void Advance(IOdeSystem system, double[] state, double time, int steps)
    {
        ArgumentNullException.ThrowIfNull(system);
        ArgumentNullException.ThrowIfNull(state);
        ArgumentOutOfRangeException.ThrowIfNotEqual(state.Length, _at.Length);
        ArgumentOutOfRangeException.ThrowIfLessThan(steps, 1);
        var h = time / steps;
        for (var n = 0; n < steps; n++)
        {
            system.Rates(state, _k1);
            Move(state, _k1, h / 2);
            system.Rates(_at, _k2);
            Move(state, _k2, h / 2);
            system.Rates(_at, _k3);
            Move(state, _k3, h);
            system.Rates(_at, _k4);
            for (var i = 0; i < state.Length; i++) state[i] += h / 6 * (_k1[i] + (2 * (_k2[i] + _k3[i])) + _k4[i]);
        }
    }

    private void Move(double[] state, double[] rates, double time)
    {
        for (var i = 0; i < state.Length; i++) _at[i] = state[i] + (time * rates[i]);
    }
}
