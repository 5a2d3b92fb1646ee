namespace Exocosm.Model.Reading;

/// <summary>Shares of a whole, which as decimals may miss 1 by a hair.</summary>
internal static class Shares
{
    private const double Hair = 1e-9;

    /// <summary>Whether shares add up to more than the whole.</summary>
    public static bool PassOne(double sum) => sum > 1 + Hair;

    /// <summary>Whether they leave something of it.</summary>
    public static bool LeaveSome(double sum) => 1 - sum > Hair;
}
