using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using ZstdSharp;

namespace Exocosm.Results.Checkpoints;

/// <summary>Adds named sections to a checkpoint; arrays are streamed in chunks, never copied whole.</summary>
public sealed class CheckpointWriter : IDisposable
{
    private readonly Stream _stream;
    private readonly IncrementalHash _fileHash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly Compressor _compressor = new(level: 1);
    private readonly byte[] _packed = new byte[Compressor.GetCompressBound(CheckpointFile.ChunkBytes)];
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);

    internal CheckpointWriter(Stream stream, CheckpointHeader header)
    {
        if (!BitConverter.IsLittleEndian) throw new PlatformNotSupportedException("checkpoints are written on little-endian machines only");
        _stream = stream;
        Put(CheckpointFile.Magic);
        PutInt32(CheckpointFile.FormatVersion);
        PutText(header.EngineVersion);
        PutText(header.ModelHash);
        PutInt64(header.Step);
    }

    /// <summary>Adds a section.</summary>
    /// <typeparam name="T">byte, bool, int, uint, long, ulong or double.</typeparam>
    /// <param name="name">Name, unique in the file.</param>
    /// <param name="values">The elements; doubles keep every bit, NaN payloads too.</param>
    public void Add<T>(string name, ReadOnlySpan<T> values)
        where T : unmanaged
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        if (!_names.Add(name)) throw new ArgumentException($"the checkpoint has a section '{name}' already", nameof(name));
        var type = ElementTypes.Of<T>();
        var hash = SectionHash.Begin(_names.Count - 1, name, type, values.Length);
        PutInt32(CheckpointFile.SectionMark);
        PutText(name);
        PutInt32((int)type);
        PutInt32(values.Length);
        var perChunk = CheckpointFile.ChunkBytes / ElementTypes.Bytes(type);
        for (var start = 0; start < values.Length; start += perChunk)
        {
            var raw = MemoryMarshal.AsBytes(values.Slice(start, Math.Min(perChunk, values.Length - start)));
            hash.Append(raw);
            PutChunk(raw);
        }

        PutInt64(unchecked((long)hash.GetCurrentHashAsUInt64()));
    }

    /// <summary>Adds a section.</summary>
    /// <typeparam name="T">byte, bool, int, uint, long, ulong or double.</typeparam>
    /// <param name="name">Name, unique in the file.</param>
    /// <param name="values">The elements.</param>
    public void Add<T>(string name, T[] values)
        where T : unmanaged
        => Add(name, (ReadOnlySpan<T>)values);

    /// <summary>Adds a section with one element.</summary>
    /// <typeparam name="T">byte, bool, int, uint, long, ulong or double.</typeparam>
    /// <param name="name">Name, unique in the file.</param>
    /// <param name="value">The element.</param>
    public void AddValue<T>(string name, T value)
        where T : unmanaged
        => Add(name, new ReadOnlySpan<T>(in value));

    /// <summary>Adds a text as a section of UTF-8 bytes.</summary>
    /// <param name="name">Name, unique in the file.</param>
    /// <param name="text">The text.</param>
    public void AddText(string name, string text) => Add<byte>(name, CheckpointFile.Utf8.GetBytes(text));

    /// <summary>Frees the compressor; the stream stays open.</summary>
    public void Dispose()
    {
        _compressor.Dispose();
        _fileHash.Dispose();
    }

    /// <summary>Writes the end mark, the number of sections and the hash of all that was written.</summary>
    internal void End()
    {
        PutInt32(CheckpointFile.EndMark);
        PutInt32(_names.Count);
        _stream.Write(_fileHash.GetHashAndReset());
    }

    private void PutChunk(ReadOnlySpan<byte> raw)
    {
        var packed = _compressor.Wrap(raw, _packed);
        // Random doubles do not shrink; then the plain bytes are stored and the two lengths are equal.
        var stored = packed < raw.Length ? _packed.AsSpan(0, packed) : raw;
        PutInt32(stored.Length);
        Put(stored);
    }

    private void PutText(string text)
    {
        var bytes = CheckpointFile.Utf8.GetBytes(text);
        PutInt32(bytes.Length);
        Put(bytes);
    }

    private void PutInt32(int value)
    {
        Span<byte> bytes = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, value);
        Put(bytes);
    }

    private void PutInt64(long value)
    {
        Span<byte> bytes = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64LittleEndian(bytes, value);
        Put(bytes);
    }

    private void Put(ReadOnlySpan<byte> bytes)
    {
        _fileHash.AppendData(bytes);
        _stream.Write(bytes);
    }
}
