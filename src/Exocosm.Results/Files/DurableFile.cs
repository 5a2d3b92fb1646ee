using System.Security.Cryptography;
using System.Text;

namespace Exocosm.Results.Files;

/// <summary>
/// Writes whole files so that after a crash or power loss either the old or the new one is there, never a part: write
/// <c>name.tmp-PID</c>, checked fsync, rename, fsync of the folder.
/// </summary>
public static class DurableFile
{
    private const string TemporaryMark = ".tmp-";
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Writes a file through a stream.</summary>
    /// <param name="path">The file; replaced if it exists.</param>
    /// <param name="content">Writes the content; the stream is readable and seekable and is closed afterwards.</param>
    /// <exception cref="StorageException">The file system refused the write; the old file is untouched.</exception>
    public static void Write(string path, Action<Stream> content) => Write(path, content, Disk.Real);

    /// <summary>Writes a UTF-8 text file without byte order mark.</summary>
    /// <param name="path">The file; replaced if it exists.</param>
    /// <param name="text">Its content.</param>
    /// <exception cref="StorageException">The file system refused the write; the old file is untouched.</exception>
    public static void WriteText(string path, string text) => Write(path, stream => stream.Write(Utf8.GetBytes(text)));

    /// <summary>SHA-256 of a file.</summary>
    /// <param name="path">The file.</param>
    /// <returns>64 lower-case hexadecimal digits.</returns>
    public static string Sha256(string path)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 20);
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }

    /// <summary>Whether a file is the leftover of a write that never ended; readers ignore such files.</summary>
    /// <param name="path">The file.</param>
    public static bool IsTemporary(string path) =>
        Path.GetFileName(path.AsSpan()).Contains(TemporaryMark, StringComparison.Ordinal);

    /// <summary>Removes the leftovers of writes that never ended, in a folder and all below it. Only the folder's writer may call it.</summary>
    /// <param name="folder">The folder.</param>
    public static void RemoveLeftovers(string folder)
    {
        if (!Directory.Exists(folder)) return;
        foreach (var file in Directory.EnumerateFiles(folder, "*" + TemporaryMark + "*", SearchOption.AllDirectories)) File.Delete(file);
    }

    /// <summary>Removes a file for good.</summary>
    /// <param name="path">The file; may be absent.</param>
    /// <exception cref="StorageException">The file system refused.</exception>
    public static void Remove(string path)
    {
        if (!File.Exists(path)) return;
        try
        {
            File.Delete(path);
            Disk.Real.FlushFolder(Path.GetDirectoryName(Path.GetFullPath(path))!);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw StorageFault.Of("remove", path, fault);
        }
    }

    internal static void Write(string path, Action<Stream> content, Disk disk)
    {
        var full = Path.GetFullPath(path);
        var folder = Path.GetDirectoryName(full)!;
        var temporary = full + TemporaryMark + Environment.ProcessId;
        try
        {
            Directory.CreateDirectory(folder);
            // A leftover of an earlier process that had the same id.
            File.Delete(temporary);
            using (var stream = disk.Create(temporary))
            {
                content(stream);
                disk.Flush(stream);
            }

            disk.Rename(temporary, full);
            disk.FlushFolder(folder);
        }
        catch (Exception fault)
        {
            Discard(temporary);
            if (fault is IOException or UnauthorizedAccessException) throw StorageFault.Of("write", full, fault);
            throw;
        }
    }

    private static void Discard(string temporary)
    {
        try
        {
            File.Delete(temporary);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // What could not be removed is ignored by readers and removed by the next resume; the first fault is the one to report.
        }
    }
}
