using System.Text.Json;
using System.Text.Json.Serialization;
using Exocosm.Cohorts.People;
using Exocosm.Model.Scenarios;
using Exocosm.Results.Files;
using Exocosm.Results.Runs;
using Exocosm.Results.Tables;
using Exocosm.Runs;

namespace Exocosm.Cohorts.Execution;

/// <summary>
/// The people done so far: chunks of neighbours, each one file for people, one for draws and, written last, one that vouches for both by their hashes. A
/// chunk without it, or whose hashes differ, is done again, so that a process killed at any moment loses and doubles nobody.
/// </summary>
/// <param name="folder">The run folder.</param>
/// <param name="scenario">The scenario with a cohort.</param>
internal sealed class Chunks(RunFolder folder, Scenario scenario)
{
    /// <summary>More chunks than this would be many small files.</summary>
    private const int WantedChunks = 64;

    private const int LargestChunk = 1000;

    private readonly long _people = (long)scenario.Cohort!.Cases + scenario.Cohort.Healthy;

    /// <summary>People of a chunk; part of the results of nothing, and the same for any number of threads.</summary>
    public long Size => Math.Clamp((_people + WantedChunks - 1) / WantedChunks, 1, LargestChunk);

    /// <summary>Number of chunks.</summary>
    public int Count => checked((int)((_people + Size - 1) / Size));

    /// <summary>Whether a chunk is there, whole.</summary>
    public bool IsDone(int chunk)
    {
        try
        {
            return File.Exists(Voucher(chunk))
                && JsonSerializer.Deserialize(File.ReadAllText(Voucher(chunk)), ChunkJson.Default.ChunkVoucher) is { } voucher
                && Holds(PatientsOf(chunk), voucher.Patients) && Holds(DrawsOf(chunk), voucher.Draws);
        }
        catch (JsonException)
        {
            return false;
        }
    }

    /// <summary>Puts a chunk down.</summary>
    public void Write(int chunk, IReadOnlyList<Person> people)
    {
        TableFile.Write(PatientsOf(chunk), PatientSchemas.Patients(scenario.Cohort!), rows =>
        {
            foreach (var person in people) CohortRows.Add(rows, person, double.NaN, double.NaN);
        });
        TableFile.Write(DrawsOf(chunk), CohortSchemas.Draws, rows =>
        {
            foreach (var person in people)
                foreach (var draw in person.Draws) CohortRows.Add(rows, person.Number, draw, scenario.Biopsy!.Markers[draw.Marker].Name, double.NaN, positive: false);
        });
        var voucher = new ChunkVoucher(DurableFile.Sha256(PatientsOf(chunk)), DurableFile.Sha256(DrawsOf(chunk)));
        DurableFile.WriteText(Voucher(chunk), JsonSerializer.Serialize(voucher, ChunkJson.Default.ChunkVoucher) + "\n");
    }

    /// <summary>Everybody, in order.</summary>
    public IReadOnlyList<Person> ReadAll()
    {
        int[] all = [.. Enumerable.Range(0, Count)];
        var patients = TableReader.Open(new TableFiles(PatientSchemas.Patients(scenario.Cohort!), [.. all.Select(PatientsOf)]));
        var draws = TableReader.Open(new TableFiles(CohortSchemas.Draws, [.. all.Select(DrawsOf)]));
        return CohortRows.Read(patients, draws, scenario.Biopsy);
    }

    private static bool Holds(string file, string hash) => File.Exists(file) && DurableFile.Sha256(file) == hash;

    private string PatientsOf(int chunk) => Path.Combine(folder.Chunks, $"{chunk:D6}.patients.parquet");

    private string DrawsOf(int chunk) => Path.Combine(folder.Chunks, $"{chunk:D6}.draws.parquet");

    private string Voucher(int chunk) => Path.Combine(folder.Chunks, $"{chunk:D6}.json");
}

/// <summary>Hashes of a chunk's files.</summary>
/// <param name="Patients">Of the people.</param>
/// <param name="Draws">Of the draws.</param>
internal sealed record ChunkVoucher(string Patients, string Draws);

/// <summary>JSON of vouchers.</summary>
[JsonSerializable(typeof(ChunkVoucher))]
internal sealed partial class ChunkJson : JsonSerializerContext;
