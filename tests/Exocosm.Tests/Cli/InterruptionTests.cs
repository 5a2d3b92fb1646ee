using System.Diagnostics;
using System.Text.Json;
using Xunit;

namespace Exocosm.Tests.Cli;

/// <summary>Ctrl-C, a scheduler's end, kill -9 and a full disk, on real processes: each resumed run ends in the state of the uninterrupted one.</summary>
public sealed class InterruptionTests : IDisposable
{
    /// <summary>Busy with all that a run has, small enough for seconds, long enough to be met in the middle.</summary>
    private const string Text = """
        exocosm: 1
        name: killed
        seed: 3
        time: {end: 30 h, phenotype_step: 6 min}
        substrates:
          oxygen: {unit: mmHg, diffusion: 1e5 um^2/min, decay: 0.1 1/min, initial: 38 mmHg, boundary: 38 mmHg, solve: steady}
        exosomes:
          few: {transport: discrete, step: 3 min}
          many: {transport: field, step: 6 min}
        cell_types:
          stem:
            cycle: {model: live, rate: 0.5 1/day}
            death: {apoptosis: {rate: 0.3 1/day}}
            exosomes:
              few: {release: {mode: stochastic, mvb_formation: 0.1 1/h}, uptake: {}}
              many: {release: {mode: mean}, uptake: {}}
        sites:
          here: {size: [120 um, 120 um, 120 um], voxel: 20 um, initial: [random: {count: 60, type: stem}]}
        output: {series_every: 6 min, cells_every: 2 h}
        """;

    private static readonly string[] s_how = ["--checkpoint-every", "1 h", "--no-report"];

    private readonly string _root = Directory.CreateTempSubdirectory("exocosm-").FullName;

    public InterruptionTests() => File.WriteAllText(Path.Combine(_root, "scenario.yaml"), Text);

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Fact]
    public void A_stopped_or_killed_run_resumes_to_the_same_state_and_tables()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "signals are of POSIX systems");
        var whole = Tool.Run(_root, ["run", ".", "--out", "whole", "--quiet", "--threads", "1", .. s_how]);
        Assert.Equal(0, whole.ExitCode);

        var stopped = Stop("stopped", ["run", ".", "--out", "stopped", "--threads", "2", .. s_how], Tool.Interrupt);
        Assert.Equal(130, stopped.ExitCode);
        Assert.Contains($"a checkpoint was written. Go on with: exocosm resume {Path.Combine(_root, "stopped")}", stopped.Error, StringComparison.Ordinal);
        Assert.Equal("interrupted", Status("stopped"));
        stopped = Stop("stopped", ["resume", "stopped", "--threads", "1", "--no-report"], Tool.Terminate);
        Assert.Equal(130, stopped.ExitCode);
        AssertSame(whole, "stopped", Tool.Run(_root, "resume", "stopped", "--threads", "3", "--quiet", "--no-report"));

        var killed = Stop("killed", ["run", ".", "--out", "killed", "--threads", "2", .. s_how], Tool.Kill);
        Assert.Equal(128 + Tool.Kill, killed.ExitCode);
        Assert.Equal("running", Status("killed"));
        Stop("killed", ["resume", "killed", "--threads", "1", .. s_how], Tool.Kill);

        // The newest checkpoint is damaged besides: the one before it must do.
        var newest = Directory.EnumerateFiles(Path.Combine(_root, "killed", "checkpoints"), "*.checkpoint").Max(StringComparer.Ordinal)!;
        var bytes = File.ReadAllBytes(newest);
        bytes[bytes.Length / 2] ^= 1;
        File.WriteAllBytes(newest, bytes);
        var resumed = Tool.Run(_root, ["resume", "killed", "--threads", "2", "--quiet", .. s_how]);
        Assert.Contains($"checkpoint {newest} is not used: ", resumed.Error, StringComparison.Ordinal);
        Assert.Contains("goes on from ", resumed.Error, StringComparison.Ordinal);
        AssertSame(whole, "killed", resumed);
        if (OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess) FillDisk(whole);
    }

    /// <summary>A small file system of its own fills up in the middle of the run; with room again, the run goes on. Only root may mount one.</summary>
    private void FillDisk(Tool.Outcome whole)
    {
        var disk = Directory.CreateDirectory(Path.Combine(_root, "full")).FullName;
        if (Shell("mount", "-t", "tmpfs", "-o", "size=160k", "tmpfs", disk) != 0) return;
        try
        {
            var full = Tool.Run(_root, ["run", ".", "--out", "full/run", "--quiet", "--threads", "2", .. s_how]);
            Assert.Equal(3, full.ExitCode);
            Assert.Contains("Needed: free space in", full.Error, StringComparison.Ordinal);
            Assert.Contains(Status("full/run"), (string[])["failed", "running"]);
            Assert.Empty(Directory.EnumerateFiles(disk, "*.tmp-*", SearchOption.AllDirectories));
            Assert.Equal(0, Shell("mount", "-o", "remount,size=64m", disk));
            AssertSame(whole, "full/run", Tool.Run(_root, "resume", "full/run", "--quiet", "--no-report"));
        }
        finally
        {
            Assert.Equal(0, Shell("umount", disk));
        }
    }

    private static int Shell(string program, params string[] args)
    {
        using var process = Process.Start(new ProcessStartInfo(program, args) { RedirectStandardError = true })!;
        process.StandardError.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode;
    }

    /// <summary>Starts, waits until the run is under way and has a checkpoint beyond those there were, and sends a signal.</summary>
    private Tool.Outcome Stop(string run, string[] args, int signal)
    {
        var checkpoints = Path.Combine(_root, run, "checkpoints");
        var before = Newest(checkpoints);
        using var process = Tool.Start(_root, args);
        for (var patience = Stopwatch.StartNew(); Newest(checkpoints) == before; Thread.Sleep(2))
        {
            Assert.False(process.HasExited, "the run ended before it could be stopped");
            if (patience.Elapsed > TimeSpan.FromMinutes(1)) process.Kill();
            if (signal != Tool.Kill && File.Exists(Path.Combine(_root, run, "manifest.json")) && Status(run) == "running" && before.Length > 0) break;
        }

        Tool.Signal(process, signal);
        return Tool.End(process);
    }

    private static string Newest(string checkpoints) => Directory.Exists(checkpoints)
        ? Directory.EnumerateFiles(checkpoints, "*.checkpoint").Max(StringComparer.Ordinal) ?? ""
        : "";

    private string Status(string run)
    {
        using var manifest = Manifest(run);
        return manifest.RootElement.GetProperty("status").GetString()!;
    }

    private JsonDocument Manifest(string run) => JsonDocument.Parse(File.ReadAllText(Path.Combine(_root, run, "manifest.json")));

    private void AssertSame(Tool.Outcome whole, string run, Tool.Outcome resumed)
    {
        Assert.Equal(0, resumed.ExitCode);
        Assert.Equal(whole.StateHash, resumed.StateHash);
        using var expected = Manifest("whole");
        using var got = Manifest(run);
        Assert.True(JsonElement.DeepEquals(expected.RootElement.GetProperty("files"), got.RootElement.GetProperty("files")));
    }
}
