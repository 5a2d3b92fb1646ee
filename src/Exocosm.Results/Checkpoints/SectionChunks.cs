using System.IO.Hashing;
using ZstdSharp;

namespace Exocosm.Results.Checkpoints;

/// <summary>Unpacks the payload of one section, chunk after chunk, and checks its hash at the end.</summary>
internal sealed class SectionChunks : IDisposable
{
    private readonly CheckpointBytes _bytes;
    private readonly CheckpointSection _section;
    private readonly XxHash3 _hash;
    private readonly Decompressor _decompressor = new();
    private readonly byte[] _packed;

    /// <summary>Begins at the first chunk.</summary>
    /// <param name="bytes">The file.</param>
    /// <param name="section">The section.</param>
    public SectionChunks(CheckpointBytes bytes, CheckpointSection section)
    {
        _bytes = bytes;
        _section = section;
        _packed = new byte[Math.Min(CheckpointFile.ChunkBytes, section.StoredBytes)];
        _hash = SectionHash.Begin(section.Ordinal, section.Name, section.Type, section.Count);
        bytes.Position = section.Offset;
    }

    /// <summary>Unpacks the next chunk.</summary>
    /// <param name="raw">Receives it; as long as the chunk was.</param>
    public void Next(Span<byte> raw)
    {
        var stored = _bytes.GetInt32();
        if (stored < 0 || stored > raw.Length) throw _bytes.Corrupt($"section '{_section.Name}' has a chunk of {stored} bytes");
        if (stored == raw.Length)
        {
            _bytes.Get(raw);
        }
        else
        {
            var packed = _packed.AsSpan(0, stored);
            _bytes.Get(packed);
            Unpack(packed, raw);
        }

        _hash.Append(raw);
    }

    /// <summary>Compares the hash of what was unpacked with the one written.</summary>
    public void End()
    {
        if (_hash.GetCurrentHashAsUInt64() != unchecked((ulong)_bytes.GetInt64()))
            throw _bytes.Corrupt($"section '{_section.Name}' does not have the XXH3 written behind it");
    }

    /// <summary>Frees the decompressor.</summary>
    public void Dispose() => _decompressor.Dispose();

    private void Unpack(ReadOnlySpan<byte> packed, Span<byte> raw)
    {
        try
        {
            if (_decompressor.Unwrap(packed, raw) == raw.Length) return;
        }
        catch (ZstdException fault)
        {
            throw new CheckpointCorruptException(_bytes.Corrupt($"section '{_section.Name}' does not unpack").Message, fault);
        }

        throw _bytes.Corrupt($"section '{_section.Name}' unpacks to too few bytes");
    }
}
