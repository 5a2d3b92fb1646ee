using System.Buffers.Binary;
using System.Text;

namespace Exocosm.PhysiCell.Writing;

/// <summary>
/// MATLAB level-4 matrices as PhysiCell writes them: five little-endian int32 (type 0, rows, columns, 0, length of the name), the name
/// without the NUL the format asks for, and doubles column by column.
/// </summary>
internal static class MatFile
{
    private const int ValuesPerChunk = 8192;

    /// <summary>Writes a matrix.</summary>
    /// <param name="stream">Where to.</param>
    /// <param name="name">Its name, in ASCII.</param>
    /// <param name="rows">Number of rows.</param>
    /// <param name="columns">Number of columns.</param>
    /// <param name="fill">Gives the rows of a column.</param>
    public static void Write(Stream stream, string name, int rows, int columns, Action<int, Span<double>> fill)
    {
        Span<byte> head = stackalloc byte[20];
        BinaryPrimitives.WriteInt32LittleEndian(head[4..], rows);
        BinaryPrimitives.WriteInt32LittleEndian(head[8..], columns);
        BinaryPrimitives.WriteInt32LittleEndian(head[16..], name.Length);
        stream.Write(head);
        stream.Write(Encoding.ASCII.GetBytes(name));
        var perChunk = Math.Max(1, ValuesPerChunk / Math.Max(1, rows));
        var (values, bytes) = (new double[rows], new byte[8 * rows * perChunk]);
        var used = 0;
        for (var column = 0; column < columns; column++)
        {
            fill(column, values);
            foreach (var value in values)
            {
                BinaryPrimitives.WriteDoubleLittleEndian(bytes.AsSpan(used), value);
                used += 8;
            }

            if (used < bytes.Length && column < columns - 1) continue;
            stream.Write(bytes.AsSpan(0, used));
            used = 0;
        }
    }
}
