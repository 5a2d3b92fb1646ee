using System.Text.Json;
using System.Text.Json.Serialization;
using Exocosm.Results.Files;

namespace Exocosm.Results.Runs;

/// <summary>
/// What a run says of itself in <c>manifest.json</c>. Threads and times differ between two runs of one scenario; tables, checkpoints'
/// contents and the state hash do not.
/// </summary>
public sealed record Manifest
{
    /// <summary>Marks the file as the manifest of a run of ours.</summary>
    public const string RunFormat = "exocosm-run";

    /// <summary>Value of <see cref="Kind"/> for the outer folder of a scenario with arms.</summary>
    public const string KindOfArms = "arms";

    /// <summary>Value of <see cref="Kind"/> for the folder of a cohort.</summary>
    public const string KindOfCohort = "cohort";

    /// <summary>Always <see cref="RunFormat"/>.</summary>
    [JsonPropertyOrder(-1)]
    public string Format { get; init; } = RunFormat;

    /// <summary><c>arms</c> for the outer folder of a scenario with arms, <c>cohort</c> for a cohort; null for an ordinary run.</summary>
    [JsonPropertyOrder(-1)]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Kind { get; init; }

    /// <summary>The runs of the arms, in the scenario's order, of one arm by seed; null for an ordinary run.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<ArmEntry>? Arms { get; init; }

    /// <summary>Where the run stands.</summary>
    public required RunStatus Status { get; init; }

    /// <summary>Version of Exocosm that wrote it last.</summary>
    public required string EngineVersion { get; init; }

    /// <summary>Name of the scenario.</summary>
    public string ScenarioName { get; init; } = "";

    /// <summary>Hash of the resolved scenario.</summary>
    public required string ScenarioHash { get; init; }

    /// <summary>Seed of the random streams.</summary>
    public required ulong Seed { get; init; }

    /// <summary>Threads used last.</summary>
    public required int Threads { get; init; }

    /// <summary>The command as given.</summary>
    public required string Command { get; init; }

    /// <summary>When the run began, UTC.</summary>
    public required DateTimeOffset Start { get; init; }

    /// <summary>When it ended or was interrupted, UTC; null while it is running.</summary>
    public DateTimeOffset? End { get; init; }

    /// <summary>How many times it was resumed.</summary>
    public int Resumes { get; init; }

    /// <summary>Phenotype steps done.</summary>
    public long Steps { get; init; }

    /// <summary>Simulated time done, min.</summary>
    public double SimulatedMin { get; init; }

    /// <summary>Simulated time of the scenario's end, min.</summary>
    public double EndMin { get; init; }

    /// <summary>Hash of the full final state; null before the end.</summary>
    public string? StateHash { get; init; }

    /// <summary>Why it failed or was interrupted; null otherwise.</summary>
    public string? Message { get; init; }

    /// <summary>Where the time went: wall-clock seconds by stage of the step, all resumes together.</summary>
    public IReadOnlyDictionary<string, double> Timing { get; init; } = new SortedDictionary<string, double>(StringComparer.Ordinal);

    /// <summary>Files of a finished run by path with forward slashes.</summary>
    public IReadOnlyDictionary<string, FileEntry> Files { get; init; } = new SortedDictionary<string, FileEntry>(StringComparer.Ordinal);

    /// <summary>Reads a manifest.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="RunFolderException">It is no manifest of ours.</exception>
    /// <exception cref="StorageException">It cannot be read.</exception>
    public static Manifest Read(string path)
    {
        try
        {
            var manifest = JsonSerializer.Deserialize(File.ReadAllText(path), RunsJson.Default.Manifest);
            return manifest?.Format == RunFormat
                ? manifest
                : throw new RunFolderException($"'{path}' is not the manifest of an Exocosm run: its \"format\" is not \"{RunFormat}\"");
        }
        catch (JsonException fault)
        {
            throw new RunFolderException($"'{path}' is not the manifest of an Exocosm run: {fault.Message}", fault);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw StorageFault.Of("read", path, fault);
        }
    }

    /// <summary>Writes the manifest atomically.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="StorageException">The file system refused.</exception>
    public void Write(string path) => DurableFile.WriteText(path, JsonSerializer.Serialize(this, RunsJson.Default.Manifest) + "\n");
}
