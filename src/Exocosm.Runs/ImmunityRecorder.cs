using Exocosm.Engine.LymphNode;
using Exocosm.Engine.State;
using Exocosm.Results.Tables;

namespace Exocosm.Runs;

/// <summary>Turns the state of the draining lymph node into rows.</summary>
internal static class ImmunityRecorder
{
    /// <summary>Adds the rows of the present time.</summary>
    public static void Record(World world, DrainingNode node, RunTables tables)
    {
        for (var antigen = 0; antigen < node.Plan.Antigens.Count; antigen++)
        {
            tables["immunity"].Add(world.TimeMin).Add(node.Plan.Antigens[antigen].Name).Add(node.Antigen(antigen))
                .Add(node.Tolerance(antigen)).Add(node.Effectors(antigen)).Add(node.Regulatory(antigen)).Add(node.Memory(antigen))
                .Add(node.ArmedDendriticCells(antigen)).Add(node.TolerisingLoad(antigen)).Add(node.KillFactor).EndRow();
        }
    }
}
