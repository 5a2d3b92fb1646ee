using System.Text;
using Exocosm.Results.Files;

namespace Exocosm.Results.Checkpoints;

/// <summary>
/// The container a world's state is kept in: named sections of primitive arrays, each with its own hash, and a SHA-256 over the
/// whole file at its end. The layout is in docs/file-formats.md.
/// </summary>
public static class CheckpointFile
{
    /// <summary>Version of the layout; one up whenever a reader of the old layout would misread the new one.</summary>
    public const int FormatVersion = 1;

    internal const int MagicLength = 8;
    internal const int HashLength = 32;
    internal const int SectionMark = 0x54434553;
    internal const int EndMark = 0x00444E45;

    /// <summary>Raw bytes of a section that are hashed, compressed and written at once.</summary>
    internal const int ChunkBytes = 1 << 20;

    internal static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>A byte above 127 and both line ends, so that a transfer as text is noticed at once.</summary>
    internal static ReadOnlySpan<byte> Magic => [0x8B, (byte)'E', (byte)'X', (byte)'O', (byte)'\r', (byte)'\n', 0x1A, (byte)'\n'];

    /// <summary>Writes a checkpoint atomically and durably.</summary>
    /// <param name="path">The file.</param>
    /// <param name="header">Who wrote it, of which model, at which step.</param>
    /// <param name="sections">Adds the sections.</param>
    /// <exception cref="StorageException">The file system refused the write.</exception>
    public static void Write(string path, CheckpointHeader header, Action<CheckpointWriter> sections) =>
        Write(path, header, sections, Disk.Real);

    /// <summary>Opens a checkpoint and verifies the whole of it.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="CheckpointException">It is torn, damaged, or of another format.</exception>
    /// <exception cref="StorageException">It cannot be read.</exception>
    public static CheckpointReader Open(string path)
    {
        FileStream? stream = null;
        try
        {
            stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16);
            return new CheckpointReader(stream, path);
        }
        catch (Exception fault)
        {
            stream?.Dispose();
            if (fault is IOException or UnauthorizedAccessException) throw StorageFault.Of("read", path, fault);
            throw;
        }
    }

    internal static void Write(string path, CheckpointHeader header, Action<CheckpointWriter> sections, Disk disk) =>
        DurableFile.Write(path, stream => Write(stream, header, sections), disk);

    internal static void Write(Stream stream, CheckpointHeader header, Action<CheckpointWriter> sections)
    {
        using var writer = new CheckpointWriter(stream, header);
        sections(writer);
        writer.End();
    }
}
