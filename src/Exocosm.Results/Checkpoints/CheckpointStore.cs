using System.Globalization;
using Exocosm.Results.Files;

namespace Exocosm.Results.Checkpoints;

/// <summary>The folder of a run's checkpoints. The newest two are kept: should the newest be damaged, the one before it is used.</summary>
public sealed class CheckpointStore
{
    private const string Prefix = "step-";
    private const string Extension = ".checkpoint";
    private const int Kept = 2;

    private readonly string _folder;
    private readonly Disk _disk;

    /// <summary>Opens the store; the folder need not exist.</summary>
    /// <param name="folder">The run's folder <c>checkpoints</c>.</param>
    public CheckpointStore(string folder)
        : this(folder, Disk.Real)
    {
    }

    internal CheckpointStore(string folder, Disk disk)
    {
        _folder = folder;
        _disk = disk;
    }

    /// <summary>Writes a checkpoint atomically, then removes those no longer needed.</summary>
    /// <param name="header">Who writes it, of which model, at which step.</param>
    /// <param name="sections">Adds the sections.</param>
    /// <returns>The file.</returns>
    /// <exception cref="StorageException">The file system refused; the checkpoints there were are untouched.</exception>
    public string Write(CheckpointHeader header, Action<CheckpointWriter> sections)
    {
        ArgumentNullException.ThrowIfNull(header);
        var path = Path.Combine(_folder, Prefix + header.Step.ToString("D12", CultureInfo.InvariantCulture) + Extension);
        CheckpointFile.Write(path, header, sections, _disk);
        // A file of a later step was skipped as damaged when the run was resumed; it would be taken for the newest for ever.
        var older = 0;
        foreach (var (step, file) in NewestFirst())
            if (step > header.Step || ++older > Kept) DurableFile.Remove(file);
        return path;
    }

    /// <summary>Opens the newest checkpoint that is sound and acceptable.</summary>
    /// <param name="skipped">Receives those that were not, newest first.</param>
    /// <param name="refuse">
    /// Looks at a sound checkpoint and gives the reason why it cannot be used (another model, a table part is missing), or null.
    /// </param>
    /// <returns>The checkpoint, which the caller closes; null where there is none.</returns>
    public CheckpointReader? FindNewestValid(out IReadOnlyList<SkippedCheckpoint> skipped, Func<CheckpointReader, string?>? refuse = null)
    {
        var passed = new List<SkippedCheckpoint>();
        skipped = passed;
        foreach (var (_, file) in NewestFirst())
        {
            CheckpointReader? reader = null;
            string? reason;
            try
            {
                reader = CheckpointFile.Open(file);
                reason = refuse?.Invoke(reader);
            }
            catch (Exception fault) when (fault is CheckpointException or StorageException)
            {
                reason = fault.Message;
            }

            if (reader is not null && reason is null) return reader;
            reader?.Dispose();
            passed.Add(new SkippedCheckpoint(file, reason!));
        }

        return null;
    }

    private (long Step, string File)[] NewestFirst()
    {
        if (!Directory.Exists(_folder)) return [];
        return Directory.EnumerateFiles(_folder, Prefix + "*" + Extension)
            .Select(file => (Step: StepOf(file), File: file))
            .Where(entry => entry.Step >= 0)
            .OrderByDescending(entry => entry.Step)
            .ToArray();
    }

    private static long StepOf(string file) =>
        long.TryParse(
            Path.GetFileNameWithoutExtension(file.AsSpan())[Prefix.Length..], NumberStyles.None, CultureInfo.InvariantCulture, out var step)
            ? step
            : -1;
}
