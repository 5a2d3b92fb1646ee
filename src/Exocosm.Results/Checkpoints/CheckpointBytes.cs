using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Exocosm.Results.Checkpoints;

/// <summary>The bytes of a checkpoint with bounds that hold for damaged lengths too: every fault is a named reason.</summary>
internal sealed class CheckpointBytes
{
    /// <summary>Longest text the header or a section name may have.</summary>
    private const int MaxTextBytes = 1 << 16;

    private readonly Stream _stream;
    private readonly string _file;
    private readonly long _end;

    /// <summary>Looks at a stream.</summary>
    /// <param name="stream">A seekable stream.</param>
    /// <param name="file">Its name in messages.</param>
    public CheckpointBytes(Stream stream, string file)
    {
        _stream = stream;
        _file = file;
        _end = stream.Length - CheckpointFile.HashLength;
        if (_end < CheckpointFile.MagicLength) throw Corrupt($"it has only {stream.Length} bytes");
    }

    /// <summary>Where the next read begins.</summary>
    public long Position
    {
        get => _stream.Position;
        set => _stream.Position = value;
    }

    /// <summary>Whether all bytes before the closing hash have been read.</summary>
    public bool AtEnd => _stream.Position == _end;

    /// <summary>Whether the SHA-256 at the end is that of what comes before it.</summary>
    public bool HashMatches()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[1 << 16];
        _stream.Position = 0;
        for (var left = _end; left > 0;)
        {
            var part = buffer.AsSpan(0, (int)Math.Min(buffer.Length, left));
            _stream.ReadExactly(part);
            hash.AppendData(part);
            left -= part.Length;
        }

        Span<byte> written = stackalloc byte[CheckpointFile.HashLength];
        _stream.ReadExactly(written);
        return written.SequenceEqual(hash.GetHashAndReset());
    }

    /// <summary>Reads bytes.</summary>
    /// <param name="bytes">Receives them.</param>
    public void Get(Span<byte> bytes)
    {
        if (bytes.Length > _end - _stream.Position) throw Corrupt("it ends too early");
        _stream.ReadExactly(bytes);
    }

    /// <summary>Passes over bytes.</summary>
    /// <param name="count">How many.</param>
    public void Skip(int count)
    {
        if (count < 0 || count > _end - _stream.Position) throw Corrupt("it ends too early");
        _stream.Position += count;
    }

    /// <summary>Reads a 32-bit integer.</summary>
    public int GetInt32()
    {
        Span<byte> bytes = stackalloc byte[sizeof(int)];
        Get(bytes);
        return BinaryPrimitives.ReadInt32LittleEndian(bytes);
    }

    /// <summary>Reads a 64-bit integer.</summary>
    public long GetInt64()
    {
        Span<byte> bytes = stackalloc byte[sizeof(long)];
        Get(bytes);
        return BinaryPrimitives.ReadInt64LittleEndian(bytes);
    }

    /// <summary>Reads a text with its length before it.</summary>
    /// <param name="what">What the text is, for messages.</param>
    public string GetText(string what)
    {
        var length = GetInt32();
        if (length is < 0 or > MaxTextBytes) throw Corrupt($"the length of its {what} is {length}");
        var bytes = new byte[length];
        Get(bytes);
        try
        {
            return CheckpointFile.Utf8.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            throw Corrupt($"its {what} is no text");
        }
    }

    /// <summary>The exception for a fault of this file.</summary>
    /// <param name="reason">What is wrong with it.</param>
    public CheckpointCorruptException Corrupt(string reason) =>
        new($"checkpoint '{_file}' is damaged: {reason}");

    /// <summary>The exception for a sound file of another format.</summary>
    /// <param name="version">Its format.</param>
    /// <param name="engine">Version of Exocosm that wrote it.</param>
    public CheckpointVersionException OtherVersion(int version, string engine) =>
        new($"checkpoint '{_file}' has format {version}, written by Exocosm {engine}; this version reads format "
            + $"{CheckpointFile.FormatVersion} only: resume it with Exocosm {engine}");
}
