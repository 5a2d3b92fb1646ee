using System.Globalization;
using Exocosm.Engine.State;
using Exocosm.Model.Scenarios;

namespace Exocosm.Runs;

/// <summary>Refuses a scenario that needs more memory than there is, before any of it is taken.</summary>
public static class MemoryGuard
{
    private const double Gibibyte = 1L << 30;

    /// <summary>Refuses what cannot fit.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <exception cref="MemoryNeedException">It cannot fit.</exception>
    public static void Refuse(Scenario scenario)
    {
        if (Shortage(scenario) is { } shortage) throw new MemoryNeedException(shortage);
    }

    /// <summary>What is short, in words; null where the scenario fits.</summary>
    /// <param name="scenario">The scenario.</param>
    public static string? Shortage(Scenario scenario) =>
        // What the runtime may use: the machine's memory, or the limit of the container or of DOTNET_GCHeapHardLimit.
        Shortage(scenario, GC.GetGCMemoryInfo().TotalAvailableMemoryBytes);

    /// <summary>The same of several runs at the same time.</summary>
    internal static string? ShortageTogether(Scenario scenario, int runs) => Shortage(scenario, GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / runs);

    internal static string? Shortage(Scenario scenario, long available)
    {
        var parts = MemoryEstimate.Of(scenario);
        var needed = parts.Sum(part => part.Bytes);
        if (needed <= available) return null;
        var largest = parts.MaxBy(part => part.Bytes)!;
        return $"the scenario needs about {Words(needed)} of memory and {Words(available)} are available. "
            + $"The largest part is {largest.What} with {Words(largest.Bytes)}: {largest.Remedy}.";
    }

    private static string Words(double bytes) => bytes >= Gibibyte
        ? string.Create(CultureInfo.InvariantCulture, $"{bytes / Gibibyte:#,0.0} GiB")
        : string.Create(CultureInfo.InvariantCulture, $"{bytes / Gibibyte * 1024:0.0} MiB");
}
