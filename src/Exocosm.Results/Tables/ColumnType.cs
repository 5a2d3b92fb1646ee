#pragma warning disable CA1720 // The names are those of the machine types; that is what is listed here.
namespace Exocosm.Results.Tables;

/// <summary>Type of a table's column.</summary>
public enum ColumnType
{
    /// <summary>IEEE 754 binary64; NaN stands for "does not apply".</summary>
    Double,

    /// <summary>64-bit signed integer: counts and identities.</summary>
    Int64,

    /// <summary>32-bit signed integer: grid indices.</summary>
    Int32,

    /// <summary>Text, UTF-8.</summary>
    Text,

    /// <summary>True or false.</summary>
    Boolean,
}
