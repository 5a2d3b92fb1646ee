using System.Buffers.Binary;
using System.Security.Cryptography;
using CsCheck;
using Exocosm.Results.Checkpoints;
using Exocosm.Results.Files;
using Xunit;

namespace Exocosm.Tests.Results.Checkpoints;

public sealed class CheckpointFileTests
{
    private const int HashBytes = 32;
    private static readonly CheckpointHeader Header = new("1.2.3", "abc", 42);

    [Fact]
    public void Every_type_comes_back_to_the_bit()
    {
        double[] numbers = [0.1, -0.0, double.NaN, BitConverter.Int64BitsToDouble(0x7FF8000000000123), double.PositiveInfinity, double.Epsilon];
        using var reader = Read(Bytes(writer =>
        {
            writer.Add("numbers", numbers);
            writer.Add("longs", [long.MinValue, 0L, long.MaxValue]);
            writer.Add("ints", [int.MinValue, 7]);
            writer.Add("unsigned", [ulong.MaxValue]);
            writer.Add("words", [uint.MaxValue]);
            writer.Add("flags", [true, false]);
            writer.Add<byte>("nothing", []);
            writer.AddValue("time", 1.5);
            writer.AddText("text", "µm ≠ ö");
        }));
        Assert.Equal(numbers.Select(BitConverter.DoubleToInt64Bits), reader.Read<double>("numbers").Select(BitConverter.DoubleToInt64Bits));
        Assert.Equal([long.MinValue, 0L, long.MaxValue], reader.Read<long>("longs"));
        Assert.Equal([int.MinValue, 7], reader.Read<int>("ints"));
        Assert.Equal([ulong.MaxValue], reader.Read<ulong>("unsigned"));
        Assert.Equal([uint.MaxValue], reader.Read<uint>("words"));
        Assert.Equal([true, false], reader.Read<bool>("flags"));
        Assert.Empty(reader.Read<byte>("nothing"));
        Assert.Equal(1.5, reader.Value<double>("time"));
        Assert.Equal("µm ≠ ö", reader.Text("text"));
        Assert.Equal(Header, reader.Header);
        Assert.Equal(9, reader.Sections.Count);
    }

    [Fact]
    public void Arrays_of_any_length_come_back_also_across_chunks()
    {
        var chunk = CheckpointFile.ChunkBytes / sizeof(double);
        foreach (var length in new[] { chunk - 1, chunk, chunk + 1, (2 * chunk) + 3 })
        {
            var smooth = Enumerable.Range(0, length).Select(i => (double)(i / 1000)).ToArray();
            var rough = smooth.Select((_, i) => BitConverter.Int64BitsToDouble(unchecked((i + 1L) * 0x1E3779B97F4A7C15 & 0x7FEFFFFFFFFFFFFF))).ToArray();
            using var reader = Read(Bytes(writer =>
            {
                writer.Add("smooth", smooth);
                writer.Add("rough", rough);
            }));
            Assert.Equal(smooth, reader.Read<double>("smooth"));
            Assert.Equal(rough, reader.Read<double>("rough"));
            Assert.True(reader.Sections[0].StoredBytes < length * sizeof(double) / 10);
        }
    }

    [Fact]
    public void The_same_state_gives_the_same_bytes() => Gen.Double.Array[0, 2000].Sample(values =>
        Assert.Equal(Bytes(writer => writer.Add("x", values)), Bytes(writer => writer.Add("x", values))), iter: 50);

    [Fact]
    public void Every_flipped_bit_is_found()
    {
        var bytes = Small();
        for (var bit = 0; bit < bytes.Length * 8; bit++)
        {
            bytes[bit / 8] ^= (byte)(1 << (bit % 8));
            Assert.Throws<CheckpointCorruptException>(() => Read(bytes));
            bytes[bit / 8] ^= (byte)(1 << (bit % 8));
        }

        Read(bytes).Dispose();
    }

    [Fact]
    public void Every_truncation_is_found()
    {
        var bytes = Small();
        for (var length = 0; length < bytes.Length; length++)
            Assert.Throws<CheckpointCorruptException>(() => Read(bytes[..length]));
    }

    [Fact]
    public void Bytes_behind_the_end_are_found() =>
        Assert.Throws<CheckpointCorruptException>(() => Read([.. Small(), 0]));

    [Fact]
    public void Twenty_thousand_random_flips_of_a_larger_file_are_found()
    {
        var values = Enumerable.Range(0, 4000).Select(i => Math.Sqrt(i)).ToArray();
        var bytes = Bytes(writer => writer.Add("x", values));
        var found = 0;
        for (var n = 0; n < 20_000; n++)
        {
            // An odd multiplier walks through all bits in an order without pattern.
            var bit = (int)(unchecked((ulong)n * 0x9E3779B97F4A7C15UL) % ((ulong)bytes.Length * 8));
            bytes[bit / 8] ^= (byte)(1 << (bit % 8));
            found += Throws(bytes) ? 1 : 0;
            bytes[bit / 8] ^= (byte)(1 << (bit % 8));
        }

        Assert.Equal(20_000, found);
    }

    [Fact]
    public void A_damaged_section_is_named()
    {
        var bytes = Bytes(writer =>
        {
            writer.Add("first", [1.0, 2.0]);
            writer.Add("second", [3.0, 4.0]);
        });
        var at = bytes.AsSpan().IndexOf(BitConverter.GetBytes(4.0));
        bytes[at + 7] ^= 1;
        var fault = Assert.Throws<CheckpointCorruptException>(() => Read(bytes));
        Assert.Contains("section 'second'", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Swapped_sections_are_found_even_where_the_hash_of_the_file_was_made_new()
    {
        static int Begin(byte[] bytes, int from) => from + bytes.AsSpan(from).IndexOf(BitConverter.GetBytes(CheckpointFile.SectionMark));
        var bytes = Bytes(writer =>
        {
            writer.Add("a", [1.5]);
            writer.Add("b", [2.5]);
        });
        var first = Begin(bytes, 0);
        var second = Begin(bytes, first + 4);
        var end = bytes.Length - HashBytes - 8;
        Assert.Equal(second - first, end - second);
        byte[] swapped = Sealed([.. bytes[..first], .. bytes[second..end], .. bytes[first..second], .. bytes[end..^HashBytes]]);
        using var reader = Read(swapped);
        Assert.Throws<CheckpointCorruptException>(() => reader.Read<double>("a"));
        Assert.Throws<CheckpointCorruptException>(() => reader.Read<double>("b"));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(CheckpointFile.FormatVersion + 1)]
    public void Another_format_is_refused_with_the_version_that_can_read_it(int format)
    {
        var bytes = Small()[..^HashBytes];
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(CheckpointFile.MagicLength), format);
        var fault = Assert.Throws<CheckpointVersionException>(() => Read(Sealed(bytes)));
        Assert.Contains($"format {format}", fault.Message, StringComparison.Ordinal);
        Assert.Contains("Exocosm 1.2.3", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_section_a_wrong_type_and_a_wrong_length_are_named()
    {
        using var reader = Read(Small());
        Assert.Contains("'z'", Assert.Throws<CheckpointCorruptException>(() => reader.Read<double>("z")).Message, StringComparison.Ordinal);
        Assert.Contains("Int32", Assert.Throws<CheckpointCorruptException>(() => reader.Read<double>("n")).Message, StringComparison.Ordinal);
        Assert.Throws<CheckpointCorruptException>(() => reader.ReadInto<int>("n", new int[1]));
    }

    [Fact]
    public void Two_sections_of_one_name_are_a_bug() => Assert.Throws<ArgumentException>(() => Bytes(writer =>
    {
        writer.Add("a", [1]);
        writer.Add("a", [2]);
    }));

    [Fact]
    public void A_file_that_is_not_there_is_a_storage_fault() =>
        Assert.Throws<StorageException>(() => CheckpointFile.Open(Path.Combine(Path.GetTempPath(), "no such folder", "x")));

    private static byte[] Small() => Bytes(writer =>
    {
        writer.Add("x", [1.0, 2.0, 3.0]);
        writer.Add("n", [5, 6]);
        writer.Add("zeros", new long[40]);
    });

    private static byte[] Bytes(Action<CheckpointWriter> sections)
    {
        using var stream = new MemoryStream();
        CheckpointFile.Write(stream, Header, sections);
        return stream.ToArray();
    }

    private static byte[] Sealed(byte[] body) => [.. body, .. SHA256.HashData(body)];

    private static CheckpointReader Read(byte[] bytes) => new(new MemoryStream(bytes), "test");

    private static bool Throws(byte[] bytes)
    {
        try
        {
            Read(bytes).Dispose();
            return false;
        }
        catch (CheckpointCorruptException)
        {
            return true;
        }
    }
}
