using System.Diagnostics;

namespace Exocosm.Engine.Step;

/// <summary>A part of a step whose time is kept.</summary>
internal enum Stage
{
    Events,
    Substrates,
    Exosomes,
    Rules,
    Phenotype,
    Immune,
    Mechanics,
    Body,
}

/// <summary>Where the time of the steps went: one stopwatch that is read as each stage ends.</summary>
internal sealed class StageClock
{
    private static readonly string[] s_names =
        ["events", "substrates", "exosomes", "rules", "phenotype", "immune", "mechanics", "body"];

    private readonly long[] _ticks = new long[s_names.Length];
    private long _last;

    /// <summary>A step begins.</summary>
    public void Start() => _last = Stopwatch.GetTimestamp();

    /// <summary>A stage has ended: all time since the one before is its.</summary>
    public void Lap(Stage stage)
    {
        var now = Stopwatch.GetTimestamp();
        _ticks[(int)stage] += now - _last;
        _last = now;
    }

    /// <summary>Seconds by stage, for stages that took any.</summary>
    public SortedDictionary<string, double> Seconds()
    {
        var seconds = new SortedDictionary<string, double>(StringComparer.Ordinal);
        for (var stage = 0; stage < _ticks.Length; stage++)
        {
            if (_ticks[stage] > 0) seconds.Add(s_names[stage], _ticks[stage] / (double)Stopwatch.Frequency);
        }

        return seconds;
    }
}
