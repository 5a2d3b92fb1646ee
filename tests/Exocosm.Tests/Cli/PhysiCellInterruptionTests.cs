using System.Diagnostics;
using System.Text.Json;
using Exocosm.Tests.PhysiCell;
using Exocosm.Tests.Results;
using Xunit;

namespace Exocosm.Tests.Cli;

/// <summary>Ctrl-C and kill -9 of real runs of a PhysiCell model: each resumed run ends in the state, tables and files of the uninterrupted one.</summary>
public sealed class PhysiCellInterruptionTests : IDisposable
{
    private static readonly string[] s_how = ["--checkpoint-every", "5 min", "--no-report"];

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_stopped_and_killed_run_resumes_to_the_same_state_tables_and_files()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "signals are of POSIX systems");
        BusyModel.Write(_folder, fullEveryMin: 20, endMin: 100);
        var whole = Tool.Run(_folder.Path, ["run", "config/settings.xml", "--out", "whole", "--quiet", "--threads", "1", .. s_how]);
        Assert.Equal(0, whole.ExitCode);

        var killed = Stop(["run", "config/settings.xml", "--out", "run", "--threads", "2", .. s_how], Tool.Kill);
        Assert.Equal(128 + Tool.Kill, killed.ExitCode);
        var stopped = Stop(["resume", "run", "--threads", "1", .. s_how], Tool.Interrupt);
        Assert.Equal(130, stopped.ExitCode);
        Assert.Contains($"a checkpoint was written. Go on with: exocosm resume {_folder["run"]}", stopped.Error, StringComparison.Ordinal);
        var resumed = Tool.Run(_folder.Path, ["resume", "run", "--threads", "2", "--quiet", .. s_how]);
        Assert.Equal(0, resumed.ExitCode);
        Assert.Equal(whole.StateHash, resumed.StateHash);

        // Descriptions hold when they were written; all else is the same to the bit.
        Assert.Equal(Files("whole"), Files("run"));
        Assert.Equal(SnapshotNames("whole"), SnapshotNames("run"));
        Assert.Contains("nothing to resume", Tool.Run(_folder.Path, "resume", "run").Error, StringComparison.Ordinal);
    }

    private Tool.Outcome Stop(string[] args, int signal)
    {
        var before = Newest();
        using var process = Tool.Start(_folder.Path, args);
        for (var patience = Stopwatch.StartNew(); Newest() == before; Thread.Sleep(2))
        {
            Assert.False(process.HasExited, "the run ended before it could be stopped");
            if (patience.Elapsed > TimeSpan.FromMinutes(1)) process.Kill();
        }

        Tool.Signal(process, signal);
        return Tool.End(process);
    }

    private string Newest() => Directory.Exists(_folder["run/checkpoints"])
        ? Directory.EnumerateFiles(_folder["run/checkpoints"], "*.checkpoint").Max(StringComparer.Ordinal) ?? ""
        : "";

    private string[] Files(string run)
    {
        using var manifest = JsonDocument.Parse(File.ReadAllText(_folder[$"{run}/manifest.json"]));
        return [.. manifest.RootElement.GetProperty("files").EnumerateObject().Where(file => !file.Name.EndsWith(".xml", StringComparison.Ordinal)).Select(file => $"{file.Name} {file.Value}")];
    }

    private string[] SnapshotNames(string run) =>
        [.. Directory.EnumerateFiles(_folder[$"{run}/physicell"]).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];
}
