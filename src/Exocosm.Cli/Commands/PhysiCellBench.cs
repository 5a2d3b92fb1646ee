using System.CommandLine;
using System.Runtime.InteropServices;
using System.Text.Json;
using Exocosm.Model.Quantities;
using Exocosm.Runs.Peers;
using Spectre.Console;

namespace Exocosm.Cli.Commands;

/// <summary><c>bench</c> of a PhysiCell model: this engine, and a PhysiCell executable beside it.</summary>
internal sealed class PhysiCellBench
{
    private const int MostRounds = 1000;
    private const double Mebi = 1048576.0;

    private readonly Option<string?> _against = new("--against") { Description = "A PhysiCell executable to time beside this engine (PhysiCell models)." };
    private readonly Option<string?> _minutes = new("--minutes") { Description = "Simulated minutes; default the model's own end (PhysiCell models)." };
    private readonly Option<int?> _rounds = new("--rounds") { Description = "How often to time, default 3 (PhysiCell models)." };
    private readonly Option<string?> _timeout = new("--timeout") { Description = "Longest time of one run of the executable, s (PhysiCell models)." };
    private readonly Option<bool> _anyway = new("--anyway") { Description = "Times a model that asks for what cannot be had (PhysiCell models)." };

    public void AddTo(Command command)
    {
        foreach (var option in Options) command.Add(option);
    }

    /// <summary>Refuses the options where there is no PhysiCell model.</summary>
    /// <exception cref="UsageException">One of them is given.</exception>
    public void RefuseWithout(ParseResult parsed)
    {
        foreach (var option in Options.Where(option => parsed.GetResult(option) is { Implicit: false }))
            throw new UsageException($"{option.Name} needs a PhysiCell model, e.g. exocosm bench config/PhysiCell_settings.xml");
    }

    /// <summary>Times a model and prints the figures.</summary>
    /// <returns>The exit code.</returns>
    public int Run(ParseResult parsed, PhysiCellArguments settings, int threads, bool json)
    {
        var rounds = parsed.GetValue(_rounds) ?? 3;
        if (rounds is < 1 or > MostRounds) throw new UsageException($"--rounds {rounds}: expected a whole number from 1 to {MostRounds}");
        var minutes = Positive(parsed, _minutes);
        var timeout = Positive(parsed, _timeout);
        // PhysiCell runs in the folder above the settings', so their files are looked for from there.
        var above = Path.GetDirectoryName(Path.GetDirectoryName(Path.GetFullPath(settings.File)));
        if (settings.Read(parsed.GetValue(_anyway), above) is not { } model) return ExitCodes.InvalidInput;
        var options = new PeerOptions(parsed.GetValue(_against), threads, minutes ?? model.Time.EndMin, rounds, timeout);

        using var stop = new CancellationTokenSource();
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
        try
        {
            var done = 0;
            Tell(settings.File, new PeerBenchmark(model, options).Run(round => Console.Error.WriteLine(Words(round, ++done, rounds)), stop.Token), json);
            return ExitCodes.Done;
        }
        catch (OperationCanceledException)
        {
            Console.Error.WriteLine("interrupted");
            return ExitCodes.Interrupted;
        }

        void Stop(PosixSignalContext context)
        {
            context.Cancel = true;
            stop.Cancel();
        }
    }

    private Option[] Options => [_against, _minutes, _rounds, _timeout, _anyway];

    private static double? Positive(ParseResult parsed, Option<string?> option)
    {
        if (parsed.GetValue(option) is not { } text) return null;
        return Numbers.TryParse(text, out var value) && value > 0 ? value : throw new UsageException($"{option.Name} '{text}': expected a number above 0");
    }

    private static string Words(PeerRound round, int number, int rounds)
    {
        var ours = $"round {number} of {rounds}: ours {round.OursSeconds:0.000} s";
        return round.Peer is { } peer ? $"{ours}, theirs {peer.Seconds:0.000} s (run {peer.Run:0.000} s, start {peer.Start:0.000} s), ratio {round.Ratio:0.00}" : ours;
    }

    private static void Tell(string file, PeerTiming timing, bool json)
    {
        if (!json)
        {
            AnsiConsole.Write(Figure.Table(Rows(timing)));
            return;
        }

        Console.Out.WriteLine(JsonSerializer.Serialize(new
        {
            model = file,
            threads = timing.Threads,
            minutes = timing.Minutes,
            steps = timing.Steps,
            rounds = timing.Rounds.Count,
            cells = timing.Cells,
            voxels = timing.Voxels,
            ratio = timing.Ratio,
            ratio_low = timing.RatioLow,
            ratio_high = timing.RatioHigh,
            ours_s = timing.OursSeconds,
            peer_s = timing.PeerSeconds,
            ours_peak_mib = timing.OursPeakBytes / Mebi,
            peer_peak_mib = timing.PeerPeakBytes / Mebi,
            each = timing.Rounds.Select(round => new
            {
                ratio = round.Ratio,
                ours_s = round.OursSeconds,
                peer_s = round.Peer?.Seconds,
                peer_run_s = round.Peer?.Run,
                peer_start_s = round.Peer?.Start,
            }),
        }));
    }

    private static IEnumerable<Figure> Rows(PeerTiming timing)
    {
        var size = $"{timing.Cells} cells, {timing.Voxels} voxels";
        if (timing.Ratio is { } ratio)
        {
            yield return Row($"PhysiCell's time over ours, median of {timing.Rounds.Count}", ratio, "");
            yield return Row("of the rounds the least", timing.RatioLow!.Value, "");
            yield return Row("of the rounds the largest", timing.RatioHigh!.Value, "");
        }

        yield return Row($"ours, {timing.Steps} steps", timing.OursSeconds, "s");
        if (timing.PeerSeconds is { } peer) yield return Row("PhysiCell, the same steps", peer, "s");
        if (timing.OursPeakBytes is { } ours) yield return Row("peak memory of this process", ours / Mebi, "MiB");
        if (timing.PeerPeakBytes is { } theirs) yield return Row("peak memory of PhysiCell", theirs / Mebi, "MiB");

        Figure Row(string what, double value, string unit) => new(what, size, timing.Threads, value, unit);
    }
}
