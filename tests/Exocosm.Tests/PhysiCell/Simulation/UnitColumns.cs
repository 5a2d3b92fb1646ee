using Exocosm.PhysiCell.Settings;
using Exocosm.PhysiCell.Simulation;

namespace Exocosm.Tests.PhysiCell.Simulation;

/// <summary>The columns of the single-mechanism tests' tables, of one cell.</summary>
internal static class UnitColumns
{
    public static double Of(PhysiCellSimulation simulation, int cell, string column)
    {
        var (agents, cells) = (simulation.Agents, simulation.Agents.Cells);
        double Behaviour(BehaviourKind kind, int index = -1) => agents.Behaviours[simulation.Model.Vocabulary.Behaviour(kind, index)].Values[cell];
        return column switch
        {
            "ID" => cells.Id.Values[cell],
            "position:0" => cells.X.Values[cell],
            "position:1" => cells.Y.Values[cell],
            "position:2" => cells.Z.Values[cell],
            "cell_type" => cells.Type.Values[cell],
            "total_volume" => agents.Total.Values[cell],
            "nuclear_volume" => agents.NuclearVolume.Values[cell],
            "cytoplasmic_volume" => agents.Total.Values[cell] - agents.NuclearVolume.Values[cell],
            "fluid_fraction" => cells.Fluid.Values[cell] / agents.Total.Values[cell],
            "radius" => cells.Radius.Values[cell],
            "elapsed_time_in_phase" => cells.Elapsed.Values[cell],
            "dead" => agents.IsLive(cell) ? 0 : 1,
            "pressure" => cells.Pressure.Values[cell],
            "migration_speed" => Behaviour(BehaviourKind.MigrationSpeed),
            "motility_vector:0" => cells.MotilityX.Values[cell],
            "motility_vector:1" => cells.MotilityY.Values[cell],
            "damage" => agents.Damage.Values[cell],
            "total_attack_time" => agents.AttackTime.Values[cell],
            "attack_total_damage_delivered" => agents.DamageDelivered.Values[cell],
            "attack_target" => agents.AttackTarget.Values[cell],
            "number_of_nuclei" => agents.Nuclei.Values[cell],
            "internalized_total_substrates:0" => agents.Internal[0].Values[cell],
            "death_rates:0" => Behaviour(BehaviourKind.Apoptosis),
            "death_rates:1" => Behaviour(BehaviourKind.Necrosis),
            _ => double.NaN,
        };
    }
}
