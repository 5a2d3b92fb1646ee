namespace Exocosm.Validation.Theory;

/// <summary>A phase of a cycle: left at a rate, or after exactly its duration.</summary>
/// <param name="Hours">Mean or exact duration, h.</param>
/// <param name="Fixed">Whether it is exact.</param>
/// <param name="Divides">Whether the cell divides on leaving it.</param>
public readonly record struct CyclePhase(double Hours, bool Fixed, bool Divides);

/// <summary>
/// Mean numbers of cells in the phases of a cycle: n_i' = inflow − outflow, with outflow n_i/T_i of a phase left at a rate, and of a
/// fixed phase the inflow of T_i ago (a delay, or renewal, equation). Cells start in proportion to the mean durations, at uniform
/// ages in fixed phases, as founders do.
/// </summary>
public static class CycleMeanField
{
    private const double StepHours = 0.01;

    /// <summary>Shares of the phases after a time, by Heun's method.</summary>
    /// <param name="phases">The ring of phases.</param>
    /// <param name="hours">For how long: a multiple of 0.01 h, as are fixed durations.</param>
    public static double[] Shares(IReadOnlyList<CyclePhase> phases, double hours)
    {
        ArgumentNullException.ThrowIfNull(phases);
        var whole = phases.Sum(phase => phase.Hours);
        var numbers = phases.Select(phase => phase.Hours / whole).ToArray();
        var started = numbers.ToArray();
        var steps = (int)Math.Round(hours / StepHours);
        var inflow = phases.Select(_ => new double[steps + 1]).ToArray();
        for (var step = 0; step < steps; step++)
        {
            var now = Change(phases, numbers, started, inflow, step);
            var guess = numbers.Select((n, i) => n + (StepHours * now[i])).ToArray();
            var next = Change(phases, guess, started, inflow, step + 1);
            for (var i = 0; i < numbers.Length; i++) numbers[i] += StepHours * (now[i] + next[i]) / 2;
        }

        var all = numbers.Sum();
        return [.. numbers.Select(n => n / all)];
    }

    private static double[] Change(
        IReadOnlyList<CyclePhase> phases, double[] numbers, double[] started, double[][] inflow, int step)
    {
        var change = new double[numbers.Length];
        for (var i = 0; i < numbers.Length; i++)
        {
            var ago = step - (int)Math.Round(phases[i].Hours / StepHours);
            var left = !phases[i].Fixed ? numbers[i] / phases[i].Hours
                : ago > 0 ? inflow[i][ago]
                : started[i] / phases[i].Hours;
            change[i] -= left;
            var next = (i + 1) % numbers.Length;
            inflow[next][step] = phases[i].Divides ? 2 * left : left;
            change[next] += inflow[next][step];
        }

        return change;
    }
}
