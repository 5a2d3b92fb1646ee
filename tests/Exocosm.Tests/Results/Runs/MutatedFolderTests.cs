using Exocosm.Results.Files;
using Exocosm.Results.Runs;
using Exocosm.Results.Tables;
using Xunit;

namespace Exocosm.Tests.Results.Runs;

/// <summary>Damaged files of a run folder are read, or refused in words for the user; nothing else.</summary>
public sealed class MutatedFolderTests : IDisposable
{
    private const int Mutants = 1000;
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_mutated_manifest_is_read_or_refused() =>
        TryAll("manifest.json", folder => folder.WriteManifest(Whole), folder => folder.ReadManifest());

    [Fact]
    public void Mutated_assumptions_are_read_or_refused() =>
        TryAll(
            "assumptions.json",
            folder => folder.WriteAssumptions([new Assumption("time.end", "6 day", "Scenario", null, "A", "Source 2020", 7)]),
            folder => folder.ReadAssumptions());

    [Fact]
    public void A_mutated_listing_of_table_parts_is_read_or_refused() =>
        TryAll(
            "tables/parts/listing.json",
            folder =>
            {
                var tables = RunTables.Start(folder.Tables, [RunSchemas.Sites]);
                tables["sites"].Add("here").Add(0.0).Add(0.0).Add(0.0).Add(1).Add(1).Add(1).Add(20.0).EndRow();
                tables.Publish(3);
            },
            folder => TableFolder.Find(folder.Tables));

    private static Manifest Whole => new()
    {
        Status = RunStatus.Interrupted,
        EngineVersion = "0.1.0",
        ScenarioName = "mine",
        ScenarioHash = new string('a', 64),
        Seed = 7,
        Threads = 2,
        Command = "exocosm run mine",
        Start = new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero),
        Steps = 12,
        SimulatedMin = 72,
        EndMin = 100,
        StateHash = new string('b', 64),
        Files = new Dictionary<string, FileEntry> { ["tables/cells.parquet"] = new(12, new string('c', 64)) },
    };

    private void TryAll(string file, Action<RunFolder> write, Action<RunFolder> read)
    {
        using var folder = RunFolder.Create(_folder["run"], false, TimeProvider.System);
        folder.WriteManifest(Whole);
        write(folder);
        var path = Path.Combine(folder.Path, file);
        var sound = File.ReadAllBytes(path);
        var refused = 0;
        for (var number = 1u; number <= Mutants; number++)
        {
            File.WriteAllBytes(path, Mutant(sound, number));
            try
            {
                read(folder);
            }
            catch (Exception fault) when (fault is RunFolderException or StorageException)
            {
                Assert.Contains(Path.GetFileName(file), fault.Message, StringComparison.Ordinal);
                refused++;
            }
        }

        Assert.InRange(refused, Mutants / 4, Mutants);
    }

    /// <summary>A byte changed, a piece cut out, doubled, or the end cut off: the same ones on every run.</summary>
    private static byte[] Mutant(byte[] sound, uint number)
    {
        var mixed = number * 0x9e3779b9u;
        mixed = (mixed ^ (mixed >> 15)) * 0x85ebca6bu;
        mixed ^= mixed >> 13;
        var at = (int)(mixed % (uint)sound.Length);
        var end = Math.Min(sound.Length, at + 1 + (int)((mixed >> 8) % 20));
        switch (mixed >> 30)
        {
            case 0:
                var changed = (byte[])sound.Clone();
                changed[at] ^= (byte)(1 << (int)((mixed >> 16) % 8));
                return changed;
            case 1:
                return [.. sound[..at], .. sound[end..]];
            case 2:
                return [.. sound[..end], .. sound[at..]];
            default:
                return sound[..at];
        }
    }
}
