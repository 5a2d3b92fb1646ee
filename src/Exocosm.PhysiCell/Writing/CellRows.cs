using Exocosm.Engine.State;
using Exocosm.PhysiCell.Settings;
using Exocosm.PhysiCell.Simulation;

namespace Exocosm.PhysiCell.Writing;

/// <summary>The rows of the cells' matrix in the order of MultiCellDS data version 2, as PhysiCell 1.14 writes them.</summary>
internal sealed class CellRows
{
    private readonly PhysiCellModel _model;
    private readonly PhysiCellSimulation _simulation;
    private readonly Agents _agents;
    private readonly Cells _cells;
    private readonly List<CellRow> _rows = [];

    public CellRows(PhysiCellSimulation simulation)
    {
        (_simulation, _model, _agents, _cells) = (simulation, simulation.Model, simulation.Agents, simulation.Agents.Cells);
        AddState();
        AddGrowth();
        AddMechanics();
        AddMotility();
        AddExchange();
        AddInteractions();
        AddCustom();
    }

    /// <summary>The rows.</summary>
    public IReadOnlyList<CellRow> All => _rows;

    /// <summary>Number of rows of the matrix.</summary>
    public int Count => _rows.Sum(row => row.Size);

    /// <summary>Fills a cell's column of the matrix.</summary>
    public void Fill(int cell, Span<double> column)
    {
        var at = 0;
        foreach (var row in _rows)
        {
            for (var i = 0; i < row.Size; i++) column[at++] = row.Value(cell, i);
        }
    }

    private void AddState()
    {
        One("ID", "none", cell => _cells.Id.Values[cell]);
        Three("position", "microns", _cells.X, _cells.Y, _cells.Z);
        One("total_volume", "cubic microns", cell => _agents.Total.Values[cell]);
        One("cell_type", "none", cell => _cells.Type.Values[cell]);
        One("cycle_model", "none", CycleModel);
        One("current_phase", "none", cell => _simulation.PhaseOf(cell).Code);
        Column("elapsed_time_in_phase", "min", _cells.Elapsed);
        Column("nuclear_volume", "cubic microns", _agents.NuclearVolume);
        One("cytoplasmic_volume", "cubic microns", cell => _agents.Total.Values[cell] - _agents.NuclearVolume.Values[cell]);
        One("fluid_fraction", "none", cell => _agents.Total.Values[cell] > 0 ? _cells.Fluid.Values[cell] / _agents.Total.Values[cell] : 0);
        Column("calcified_fraction", "none", _cells.Calcified);
        Three("orientation", "none", _agents.OrientationX, _agents.OrientationY, _agents.OrientationZ);
        Column("polarity", "none", _agents.Polarity);

        // PhysiCell clears velocities after the move and before it saves.
        Add("velocity", "micron/min", 3, (_, _) => 0);
        Column("pressure", "none", _cells.Pressure);
        One("number_of_nuclei", "none", cell => _agents.Nuclei.Values[cell]);
        Column("total_attack_time", "min", _agents.AttackTime);
        One("contact_with_basement_membrane", "none", _ => 0);
        One("current_cycle_phase_exit_rate", "1/min", ExitRate);
        Column("elapsed_time_in_phase", "min", _cells.Elapsed);
        One("dead", "none", cell => _agents.IsLive(cell) ? 0 : 1);
        One("current_death_model", "none", cell => _cells.State.Values[cell] is CellState.NecroticSwelling or CellState.NecroticLysed ? 1 : 0);
        Add("death_rates", "1/min", 2, (cell, i) => Of(i == 0 ? BehaviourKind.Apoptosis : BehaviourKind.Necrosis, -1, cell));
    }

    private void AddGrowth()
    {
        Column("cytoplasmic_biomass_change_rate", "1/min", _agents.CytoplasmRate);
        Column("nuclear_biomass_change_rate", "1/min", _agents.NucleusRate);
        Column("fluid_change_rate", "1/min", _agents.FluidRate);
        Column("calcification_rate", "1/min", _agents.CalcificationRate);
        Column("target_solid_cytoplasmic", "cubic microns", _agents.TargetCytoplasm);
        Column("target_solid_nuclear", "cubic microns", _cells.TargetNucleus);
        Column("target_fluid_fraction", "none", _cells.TargetFluidFraction);
        Column("radius", "microns", _cells.Radius);
        One("nuclear_radius", "microns", cell => Geometry.Radius(_agents.NuclearVolume.Values[cell]));
        One("surface_area", "square microns", cell => 3 * _agents.Total.Values[cell] / (1e-16 + _cells.Radius.Values[cell]));
    }

    private void AddMechanics()
    {
        Behaviour("cell_cell_adhesion_strength", "micron/min", BehaviourKind.Adhesion);
        Behaviour("cell_BM_adhesion_strength", "micron/min", BehaviourKind.MembraneAdhesion);
        Behaviour("cell_cell_repulsion_strength", "micron/min", BehaviourKind.Repulsion);
        Behaviour("cell_BM_repulsion_strength", "micron/min", BehaviourKind.MembraneRepulsion);
        PerType("cell_adhesion_affinities", "none", BehaviourKind.Affinity);
        Behaviour("relative_maximum_adhesion_distance", "none", BehaviourKind.AdhesionDistance);
        Behaviour("maximum_number_of_attachments", "none", BehaviourKind.MostAttachments);
        Behaviour("attachment_elastic_constant", "1/min", BehaviourKind.ElasticConstant);
        Behaviour("attachment_rate", "1/min", BehaviourKind.AttachmentRate);
        Behaviour("detachment_rate", "1/min", BehaviourKind.DetachmentRate);
    }

    private void AddMotility()
    {
        One("is_motile", "none", cell => _agents.IsMotile.Values[cell] ? 1 : 0);
        Behaviour("persistence_time", "min", BehaviourKind.MigrationPersistence);
        Behaviour("migration_speed", "micron/min", BehaviourKind.MigrationSpeed);
        Three("migration_bias_direction", "none", _agents.BiasX, _agents.BiasY, _agents.BiasZ);
        Behaviour("migration_bias", "none", BehaviourKind.MigrationBias);
        Three("motility_vector", "micron/min", _cells.MotilityX, _cells.MotilityY, _cells.MotilityZ);
        One("chemotaxis_index", "none", cell => TypeOf(cell).Motility.ChemotaxisSubstrate);
        One("chemotaxis_direction", "none", cell => TypeOf(cell).Motility.ChemotaxisDirection);
        PerSubstrate("chemotactic_sensitivities", "none", BehaviourKind.Chemotaxis);
    }

    private void AddExchange()
    {
        PerSubstrate("secretion_rates", "1/min", BehaviourKind.Secretion);
        PerSubstrate("uptake_rates", "1/min", BehaviourKind.Uptake);
        PerSubstrate("saturation_densities", "stuff/cubic micron", BehaviourKind.SecretionTarget);
        PerSubstrate("net_export_rates", "stuff/min", BehaviourKind.Export);
        Add("internalized_total_substrates", "stuff", Substrates, (cell, s) => _agents.Internal[s].Values[cell]);
        Add("fraction_released_at_death", "none", Substrates, (_, _) => 0);
        Add("fraction_transferred_when_ingested", "none", Substrates, (_, _) => 1);
    }

    private void AddInteractions()
    {
        Behaviour("apoptotic_phagocytosis_rate", "1/min", BehaviourKind.PhagocytoseApoptotic);
        Behaviour("necrotic_phagocytosis_rate", "1/min", BehaviourKind.PhagocytoseNecrotic);
        Behaviour("other_dead_phagocytosis_rate", "1/min", BehaviourKind.PhagocytoseOtherDead);
        PerType("live_phagocytosis_rates", "1/min", BehaviourKind.Phagocytose);
        PerType("attack_rates", "1/min", BehaviourKind.Attack);
        PerType("immunogenicities", "none", BehaviourKind.Immunogenicity);
        One("attack_target", "none", cell => _agents.AttackTarget.Values[cell]);
        Behaviour("attack_damage_rate", "1/min", BehaviourKind.AttackDamageRate);
        Behaviour("attack_duration", "min", BehaviourKind.AttackDuration);
        Column("attack_total_damage_delivered", "none", _agents.DamageDelivered);
        PerType("fusion_rates", "1/min", BehaviourKind.Fuse);
        PerType("transformation_rates", "1/min", BehaviourKind.Transform);
        PerType("asymmetric_division_probabilities", "none", BehaviourKind.AsymmetricDivision);
        Column("damage", "none", _agents.Damage);
        Behaviour("damage_rate", "1/min", BehaviourKind.DamageRate);
        Behaviour("damage_repair_rate", "1/min", BehaviourKind.DamageRepairRate);
    }

    private void AddCustom()
    {
        for (var custom = 0; custom < _model.Custom.Count; custom++)
        {
            var number = custom;
            One(_model.Custom[custom].Name, _model.Custom[custom].Units, cell => Of(BehaviourKind.Custom, number, cell));
        }

        for (var vector = 0; vector < _model.CustomVectors.Count; vector++)
        {
            var columns = _agents.CustomVectors[vector];
            Add(_model.CustomVectors[vector].Name, _model.CustomVectors[vector].Units, columns.Length, (cell, i) => columns[i].Values[cell]);
        }
    }

    private int Substrates => _model.Substrates.Count;

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

    private void Add(string label, string units, int size, Func<int, int, double> value) => _rows.Add(new CellRow(label, units, size, value));

    private void One(string label, string units, Func<int, double> value) => Add(label, units, 1, (cell, _) => value(cell));

    private void Column(string label, string units, Column<double> column) => One(label, units, cell => column.Values[cell]);

    private void Three(string label, string units, Column<double> x, Column<double> y, Column<double> z) =>
        Add(label, units, 3, (cell, i) => (i == 0 ? x : i == 1 ? y : z).Values[cell]);

    private void Behaviour(string label, string units, BehaviourKind kind) => PerThing(label, units, kind, 1, -1);

    private void PerType(string label, string units, BehaviourKind kind) => PerThing(label, units, kind, _model.Types.Count, 0);

    private void PerSubstrate(string label, string units, BehaviourKind kind) => PerThing(label, units, kind, Substrates, 0);

    private void PerThing(string label, string units, BehaviourKind kind, int count, int first)
    {
        var columns = Enumerable.Range(0, count).Select(i => _agents.Behaviours[_model.Vocabulary.Behaviour(kind, first + i)]).ToArray();
        Add(label, units, count, (cell, i) => columns[i].Values[cell]);
    }
}
