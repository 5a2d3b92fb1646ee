namespace Exocosm.Model.Scenarios;

/// <summary>Cells of one type that come into a site.</summary>
/// <param name="CellType">Which type.</param>
/// <param name="PerMin">How many a minute.</param>
/// <param name="Entry">Where they appear.</param>
/// <param name="AtMost">Living cells of the type in the site above which none comes in.</param>
public sealed record Influx(int CellType, double PerMin, EntryPlace Entry, int AtMost);

/// <summary>Where cells that come into a site appear.</summary>
public enum EntryPlace
{
    /// <summary>Just inside a face, drawn by area.</summary>
    Faces,

    /// <summary>Anywhere in the box, as out of vessels that are spread through it.</summary>
    Anywhere,
}
