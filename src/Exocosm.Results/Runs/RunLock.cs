using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Exocosm.Results.Files;

namespace Exocosm.Results.Runs;

/// <summary>
/// Keeps a second writer out of a run folder. The operating system holds a lock on <c>.lock</c> and lets it go when the process ends,
/// however it ends; <c>.lock-owner.json</c> says who it is, because a locked file cannot be read.
/// </summary>
public sealed class RunLock : IDisposable
{
    internal const string FileName = ".lock";
    internal const string OwnerName = ".lock-owner.json";

    private const int Attempts = 41;
    private static readonly TimeSpan _pause = TimeSpan.FromMilliseconds(50);

    private readonly FileStream _held;
    private readonly string _ownerFile;

    private RunLock(FileStream held, string ownerFile)
    {
        _held = held;
        _ownerFile = ownerFile;
    }

    /// <summary>
    /// Takes the lock. A process that was killed holds it until the system has taken its memory back, so a lock held on this machine is
    /// asked for again for two seconds.
    /// </summary>
    /// <param name="folder">An existing run folder.</param>
    /// <param name="time">The clock.</param>
    /// <exception cref="RunFolderException">Another process has it; the message names host, process and since when.</exception>
    /// <exception cref="StorageException">The file system refused.</exception>
    public static RunLock Take(string folder, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(time);
        for (var attempt = 1; ; attempt++)
        {
            if (TryTake(folder, time, out var owner) is { } taken) return taken;
            if (attempt == Attempts || (owner is not null && owner.Host != Environment.MachineName)) throw Busy(folder, owner);
            Thread.Sleep(_pause);
        }
    }

    private static RunLock? TryTake(string folder, TimeProvider time, out LockOwner? owner)
    {
        var ownerFile = Path.Combine(folder, OwnerName);
        var held = Hold(Path.Combine(folder, FileName));
        owner = ReadOwner(ownerFile);
        if (held is null) return null;
        try
        {
            // Some network file systems grant every lock, and none tells of other machines' processes: the owner's note decides there.
            if (owner is not null && !IsGone(owner))
            {
                held.Dispose();
                return null;
            }

            var self = new LockOwner(Environment.MachineName, Environment.ProcessId, time.GetUtcNow());
            DurableFile.WriteText(ownerFile, JsonSerializer.Serialize(self, RunsJson.Default.LockOwner));
            return new RunLock(held, ownerFile);
        }
        catch
        {
            held.Dispose();
            throw;
        }
    }

    /// <summary>Lets the lock go.</summary>
    public void Dispose()
    {
        // The owner's note goes first: a lock without a note is free, a note without a lock may be another machine's.
        if (_held.SafeFileHandle.IsClosed) return;
        try
        {
            File.Delete(_ownerFile);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // The note names a process that is about to be gone; the next writer on this machine sees that.
        }

        _held.Dispose();
    }

    private static FileStream? Hold(string path)
    {
        try
        {
            return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 1);
        }
        catch (UnauthorizedAccessException fault)
        {
            throw StorageFault.Of("write", path, fault);
        }
        catch (IOException fault) when (IsSharingViolation(fault))
        {
            return null;
        }
        catch (IOException fault)
        {
            throw StorageFault.Of("write", path, fault);
        }
    }

    /// <summary>EWOULDBLOCK of flock on Linux and macOS, ERROR_SHARING_VIOLATION on Windows.</summary>
    private static bool IsSharingViolation(IOException fault) => fault.HResult is 11 or 35 or unchecked((int)0x80070020);

    private static LockOwner? ReadOwner(string path)
    {
        try
        {
            return File.Exists(path) ? JsonSerializer.Deserialize(File.ReadAllText(path), RunsJson.Default.LockOwner) : null;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or JsonException)
        {
            return null;
        }
    }

    private static bool IsGone(LockOwner owner)
    {
        if (owner.Host != Environment.MachineName) return false;
        // This process does not hold the lock, or it would not have been given: the note is of an earlier one with the same id.
        if (owner.Pid == Environment.ProcessId) return true;
        try
        {
            using var process = Process.GetProcessById(owner.Pid);
            return process.HasExited || process.StartTime.ToUniversalTime() > owner.Since.UtcDateTime;
        }
        catch (Exception fault) when (fault is ArgumentException or InvalidOperationException or System.ComponentModel.Win32Exception)
        {
            return true;
        }
    }

    private static RunFolderException Busy(string folder, LockOwner? owner) => owner is null
        ? new RunFolderException($"'{folder}' is being written by another process; wait for it to end")
        : new RunFolderException(
            $"'{folder}' is being written by process {owner.Pid} on {owner.Host} since "
            + $"{owner.Since.ToString("u", CultureInfo.InvariantCulture)}; wait for it to end, or, if that machine is gone, "
            + $"remove '{Path.Combine(folder, OwnerName)}'");
}
