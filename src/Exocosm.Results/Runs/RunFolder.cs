using System.Text.Json;
using Exocosm.Results.Checkpoints;
using Exocosm.Results.Files;

namespace Exocosm.Results.Runs;

/// <summary>The folder of one run: where its files are, and who may write them.</summary>
public sealed class RunFolder : IDisposable
{
    private readonly RunLock? _lock;

    private RunFolder(string path, RunLock? held)
    {
        Path = path;
        _lock = held;
    }

    /// <summary>Full path of the folder.</summary>
    public string Path { get; }

    /// <summary>What the run says of itself.</summary>
    public string ManifestFile => In("manifest.json");

    /// <summary>The scenario as resolved.</summary>
    public string ScenarioFile => In("scenario.yaml");

    /// <summary>Every number with its origin.</summary>
    public string AssumptionsFile => In("assumptions.json");

    /// <summary>The report.</summary>
    public string ReportFile => In("report.html");

    /// <summary>What a PhysiCell model was read from; no scenario has it.</summary>
    public string Model => In("model");

    /// <summary>What there is to know of a PhysiCell model.</summary>
    public string NeedsFile => In("needs.txt");

    /// <summary>The files that PhysiCell itself would have written.</summary>
    public string PhysiCell => In("physicell");

    /// <summary>The tables.</summary>
    public string Tables => In("tables");

    /// <summary>The checkpoints.</summary>
    public string Checkpoints => In("checkpoints");

    /// <summary>The run folders of a scenario's arms; no ordinary run has it.</summary>
    public string Arms => In("arms");

    /// <summary>The people of a cohort that is not finished, in chunks; no other run has it.</summary>
    public string Chunks => In("chunks");

    /// <summary>Whether a run in the folder got as far as its first manifest.</summary>
    public bool IsBegun => File.Exists(ManifestFile);

    /// <summary>Makes a folder for a new run and takes its lock, which <see cref="Dispose"/> lets go.</summary>
    /// <param name="path">The folder; may exist if it is empty.</param>
    /// <param name="force">Whether an earlier run in it is removed. Files that are not Exocosm's stay.</param>
    /// <param name="time">The clock.</param>
    /// <exception cref="RunFolderException">It exists, or is no run, or is being written.</exception>
    /// <exception cref="StorageException">The file system refused.</exception>
    public static RunFolder Create(string path, bool force, TimeProvider time)
    {
        var full = System.IO.Path.GetFullPath(path);
        // Refused before anything is put into a folder that is not ours.
        RefuseForeign(full, force);
        try
        {
            Directory.CreateDirectory(full);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw StorageFault.Of("create", full, fault);
        }

        var folder = new RunFolder(full, RunLock.Take(full, time));
        try
        {
            // Again under the lock: another process may have begun a run in between.
            RefuseForeign(full, force);
            folder.RemoveRun();
            return folder;
        }
        catch
        {
            folder.Dispose();
            throw;
        }
    }

    /// <summary>Opens a run for reading.</summary>
    /// <param name="path">The folder.</param>
    /// <exception cref="RunFolderException">It is no run.</exception>
    public static RunFolder Open(string path) => new(Existing(path), null);

    /// <summary>Opens a run for writing, takes its lock, and clears away what a killed process left half-written.</summary>
    /// <param name="path">The folder.</param>
    /// <param name="time">The clock.</param>
    /// <exception cref="RunFolderException">It is no run, or another process writes it.</exception>
    /// <exception cref="StorageException">The file system refused.</exception>
    public static RunFolder OpenForWriting(string path, TimeProvider time)
    {
        var full = Existing(path);
        var folder = new RunFolder(full, RunLock.Take(full, time));
        DurableFile.RemoveLeftovers(full);
        return folder;
    }

    /// <summary>
    /// Opens for writing a folder that <see cref="Create"/> made before, whether its run has begun or not, and takes its lock.
    /// </summary>
    /// <param name="path">The folder.</param>
    /// <param name="time">The clock.</param>
    /// <exception cref="RunFolderException">It holds no scenario, or another process writes it.</exception>
    /// <exception cref="StorageException">The file system refused.</exception>
    public static RunFolder OpenPrepared(string path, TimeProvider time)
    {
        var full = System.IO.Path.GetFullPath(path);
        if (!File.Exists(System.IO.Path.Combine(full, "scenario.yaml")))
            throw new RunFolderException($"'{full}' holds no scenario.yaml; start the run anew");
        var folder = new RunFolder(full, RunLock.Take(full, time));
        DurableFile.RemoveLeftovers(full);
        return folder;
    }

    /// <summary>Reads the manifest.</summary>
    /// <exception cref="RunFolderException">It is no manifest of ours.</exception>
    /// <exception cref="StorageException">It cannot be read.</exception>
    public Manifest ReadManifest() => Manifest.Read(ManifestFile);

    /// <summary>Writes the manifest atomically.</summary>
    /// <param name="manifest">The manifest.</param>
    /// <exception cref="StorageException">The file system refused.</exception>
    public void WriteManifest(Manifest manifest)
    {
        ArgumentNullException.ThrowIfNull(manifest);
        manifest.Write(ManifestFile);
    }

    /// <summary>The store of the run's checkpoints.</summary>
    public CheckpointStore OpenCheckpoints() => new(Checkpoints);

    /// <summary>Writes <c>assumptions.json</c>.</summary>
    /// <param name="assumptions">The numbers the model rests on.</param>
    /// <exception cref="StorageException">The file system refused.</exception>
    public void WriteAssumptions(IEnumerable<Assumption> assumptions) =>
        DurableFile.WriteText(AssumptionsFile, JsonSerializer.Serialize(assumptions.ToArray(), RunsJson.Default.AssumptionArray) + "\n");

    /// <summary>Reads <c>assumptions.json</c>; empty where there is none.</summary>
    /// <exception cref="StorageException">It cannot be read.</exception>
    public IReadOnlyList<Assumption> ReadAssumptions()
    {
        try
        {
            return File.Exists(AssumptionsFile)
                ? JsonSerializer.Deserialize(File.ReadAllText(AssumptionsFile), RunsJson.Default.AssumptionArray) ?? []
                : [];
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or JsonException)
        {
            throw StorageFault.Of("read", AssumptionsFile, fault);
        }
    }

    /// <summary>
    /// Hashes the files a manifest answers for: the scenario and the assumptions, or the PhysiCell model, what is to know of it and its own
    /// output, and the final tables, where there. The report is not
    /// among them: it quotes these hashes, and it can be made again at any time from what they vouch for.
    /// </summary>
    public IReadOnlyDictionary<string, FileEntry> HashFiles()
    {
        string[] single = [ScenarioFile, AssumptionsFile, NeedsFile];
        var tables = new[] { Model, Directory.Exists(Model) ? PhysiCell : "", Tables }.Where(Directory.Exists).SelectMany(Directory.EnumerateFiles);
        var entries = new SortedDictionary<string, FileEntry>(StringComparer.Ordinal);
        foreach (var file in single.Where(File.Exists).Concat(tables).Where(file => !DurableFile.IsTemporary(file)))
        {
            var name = System.IO.Path.GetRelativePath(Path, file).Replace('\\', '/');
            entries[name] = new FileEntry(new FileInfo(file).Length, DurableFile.Sha256(file));
        }

        return entries;
    }

    /// <summary>Hashes the manifest's files again.</summary>
    /// <returns>Those that are missing or changed; empty when all is well.</returns>
    public IReadOnlyList<ChangedFile> Verify()
    {
        var changed = new List<ChangedFile>();
        foreach (var (name, entry) in ReadManifest().Files)
        {
            var file = In(name);
            if (!File.Exists(file)) changed.Add(new ChangedFile(name, "missing"));
            else if (new FileInfo(file).Length is var bytes && bytes != entry.Bytes)
                changed.Add(new ChangedFile(name, $"has {bytes} bytes instead of {entry.Bytes}"));
            else if (DurableFile.Sha256(file) != entry.Sha256) changed.Add(new ChangedFile(name, "has another SHA-256"));
        }

        return changed;
    }

    /// <summary>
    /// Clears away a new run that came to nothing before its first manifest, so that a failed start leaves no half-written folder.
    /// </summary>
    public void AbandonUnlessBegun()
    {
        if (File.Exists(ManifestFile)) return;
        try
        {
            RemoveRun();
            Dispose();
            File.Delete(In(RunLock.FileName));
            if (!Directory.EnumerateFileSystemEntries(Path).Any()) Directory.Delete(Path);
        }
        catch (Exception fault) when (fault is StorageException or IOException or UnauthorizedAccessException)
        {
            // Why the start failed is what matters; the next run may be begun in the folder all the same.
        }
    }

    /// <summary>Removes the chunks of a cohort, whose tables are complete.</summary>
    /// <exception cref="StorageException">The file system refused.</exception>
    public void RemoveChunks()
    {
        try
        {
            if (Directory.Exists(Chunks)) Directory.Delete(Chunks, recursive: true);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw StorageFault.Of("remove", Chunks, fault);
        }
    }

    /// <summary>Lets the lock go where it is held.</summary>
    public void Dispose() => _lock?.Dispose();

    private static string Existing(string path)
    {
        var full = System.IO.Path.GetFullPath(path);
        if (File.Exists(full)) throw new RunFolderException($"'{path}' is a file; expected the folder of a run");
        if (!Directory.Exists(full)) throw new RunFolderException($"'{path}' does not exist; expected the folder of a run");
        if (File.Exists(System.IO.Path.Combine(full, "manifest.json"))) return full;
        var begun = File.Exists(System.IO.Path.Combine(full, RunLock.FileName)) ? "; its run was ended as it began, start it again" : "";
        throw new RunFolderException($"'{path}' is not the folder of a run: it has no manifest.json{begun}");
    }

    private static void RefuseForeign(string full, bool force)
    {
        if (File.Exists(full)) throw new RunFolderException($"'{full}' is a file; expected a folder for the run");
        if (!Directory.Exists(full)) return;
        var manifest = System.IO.Path.Combine(full, "manifest.json");
        if (File.Exists(manifest))
        {
            if (!force)
            {
                throw new RunFolderException(
                    $"'{full}' holds a run already; resume it, give another folder with --out, or replace it with --force");
            }

            // Throws where the manifest is another program's.
            Manifest.Read(manifest);
        }
        else if (!IsFalseStart(full))
        {
            throw new RunFolderException(
                $"'{full}' is not empty and is not the folder of a run (it has no manifest.json); it is left alone, give another with --out");
        }
    }

    /// <summary>Whether a folder holds nothing but what a process that was killed before its first manifest may have left.</summary>
    private static bool IsFalseStart(string full)
    {
        var locked = File.Exists(System.IO.Path.Combine(full, RunLock.FileName));
        return Directory.EnumerateFileSystemEntries(full).All(entry => System.IO.Path.GetFileName(entry) switch
        {
            RunLock.FileName or RunLock.OwnerName => true,
            "scenario.yaml" or "assumptions.json" or "tables" or "model" or "needs.txt" or "physicell" or "arms" or "chunks" => locked,
            _ => DurableFile.IsTemporary(entry),
        });
    }

    private string In(string name) => System.IO.Path.Combine(Path, name);

    /// <summary>Removes what a run writes and nothing else; the manifest goes last, so that a failed removal can be tried again.</summary>
    private void RemoveRun()
    {
        try
        {
            foreach (var folder in new[] { Arms, Chunks, Tables, Checkpoints, Model, PhysiCell })
                if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
            foreach (var file in new[] { ScenarioFile, AssumptionsFile, NeedsFile, ReportFile, ManifestFile }) DurableFile.Remove(file);
            DurableFile.RemoveLeftovers(Path);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw StorageFault.Of("remove", Path, fault);
        }
    }
}
