using System.Buffers.Binary;

namespace Exocosm.PhysiCell.Reading;

/// <summary>A matrix of doubles in a MATLAB level-4 file.</summary>
internal sealed class MatlabMatrix
{
    private const int HeaderBytes = 20;
    private const int LongestName = 1024;
    private const long MostBytes = 256L << 20;

    private readonly double[] _values;

    private MatlabMatrix(int rows, int columns, double[] values) => (Rows, Columns, _values) = (rows, columns, values);

    public int Rows { get; }

    public int Columns { get; }

    public double At(int row, int column) => _values[(long)column * Rows + row];

    /// <summary>The first matrix of a file, or null with a problem.</summary>
    public static MatlabMatrix? Read(Item item, string file)
    {
        try
        {
            using var stream = File.OpenRead(file);
            var header = new byte[HeaderBytes];
            if (stream.Length is < HeaderBytes or > MostBytes) return Refuse(item, file, $"it has {stream.Length} bytes");
            stream.ReadExactly(header);
            int Word(int index) => BinaryPrimitives.ReadInt32LittleEndian(header.AsSpan(4 * index));
            var (kind, rows, columns, imaginary, name) = (Word(0), Word(1), Word(2), Word(3), Word(4));
            if (kind != 0 || imaginary != 0 || rows < 1 || columns < 1 || name is < 0 or > LongestName)
                return Refuse(item, file, "its first matrix is not one of real doubles in level 4");
            var count = (long)rows * columns;
            if (stream.Length < HeaderBytes + name + 8 * count) return Refuse(item, file, $"it ends before the {rows} × {columns} values of its matrix");
            stream.Seek(name, SeekOrigin.Current);
            var bytes = new byte[8 * count];
            stream.ReadExactly(bytes);
            var values = new double[count];
            for (var i = 0; i < values.Length; i++) values[i] = BinaryPrimitives.ReadDoubleLittleEndian(bytes.AsSpan(8 * i));
            return new MatlabMatrix(rows, columns, values);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Refuse(item, file, e.Message);
        }
    }

    private static MatlabMatrix? Refuse(Item item, string file, string why)
    {
        item.Problem(file, "a MATLAB level-4 file", $"'{Path.GetFileName(file)}' is no MATLAB level-4 file of one matrix: {why}");
        return null;
    }
}
