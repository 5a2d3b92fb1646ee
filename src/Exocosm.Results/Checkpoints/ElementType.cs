#pragma warning disable CA1720 // The names are those of the machine types; that is what is listed here.
namespace Exocosm.Results.Checkpoints;

/// <summary>Type of the elements of a checkpoint section; the numbers are part of the file format.</summary>
public enum ElementType : byte
{
    /// <summary>8-bit unsigned integer.</summary>
    Byte = 1,

    /// <summary>One byte, 0 or 1.</summary>
    Boolean = 2,

    /// <summary>32-bit signed integer.</summary>
    Int32 = 3,

    /// <summary>32-bit unsigned integer.</summary>
    UInt32 = 4,

    /// <summary>64-bit signed integer.</summary>
    Int64 = 5,

    /// <summary>64-bit unsigned integer.</summary>
    UInt64 = 6,

    /// <summary>IEEE 754 binary64.</summary>
    Double = 7,
}
