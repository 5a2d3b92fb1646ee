using Exocosm.Model.Quantities;

namespace Exocosm.Model.Description;

/// <summary>Compares a value with the library's range, both as text with units.</summary>
internal static class LibraryRange
{
    /// <summary>A value that equals an end of the range in another unit may differ from it by rounding.</summary>
    private const double Rounding = 1e-9;

    /// <summary>Whether a value lies outside a range; null where the three cannot be compared.</summary>
    public static bool? Excludes(string value, string low, string high)
    {
        if (!Quantity.TryParse(low, null, out var from, out _)
            || !TryReadAs(from.Unit, value, out var v)
            || !TryReadAs(from.Unit, high, out var h))
        {
            return null;
        }

        return v < from.Value - (Rounding * Math.Abs(from.Value)) || v > h + (Rounding * Math.Abs(h));
    }

    private static bool TryReadAs(Unit unit, string text, out double value) => Quantity.TryRead(text, unit, null, out value, out _);
}
