using System.Diagnostics;
using System.Text.Json;
using Exocosm.Results.Files;
using Exocosm.Tests.Runs.Arms;
using Xunit;

namespace Exocosm.Tests.Cli;

/// <summary>kill -9 on real processes that run arms.</summary>
public sealed class ArmKillTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("exocosm-").FullName;

    public ArmKillTests() => File.WriteAllText(Path.Combine(_root, "s.yaml"), ArmTexts.Two);

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Fact]
    public void Killed_twice_the_arms_resume_to_the_same_files()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "signals are of POSIX systems");
        string[] how = ["--quiet", "--no-report", "--checkpoint-every", "6 min", "--set", "time.end=6 h"];
        Assert.Equal(0, Tool.Run(_root, ["run", "s.yaml", "--out", "whole", "--threads", "1", .. how]).ExitCode);

        Kill(["run", "s.yaml", "--out", "killed", "--threads", "2", .. how], () => Count("*.checkpoint") > 0);
        Assert.Equal("running", Manifest("killed").GetProperty("status").GetString());
        Kill(["resume", "killed", "--threads", "1", "--quiet", "--checkpoint-every", "6 min"], () => Count("population.parquet") > 0);
        var resumed = Tool.Run(_root, "resume", "killed", "--threads", "2", "--quiet", "--no-report");
        Assert.True(resumed.ExitCode == 0, resumed.Error);
        Assert.Equal(Manifest("whole").GetProperty("stateHash").GetString(), Manifest("killed").GetProperty("stateHash").GetString());
        Assert.Equal(Hashes("whole"), Hashes("killed"));
    }

    private void Kill(string[] args, Func<bool> isTime)
    {
        using var process = Tool.Start(_root, args);
        for (var patience = Stopwatch.StartNew(); !isTime(); Thread.Sleep(1))
        {
            Assert.False(process.HasExited, "the run ended before it could be killed");
            if (patience.Elapsed > TimeSpan.FromMinutes(1)) process.Kill();
        }

        Tool.Signal(process, Tool.Kill);
        Assert.Equal(128 + Tool.Kill, Tool.End(process).ExitCode);
    }

    private int Count(string files)
    {
        var arms = Path.Combine(_root, "killed", "arms");
        return Directory.Exists(arms) && File.Exists(Path.Combine(_root, "killed", "manifest.json"))
            ? Directory.EnumerateFiles(arms, files, SearchOption.AllDirectories).Count() : 0;
    }

    private JsonElement Manifest(string run)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(Path.Combine(_root, run, "manifest.json")));
        return document.RootElement.Clone();
    }

    private string Hashes(string run)
    {
        var folder = Path.Combine(_root, run);
        return string.Join('\n', Directory.EnumerateFiles(folder, "*.parquet", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal).Select(file => $"{Path.GetRelativePath(folder, file)} {DurableFile.Sha256(file)}"));
    }
}
