using Exocosm.Model.Scenarios;
using Exocosm.Numerics.Randomness;

namespace Exocosm.Engine.State;

/// <summary>
/// Sites draw from streams of their own although identities start at 0 in each. The first has the scenario's seed, so that another site beside
/// it changes nothing there.
/// </summary>
internal static class SiteSeed
{
    /// <summary>The scenario with the seed of a site.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="site">Number of the site.</param>
    public static Scenario Of(Scenario scenario, int site)
    {
        if (site == 0) return scenario;
        var random = new RandomStream(scenario.Seed, Purpose.Site, (ulong)site, 0);
        return scenario with { Seed = ((ulong)random.NextUInt32() << 32) | random.NextUInt32() };
    }
}
