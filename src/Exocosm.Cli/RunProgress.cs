using Spectre.Console;

namespace Exocosm.Cli;

/// <summary>Told after each step: simulated time (min), end (min), number of cells.</summary>
internal delegate void StepTold(double timeMin, double endMin, int cells);

/// <summary>Shows how a run goes: a live bar on a terminal, plain lines, one per tenth, where the output goes to a file.</summary>
internal sealed class RunProgress(TimeProvider clock)
{
    private const double ShortRunMin = 2 * 1440;
    private static readonly TimeSpan _pause = TimeSpan.FromMilliseconds(100);
    private readonly long _start = clock.GetTimestamp();
    private double? _startMin;
    private long _last;
    private int _lastTenth = -1;

    /// <summary>Does the work, showing how far it is.</summary>
    /// <param name="work">Gets what to tell after each step, and what to tell besides.</param>
    public static T Show<T>(Func<StepTold, Action<string>, T> work)
    {
        var progress = new RunProgress(TimeProvider.System);
        if (Console.IsErrorRedirected) return work(progress.TellLine, Console.Error.WriteLine);
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        T? result = default;
        console.Progress()
            .AutoClear(true)
            .Columns(new ProgressBarColumn(), new PercentageColumn(), new TaskDescriptionColumn { Alignment = Justify.Left })
            .Start(context =>
            {
                var task = context.AddTask("starting");
                result = work((time, end, cells) => progress.TellBar(task, time, end, cells), console.WriteLine);
                task.Value = task.MaxValue;
            });
        return result!;
    }

    private void TellBar(ProgressTask task, double timeMin, double endMin, int cells)
    {
        _startMin ??= timeMin;
        if (_last != 0 && clock.GetElapsedTime(_last) < _pause) return;
        _last = clock.GetTimestamp();
        task.Value = task.MaxValue * timeMin / endMin;
        task.Description = Markup.Escape(Describe(timeMin, endMin, cells));
    }

    private void TellLine(double timeMin, double endMin, int cells)
    {
        _startMin ??= timeMin;
        var tenth = (int)(10 * timeMin / endMin);
        if (tenth == _lastTenth) return;
        _lastTenth = tenth;
        Console.Error.WriteLine($"{100 * timeMin / endMin,4:0} %  {Describe(timeMin, endMin, cells)}");
    }

    /// <summary>Simulated time, cells, speed, and the time left at the mean speed so far.</summary>
    private string Describe(double timeMin, double endMin, int cells)
    {
        var text = endMin < ShortRunMin
            ? $"{timeMin / 60:0.00} of {endMin / 60:0.00} h  {cells} cells"
            : $"{timeMin / 1440:0.00} of {endMin / 1440:0.00} days  {cells} cells";
        var seconds = clock.GetElapsedTime(_start).TotalSeconds;
        var minutesPerSecond = (timeMin - _startMin!.Value) / seconds;
        if (seconds <= 0 || minutesPerSecond <= 0) return text;
        var left = TimeSpan.FromSeconds(Math.Min((endMin - timeMin) / minutesPerSecond, 8640000));
        return $"{text}  {minutesPerSecond / 60:0.0} h/s  {(int)left.TotalHours}:{left.Minutes:00}:{left.Seconds:00} left";
    }
}
