namespace Exocosm.Query;

/// <summary>How rows are written.</summary>
public enum QueryFormat
{
    /// <summary>Aligned columns to read; doubles with six digits.</summary>
    Table,

    /// <summary>CSV with every digit.</summary>
    Csv,

    /// <summary>A JSON array with one object a line; NaN and infinities are null.</summary>
    Json,
}
