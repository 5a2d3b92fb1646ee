using System.Runtime.InteropServices;

namespace Exocosm.Results.Checkpoints;

/// <summary>A verified checkpoint. Nothing is handed out before the hash of the whole file has been found right.</summary>
public sealed class CheckpointReader : IDisposable
{
    private readonly Stream _stream;
    private readonly CheckpointBytes _bytes;
    private readonly List<CheckpointSection> _sections = [];
    private readonly Dictionary<string, CheckpointSection> _byName = new(StringComparer.Ordinal);

    internal CheckpointReader(Stream stream, string file)
    {
        _stream = stream;
        _bytes = new CheckpointBytes(stream, file);
        var sound = _bytes.HashMatches();
        _bytes.Position = 0;
        Span<byte> magic = stackalloc byte[CheckpointFile.MagicLength];
        _bytes.Get(magic);
        if (!magic.SequenceEqual(CheckpointFile.Magic)) throw _bytes.Corrupt("it does not begin as a checkpoint does");
        var version = _bytes.GetInt32();
        var engine = _bytes.GetText("engine version");
        // The last 32 bytes are the hash in every version, so a flipped bit in the version is told from another version.
        if (sound && version != CheckpointFile.FormatVersion) throw _bytes.OtherVersion(version, engine);
        Header = new CheckpointHeader(engine, _bytes.GetText("model hash"), _bytes.GetInt64());
        ReadDirectory();
        if (sound) return;
        foreach (var section in _sections) Verify(section);
        throw _bytes.Corrupt("its bytes do not have the SHA-256 written at its end");
    }

    /// <summary>Who wrote it, of which model, at which step.</summary>
    public CheckpointHeader Header { get; }

    /// <summary>The sections in file order.</summary>
    public IReadOnlyList<CheckpointSection> Sections => _sections;

    /// <summary>Whether there is a section of this name.</summary>
    /// <param name="name">The name.</param>
    public bool Has(string name) => _byName.ContainsKey(name);

    /// <summary>Number of elements of a section.</summary>
    /// <param name="name">The name.</param>
    /// <exception cref="CheckpointCorruptException">There is no such section.</exception>
    public int Count(string name) => Find(name).Count;

    /// <summary>Reads a section.</summary>
    /// <typeparam name="T">The type it was written with.</typeparam>
    /// <param name="name">The name.</param>
    /// <exception cref="CheckpointCorruptException">There is no such section, or it has another type.</exception>
    public T[] Read<T>(string name)
        where T : unmanaged
    {
        var values = new T[Find(name).Count];
        ReadInto<T>(name, values);
        return values;
    }

    /// <summary>Reads a section into a place that has room for exactly its elements.</summary>
    /// <typeparam name="T">The type it was written with.</typeparam>
    /// <param name="name">The name.</param>
    /// <param name="values">Receives the elements.</param>
    /// <exception cref="CheckpointCorruptException">There is no such section, or it has another type or length.</exception>
    public void ReadInto<T>(string name, Span<T> values)
        where T : unmanaged
    {
        var section = Find(name);
        var type = ElementTypes.Of<T>();
        if (section.Type != type) throw _bytes.Corrupt($"section '{name}' holds {section.Type}, not {type}");
        if (section.Count != values.Length) throw _bytes.Corrupt($"section '{name}' holds {section.Count} elements, not {values.Length}");
        var perChunk = CheckpointFile.ChunkBytes / ElementTypes.Bytes(type);
        using var chunks = new SectionChunks(_bytes, section);
        for (var start = 0; start < values.Length; start += perChunk)
            chunks.Next(MemoryMarshal.AsBytes(values.Slice(start, Math.Min(perChunk, values.Length - start))));
        chunks.End();
    }

    /// <summary>Reads the only element of a section.</summary>
    /// <typeparam name="T">The type it was written with.</typeparam>
    /// <param name="name">The name.</param>
    /// <exception cref="CheckpointCorruptException">There is no such section, or it has another type or length.</exception>
    public T Value<T>(string name)
        where T : unmanaged
    {
        T value = default;
        ReadInto(name, new Span<T>(ref value));
        return value;
    }

    /// <summary>Reads a section written as text.</summary>
    /// <param name="name">The name.</param>
    /// <exception cref="CheckpointCorruptException">There is no such section.</exception>
    public string Text(string name) => CheckpointFile.Utf8.GetString(Read<byte>(name));

    /// <summary>Closes the file.</summary>
    public void Dispose() => _stream.Dispose();

    private CheckpointSection Find(string name) =>
        _byName.TryGetValue(name, out var section) ? section : throw _bytes.Corrupt($"it has no section '{name}'");

    private void ReadDirectory()
    {
        int mark;
        while ((mark = _bytes.GetInt32()) == CheckpointFile.SectionMark) ReadEntry();
        if (mark != CheckpointFile.EndMark) throw _bytes.Corrupt($"neither a section nor the end follows section number {_sections.Count}");
        var count = _bytes.GetInt32();
        if (count != _sections.Count) throw _bytes.Corrupt($"it has {_sections.Count} sections instead of {count}");
        if (!_bytes.AtEnd) throw _bytes.Corrupt("there are bytes behind its end");
    }

    private void ReadEntry()
    {
        var name = _bytes.GetText("section name");
        var type = _bytes.GetInt32();
        var count = _bytes.GetInt32();
        if (type is < byte.MinValue or > byte.MaxValue || ElementTypes.Bytes((ElementType)type) == 0 || count < 0)
            throw _bytes.Corrupt($"section '{name}' has type {type} and {count} elements");
        var offset = _bytes.Position;
        for (var left = count * (long)ElementTypes.Bytes((ElementType)type); left > 0; left -= CheckpointFile.ChunkBytes)
            _bytes.Skip(_bytes.GetInt32());
        var section = new CheckpointSection(name, (ElementType)type, count, _bytes.Position - offset)
        {
            Offset = offset,
            Ordinal = _sections.Count,
        };
        _bytes.Skip(sizeof(ulong));
        if (!_byName.TryAdd(name, section)) throw _bytes.Corrupt($"it has two sections '{name}'");
        _sections.Add(section);
    }

    private void Verify(CheckpointSection section)
    {
        var left = section.Count * (long)ElementTypes.Bytes(section.Type);
        var buffer = new byte[Math.Min(left, CheckpointFile.ChunkBytes)];
        using var chunks = new SectionChunks(_bytes, section);
        for (; left > 0; left -= buffer.Length) chunks.Next(buffer.AsSpan(0, (int)Math.Min(left, buffer.Length)));
        chunks.End();
    }
}
