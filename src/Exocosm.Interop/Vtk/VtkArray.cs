using System.Buffers;
using System.Buffers.Binary;

namespace Exocosm.Interop.Vtk;

/// <summary>A data array of a VTK file, collected value by value as little-endian bytes.</summary>
/// <param name="name">Name shown in ParaView.</param>
/// <param name="type">VTK's name of the type: Float64, Int64, Int32, UInt8.</param>
/// <param name="components">Values per point or cell.</param>
internal sealed class VtkArray(string name, string type, int components = 1)
{
    private readonly ArrayBufferWriter<byte> _bytes = new();

    /// <summary>Name shown in ParaView.</summary>
    public string Name => name;

    /// <summary>VTK's name of the type.</summary>
    public string Type => type;

    /// <summary>Values per point or cell.</summary>
    public int Components => components;

    /// <summary>The values.</summary>
    public ReadOnlySpan<byte> Bytes => _bytes.WrittenSpan;

    /// <summary>Adds a Float64.</summary>
    /// <param name="value">The value.</param>
    public void Add(double value)
    {
        BinaryPrimitives.WriteDoubleLittleEndian(_bytes.GetSpan(sizeof(double)), value);
        _bytes.Advance(sizeof(double));
    }

    /// <summary>Adds an Int64.</summary>
    /// <param name="value">The value.</param>
    public void Add(long value)
    {
        BinaryPrimitives.WriteInt64LittleEndian(_bytes.GetSpan(sizeof(long)), value);
        _bytes.Advance(sizeof(long));
    }

    /// <summary>Adds an Int32.</summary>
    /// <param name="value">The value.</param>
    public void Add(int value)
    {
        BinaryPrimitives.WriteInt32LittleEndian(_bytes.GetSpan(sizeof(int)), value);
        _bytes.Advance(sizeof(int));
    }

    /// <summary>Adds a UInt8.</summary>
    /// <param name="value">The value.</param>
    public void Add(bool value)
    {
        _bytes.GetSpan(1)[0] = value ? (byte)1 : (byte)0;
        _bytes.Advance(1);
    }
}
