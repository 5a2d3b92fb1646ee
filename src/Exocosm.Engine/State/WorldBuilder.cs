using Exocosm.Model.Scenarios;

namespace Exocosm.Engine.State;

/// <summary>Makes the world a scenario starts with.</summary>
public static class WorldBuilder
{
    /// <summary>Builds the world and places its first cells.</summary>
    /// <param name="scenario">The scenario.</param>
    public static World Build(Scenario scenario)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        var world = new World(scenario);
        var founding = new Founding(scenario);
        for (var site = 0; site < world.Tissues.Count; site++)
        {
            var placed = 0;
            foreach (var initial in scenario.Sites[site].Initial)
            {
                foreach (var (x, y, z, type) in InitialPlacement.Of(initial, scenario, site, placed))
                {
                    founding.Found(world.Tissues[site], (x, y, z), type);
                    placed++;
                }
            }
        }

        world.Body?.LymphNode?.CountAntigens();
        return world;
    }
}
