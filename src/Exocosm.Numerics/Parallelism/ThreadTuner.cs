using System.Diagnostics;

namespace Exocosm.Numerics.Parallelism;

/// <summary>
/// Finds out, step by step, whether a tissue is large enough for more than one thread: on some machines moving a small tissue's data from
/// one processor's cache to another's takes longer than the work. Tries both for a few steps, keeps to the faster, and tries again
/// later, as tissues grow. It decides who does the work, never what comes out.
/// </summary>
/// <param name="team">The threads.</param>
public sealed class ThreadTuner(WorkTeam team)
{
    /// <summary>Steps of a trial; the shortest counts, as other programs only ever lengthen one.</summary>
    private const int TrialSteps = 6;

    /// <summary>Steps from the end of a trial of both to the next one.</summary>
    private const int KeptSteps = 300;

    private readonly double[] _shortest = [double.PositiveInfinity, double.PositiveInfinity];
    private int _step;
    private long _start;

    /// <summary>Call before a step.</summary>
    public void Begin()
    {
        if (_step == 2 * TrialSteps) team.IsResting = _shortest[1] < _shortest[0];
        else if (_step < 2 * TrialSteps) team.IsResting = _step >= TrialSteps;
        _start = Stopwatch.GetTimestamp();
    }

    /// <summary>Call after a step.</summary>
    public void End()
    {
        if (_step < 2 * TrialSteps)
        {
            var place = _step / TrialSteps;
            // The first step of a trial moves the data.
            if (_step % TrialSteps > 0) _shortest[place] = Math.Min(_shortest[place], Stopwatch.GetElapsedTime(_start).TotalSeconds);
        }

        if (++_step < (2 * TrialSteps) + KeptSteps) return;
        _step = 0;
        Array.Fill(_shortest, double.PositiveInfinity);
    }
}
