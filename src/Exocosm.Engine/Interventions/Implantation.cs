using Exocosm.Engine.State;
using Exocosm.Model.Scenarios;

namespace Exocosm.Engine.Interventions;

/// <summary>Puts cells into a site, founded like the first ones.</summary>
public static class Implantation
{
    /// <summary>Implants cells.</summary>
    /// <param name="implant">Which, and where.</param>
    /// <param name="world">The world.</param>
    /// <param name="site">Number of the site.</param>
    public static void Apply(ImplantEvent implant, World world, int site)
    {
        ArgumentNullException.ThrowIfNull(implant);
        ArgumentNullException.ThrowIfNull(world);
        var tissue = world.Tissues[site];
        var founding = new Founding(world.Scenario);
        // Places are keyed by identities, so they are not those of cells placed before.
        var before = checked((int)tissue.Cells.Identities);
        foreach (var (x, y, z, type) in InitialPlacement.Of(implant.Cells, world.Scenario, site, before).ToList())
        {
            var cell = founding.Found(tissue, (x, y, z), type);
            tissue.Events.Add(new CellEvent(
                world.TimeMin, "arrival", tissue.Cells.Id.Values[cell], -1, $"{world.Scenario.CellTypes[type].Name}, implanted"));
        }
    }
}
