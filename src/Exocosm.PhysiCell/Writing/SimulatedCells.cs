using Exocosm.Engine.State;
using Exocosm.PhysiCell.Settings;
using Exocosm.PhysiCell.Simulation;

namespace Exocosm.PhysiCell.Writing;

/// <summary>Values of the cells of a simulation for the rows of the cells' matrix, as PhysiCell 1.14 writes them.</summary>
internal sealed class SimulatedCells
{
    private readonly PhysiCellModel _model;
    private readonly PhysiCellSimulation _simulation;
    private readonly Agents _agents;
    private readonly Cells _cells;
    private readonly Dictionary<string, Func<int, int, double>> _values = new(StringComparer.Ordinal);

    public SimulatedCells(PhysiCellSimulation simulation)
    {
        (_simulation, _model, _agents, _cells) = (simulation, simulation.Model, simulation.Agents, simulation.Agents.Cells);
        AddState();
        AddGrowth();
        AddMechanics();
        AddMotility();
        AddExchange();
        AddInteractions();
    }

    /// <summary>The matrix.</summary>
    public CellMatrix Matrix(SnapshotWorld world) => new(world, _values, Custom());

    private void AddState()
    {
        One("ID", cell => _cells.Id.Values[cell]);
        Three("position", _cells.X, _cells.Y, _cells.Z);
        One("total_volume", cell => _agents.Total.Values[cell]);
        One("cell_type", cell => _cells.Type.Values[cell]);
        One("cycle_model", CycleModel);
        One("current_phase", cell => _simulation.PhaseOf(cell).Code);
        Column("elapsed_time_in_phase", _cells.Elapsed);
        Column("nuclear_volume", _agents.NuclearVolume);
        One("cytoplasmic_volume", cell => _agents.Total.Values[cell] - _agents.NuclearVolume.Values[cell]);
        One("fluid_fraction", cell => _agents.Total.Values[cell] > 0 ? _cells.Fluid.Values[cell] / _agents.Total.Values[cell] : 0);
        Column("calcified_fraction", _cells.Calcified);
        Three("orientation", _agents.OrientationX, _agents.OrientationY, _agents.OrientationZ);
        Column("polarity", _agents.Polarity);

        // PhysiCell clears velocities after the move and before it saves.
        _values.Add("velocity", (_, _) => 0);
        Column("pressure", _cells.Pressure);
        One("number_of_nuclei", cell => _agents.Nuclei.Values[cell]);
        Column("total_attack_time", _agents.AttackTime);
        One("contact_with_basement_membrane", _ => 0);
        One("current_cycle_phase_exit_rate", ExitRate);
        One("dead", cell => _agents.IsLive(cell) ? 0 : 1);
        One("current_death_model", cell => _cells.State.Values[cell] is CellState.NecroticSwelling or CellState.NecroticLysed ? 1 : 0);
        _values.Add("death_rates", (cell, i) => Of(i == 0 ? BehaviourKind.Apoptosis : BehaviourKind.Necrosis, -1, cell));
    }

    private void AddGrowth()
    {
        Column("cytoplasmic_biomass_change_rate", _agents.CytoplasmRate);
        Column("nuclear_biomass_change_rate", _agents.NucleusRate);
        Column("fluid_change_rate", _agents.FluidRate);
        Column("calcification_rate", _agents.CalcificationRate);
        Column("target_solid_cytoplasmic", _agents.TargetCytoplasm);
        Column("target_solid_nuclear", _cells.TargetNucleus);
        Column("target_fluid_fraction", _cells.TargetFluidFraction);
        Column("radius", _cells.Radius);
        One("nuclear_radius", cell => Geometry.Radius(_agents.NuclearVolume.Values[cell]));
        One("surface_area", cell => 3 * _agents.Total.Values[cell] / (1e-16 + _cells.Radius.Values[cell]));
    }

    private void AddMechanics()
    {
        Behaviour("cell_cell_adhesion_strength", BehaviourKind.Adhesion);
        Behaviour("cell_BM_adhesion_strength", BehaviourKind.MembraneAdhesion);
        Behaviour("cell_cell_repulsion_strength", BehaviourKind.Repulsion);
        Behaviour("cell_BM_repulsion_strength", BehaviourKind.MembraneRepulsion);
        PerType("cell_adhesion_affinities", BehaviourKind.Affinity);
        Behaviour("relative_maximum_adhesion_distance", BehaviourKind.AdhesionDistance);
        Behaviour("maximum_number_of_attachments", BehaviourKind.MostAttachments);
        Behaviour("attachment_elastic_constant", BehaviourKind.ElasticConstant);
        Behaviour("attachment_rate", BehaviourKind.AttachmentRate);
        Behaviour("detachment_rate", BehaviourKind.DetachmentRate);
    }

    private void AddMotility()
    {
        One("is_motile", cell => _agents.IsMotile.Values[cell] ? 1 : 0);
        Behaviour("persistence_time", BehaviourKind.MigrationPersistence);
        Behaviour("migration_speed", BehaviourKind.MigrationSpeed);
        Three("migration_bias_direction", _agents.BiasX, _agents.BiasY, _agents.BiasZ);
        Behaviour("migration_bias", BehaviourKind.MigrationBias);
        Three("motility_vector", _cells.MotilityX, _cells.MotilityY, _cells.MotilityZ);
        One("chemotaxis_index", cell => TypeOf(cell).Motility.ChemotaxisSubstrate);
        One("chemotaxis_direction", cell => TypeOf(cell).Motility.ChemotaxisDirection);
        PerSubstrate("chemotactic_sensitivities", BehaviourKind.Chemotaxis);
    }

    private void AddExchange()
    {
        PerSubstrate("secretion_rates", BehaviourKind.Secretion);
        PerSubstrate("uptake_rates", BehaviourKind.Uptake);
        PerSubstrate("saturation_densities", BehaviourKind.SecretionTarget);
        PerSubstrate("net_export_rates", BehaviourKind.Export);
        _values.Add("internalized_total_substrates", (cell, s) => _agents.Internal[s].Values[cell]);
        _values.Add("fraction_released_at_death", (_, _) => 0);
        _values.Add("fraction_transferred_when_ingested", (_, _) => 1);
    }

    private void AddInteractions()
    {
        Behaviour("apoptotic_phagocytosis_rate", BehaviourKind.PhagocytoseApoptotic);
        Behaviour("necrotic_phagocytosis_rate", BehaviourKind.PhagocytoseNecrotic);
        Behaviour("other_dead_phagocytosis_rate", BehaviourKind.PhagocytoseOtherDead);
        PerType("live_phagocytosis_rates", BehaviourKind.Phagocytose);
        PerType("attack_rates", BehaviourKind.Attack);
        PerType("immunogenicities", BehaviourKind.Immunogenicity);
        One("attack_target", cell => _agents.AttackTarget.Values[cell]);
        Behaviour("attack_damage_rate", BehaviourKind.AttackDamageRate);
        Behaviour("attack_duration", BehaviourKind.AttackDuration);
        Column("attack_total_damage_delivered", _agents.DamageDelivered);
        PerType("fusion_rates", BehaviourKind.Fuse);
        PerType("transformation_rates", BehaviourKind.Transform);
        PerType("asymmetric_division_probabilities", BehaviourKind.AsymmetricDivision);
        Column("damage", _agents.Damage);
        Behaviour("damage_rate", BehaviourKind.DamageRate);
        Behaviour("damage_repair_rate", BehaviourKind.DamageRepairRate);
    }

    private IEnumerable<CellRow> Custom()
    {
        for (var custom = 0; custom < _model.Custom.Count; custom++)
        {
            var column = _agents.Behaviours[_model.Vocabulary.Behaviour(BehaviourKind.Custom, custom)];
            yield return new CellRow(_model.Custom[custom].Name, _model.Custom[custom].Units, 1, (cell, _) => column.Values[cell]);
        }

        for (var vector = 0; vector < _model.CustomVectors.Count; vector++)
        {
            var columns = _agents.CustomVectors[vector];
            yield return new CellRow(_model.CustomVectors[vector].Name, _model.CustomVectors[vector].Units, columns.Length, (cell, i) => columns[i].Values[cell]);
        }
    }

    private CellTypeSettings TypeOf(int cell) => _model.Types[_cells.Type.Values[cell]];

    private double Of(BehaviourKind kind, int index, int cell) => _simulation.Agents.Behaviours[_model.Vocabulary.Behaviour(kind, index)].Values[cell];

    private double CycleModel(int cell) => _cells.State.Values[cell] switch
    {
        CellState.Live => TypeOf(cell).Cycle.Code,
        CellState.Apoptotic => 100,
        _ => 101,
    };

    private double ExitRate(int cell) =>
        _agents.IsLive(cell) ? Of(BehaviourKind.CycleExit, _cells.Phase.Values[cell], cell) : _simulation.PhaseOf(cell).ExitRate;

    private void One(string label, Func<int, double> value) => _values.Add(label, (cell, _) => value(cell));

    private void Column(string label, Column<double> column) => One(label, cell => column.Values[cell]);

    private void Three(string label, Column<double> x, Column<double> y, Column<double> z) =>
        _values.Add(label, (cell, i) => (i == 0 ? x : i == 1 ? y : z).Values[cell]);

    private void Behaviour(string label, BehaviourKind kind) => PerThing(label, kind, 1, -1);

    private void PerType(string label, BehaviourKind kind) => PerThing(label, kind, _model.Types.Count, 0);

    private void PerSubstrate(string label, BehaviourKind kind) => PerThing(label, kind, _model.Substrates.Count, 0);

    private void PerThing(string label, BehaviourKind kind, int count, int first)
    {
        var columns = Enumerable.Range(0, count).Select(i => _agents.Behaviours[_model.Vocabulary.Behaviour(kind, first + i)]).ToArray();
        _values.Add(label, (cell, i) => columns[i].Values[cell]);
    }
}
