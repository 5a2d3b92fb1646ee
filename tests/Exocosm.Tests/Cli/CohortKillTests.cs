using System.Diagnostics;
using System.Text.Json;
using Exocosm.Results.Files;
using Exocosm.Results.Tables;
using Exocosm.Tests.Cohorts;
using Xunit;

namespace Exocosm.Tests.Cli;

/// <summary>kill -9 on real processes that run a cohort.</summary>
public sealed class CohortKillTests : IDisposable
{
    private const int Kills = 4;

    private readonly string _root = Directory.CreateTempSubdirectory("exocosm-").FullName;

    public CohortKillTests() => File.WriteAllText(Path.Combine(_root, "s.yaml"), CohortTexts.Small);

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Fact]
    public void Killed_again_and_again_a_cohort_loses_and_doubles_nobody()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "signals are of POSIX systems");
        Assert.Equal(0, Tool.Run(_root, "cohort", "s.yaml", "--out", "whole", "--threads", "1", "--quiet").ExitCode);
        string[] next = ["cohort", "s.yaml", "--out", "killed", "--threads", "2", "--quiet"];
        var kills = 0;
        for (; kills < Kills && Kill(next, (kills + 1) * 7); kills++) next = ["resume", "killed", "--threads", "2", "--quiet"];
        Assert.True(kills > 0, "no process could be killed");
        var resumed = Tool.Run(_root, "resume", "killed", "--threads", "2", "--quiet");
        Assert.True(resumed.ExitCode == 0, resumed.Error);
        Assert.Equal(Hashes("whole"), Hashes("killed"));
        Assert.Equal(Enumerable.Range(0, 440).Select(n => (long)n), TableReader.Open(Path.Combine(_root, "killed", "tables"), "patients")!.Longs("patient"));
        Assert.False(Directory.Exists(Path.Combine(_root, "killed", "chunks")));
    }

    [Fact]
    public void Running_a_patient_as_tissue_is_refused_with_the_right_verb()
    {
        var refused = Tool.Run(_root, "run", "s.yaml");
        Assert.Equal(2, refused.ExitCode);
        Assert.Contains("exocosm cohort", refused.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_biopsy_of_a_cohort_says_the_same_again()
    {
        Assert.Equal(0, Tool.Run(_root, "cohort", "s.yaml", "--out", "c", "--quiet").ExitCode);
        var before = Hashes("c");
        var again = Tool.Run(_root, "biopsy", "c", "--json");
        Assert.True(again.ExitCode == 0, again.Error);
        Assert.Equal(before, Hashes("c"));
        using var json = JsonDocument.Parse(again.Output);
        var areas = json.RootElement.GetProperty("diagnosis").EnumerateArray().Where(one => one.GetProperty("measure").GetString()!.StartsWith("auc", StringComparison.Ordinal))
            .ToLookup(one => one.GetProperty("marker").GetString(), one => one.GetProperty("value").GetDouble());
        Assert.Equal(["EV", "CA125", "panel"], areas.Select(marker => marker.Key));
        // Pairs and trapezoids are the same area.
        Assert.All(areas, marker => Assert.Equal(marker.First(), marker.Last(), 1e-12));
    }

    /// <summary>Whether the process was killed, after so many further chunks, before it ended by itself.</summary>
    private bool Kill(string[] args, int chunks)
    {
        using var process = Tool.Start(_root, args);
        for (var patience = Stopwatch.StartNew(); Chunks() < chunks && patience.Elapsed < TimeSpan.FromMinutes(1) && !process.HasExited;) Thread.Sleep(1);
        if (process.HasExited) return false;
        Tool.Signal(process, Tool.Kill);
        return Tool.End(process).ExitCode == 128 + Tool.Kill;
    }

    private int Chunks()
    {
        var folder = Path.Combine(_root, "killed", "chunks");
        try
        {
            return Directory.Exists(folder) ? Directory.EnumerateFiles(folder, "*.json").Count() : 0;
        }
        catch (DirectoryNotFoundException)
        {
            return 0;
        }
    }

    private string Hashes(string run) => string.Join('\n', Directory.EnumerateFiles(Path.Combine(_root, run, "tables")).Order(StringComparer.Ordinal)
        .Select(file => $"{Path.GetFileName(file)} {DurableFile.Sha256(file)}"));
}
