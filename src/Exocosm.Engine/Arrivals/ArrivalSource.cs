using Exocosm.Model.Scenarios;

namespace Exocosm.Engine.Arrivals;

/// <summary>Something that sends cells of a type into a site.</summary>
/// <param name="Site">Number of the site.</param>
/// <param name="CellType">Number of the type.</param>
/// <param name="Entry">Where they appear.</param>
/// <param name="AtMost">Living cells of the type in the site above which none comes in.</param>
/// <param name="PerMin">How many a minute, now.</param>
internal sealed record ArrivalSource(int Site, int CellType, EntryPlace Entry, int AtMost, Func<double> PerMin);
