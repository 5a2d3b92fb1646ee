using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Exocosm.PhysiCell.Reading;
using Exocosm.PhysiCell.Settings;
using Exocosm.Results.Files;
using Exocosm.Results.Runs;

namespace Exocosm.Runs;

/// <summary>
/// A PhysiCell model as its run folder keeps it: copies of all files it was read from, and what the command line made of it, so that the run
/// can go on anywhere.
/// </summary>
/// <param name="Name">Name of the run's model.</param>
/// <param name="Seed">Seed.</param>
/// <param name="EndMin">Simulated time at the end, min.</param>
/// <param name="Files">The copies; that of the settings comes first.</param>
public sealed record KeptModel(string Name, ulong Seed, double EndMin, IReadOnlyList<KeptFile> Files)
{
    private const string SettingsName = "PhysiCell_settings.xml";
    private const string DescriptionName = "model.json";

    /// <summary>Hash of the description, and thereby of all files it vouches for.</summary>
    [JsonIgnore]
    public string Hash => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Text)));

    private string Text => JsonSerializer.Serialize(this, KeptModelJson.Default.KeptModel) + "\n";

    /// <summary>Whether a run folder keeps a PhysiCell model.</summary>
    /// <param name="folder">The run folder.</param>
    public static bool IsIn(RunFolder folder)
    {
        ArgumentNullException.ThrowIfNull(folder);
        return File.Exists(Description(folder));
    }

    /// <summary>Puts copies of a model's files, and what there is to know of it, into the folder of a new run.</summary>
    /// <param name="folder">The run folder.</param>
    /// <param name="model">The model.</param>
    /// <exception cref="RunFolderException">A file was changed since it was read.</exception>
    /// <exception cref="StorageException">The file system refused.</exception>
    public static KeptModel Keep(RunFolder folder, PhysiCellModel model)
    {
        ArgumentNullException.ThrowIfNull(folder);
        ArgumentNullException.ThrowIfNull(model);
        var files = model.Inputs.Select((input, number) => new KeptFile(
            input.Asked, number == 0 ? SettingsName : $"{number}-{Path.GetFileName(input.File)}", input.Sha256)).ToArray();
        foreach (var (input, file) in model.Inputs.Zip(files)) Copy(input, Path.Combine(folder.Model, file.File));
        // PhysiCell's tools look for the settings beside its output.
        Copy(model.Inputs[0], Path.Combine(folder.PhysiCell, SettingsName));
        var kept = new KeptModel(Path.GetFileNameWithoutExtension(model.File), model.Seed ?? 0, model.Time.EndMin, files);
        DurableFile.WriteText(Description(folder), kept.Text);
        DurableFile.WriteText(folder.NeedsFile, string.Concat(model.Needs.Select(need => $"{need.Kind}: {need}\n")));
        return kept;
    }

    /// <summary>Reads the model of a run again.</summary>
    /// <param name="folder">The run folder.</param>
    /// <param name="hash">Hash that the manifest has of it.</param>
    /// <exception cref="RunFolderException">The copies are not those that the run began with.</exception>
    public static (KeptModel Kept, PhysiCellModel Model) Read(RunFolder folder, string hash)
    {
        ArgumentNullException.ThrowIfNull(folder);
        var kept = ReadDescription(Description(folder));
        if (kept.Hash != hash || kept.Files.Count == 0) throw Changed(Description(folder));
        foreach (var file in kept.Files)
        {
            var path = Path.Combine(folder.Model, file.File);
            if (!File.Exists(path) || DurableFile.Sha256(path) != file.Sha256) throw Changed(path);
        }

        var copies = kept.Files.Skip(1).ToDictionary(file => file.Asked, file => Path.Combine(folder.Model, file.File), StringComparer.Ordinal);
        var (model, problems) = PhysiCellReader.Read(Path.Combine(folder.Model, SettingsName), new PhysiCellReadOptions(LooksForCode: false, Kept: copies));
        if (model is null) throw new RunFolderException(string.Join(Environment.NewLine, problems));
        return (kept, model with { Seed = kept.Seed, Time = model.Time with { EndMin = kept.EndMin } });
    }

    private static string Description(RunFolder folder) => Path.Combine(folder.Model, DescriptionName);

    private static KeptModel ReadDescription(string path)
    {
        try
        {
            return JsonSerializer.Deserialize(File.ReadAllText(path), KeptModelJson.Default.KeptModel) ?? throw Changed(path);
        }
        catch (JsonException)
        {
            throw Changed(path);
        }
    }

    private static void Copy(InputFile input, string copy)
    {
        try
        {
            using var source = File.OpenRead(input.File);
            DurableFile.Write(copy, source.CopyTo);
        }
        catch (Exception fault) when (fault is FileNotFoundException or DirectoryNotFoundException)
        {
            throw Moved(input);
        }

        if (DurableFile.Sha256(copy) != input.Sha256) throw Moved(input);
    }

    private static RunFolderException Moved(InputFile input) => new($"'{input.File}' was changed while the model was being read; run it again");

    private static RunFolderException Changed(string path) =>
        new($"'{path}' was changed after the run began, and resuming would mix two models; undo the change, or start anew with 'exocosm run'");
}

/// <summary>A copy of a file that a model was read from.</summary>
/// <param name="Asked">Its path as the settings give it; empty for the settings themselves.</param>
/// <param name="File">Name of the copy.</param>
/// <param name="Sha256">Its hash, hexadecimal.</param>
public sealed record KeptFile(string Asked, string File, string Sha256);

/// <summary>JSON of the description, without reflection at run time.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true, NewLine = "\n",
    RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(KeptModel))]
internal sealed partial class KeptModelJson : JsonSerializerContext;
