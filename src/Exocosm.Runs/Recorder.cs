using Exocosm.Engine.State;
using Exocosm.Model.Scenarios;
using Exocosm.Results.Tables;

namespace Exocosm.Runs;

/// <summary>Turns the state of a world into rows of the run's tables.</summary>
internal sealed class Recorder
{
    private readonly World _world;
    private readonly Scenario _scenario;
    private readonly RunTables _tables;

    public Recorder(World world, RunTables tables)
    {
        _world = world;
        _scenario = world.Scenario;
        _tables = tables;
    }

    /// <summary>Tables of a scenario, with the columns its populations, cargo and variables add.</summary>
    public static IReadOnlyList<TableSchema> Schemas(Scenario scenario)
    {
        static TableColumn Number(string name, string text) => new(name, ColumnType.Double, "", text);
        var extra = new List<TableColumn>();
        foreach (var population in scenario.Exosomes)
        {
            extra.Add(Number($"{population.Name}_load", "vesicles internalised and not yet forgotten"));
            extra.Add(Number($"{population.Name}_bound", "vesicles on the surface"));
            extra.Add(Number($"{population.Name}_mvb", "multivesicular bodies"));
        }

        extra.AddRange(scenario.Cargo.Select(cargo => Number($"{cargo.Name}_copies", "copies in the cytosol")));
        if (ImmuneRows.Attacks(scenario)) extra.AddRange(ImmuneRows.CellColumns);
        var taken = RunSchemas.Cells.Columns.Concat(extra).Select(column => column.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        extra.AddRange(scenario.CellTypes[0].Custom.Select(custom =>
            Number(taken.Contains(custom.Name) ? $"custom_{custom.Name}" : custom.Name, "custom variable")));
        var means = scenario.Exosomes.Select(population => Number($"mean_{population.Name}_load", "mean load of the living cells; NaN without cells"));
        return
        [
            .. RunSchemas.All.Where(schema => IsRecorded(schema.Name, scenario)).Select(schema => schema.Name switch
            {
                "cells" => schema.With(extra),
                "population" => schema.With(means),
                "body" when scenario.Body?.Organs.Count > 0 => schema.With([BodyRecorder.ToOrgans]),
                _ => schema,
            }),
            .. scenario.Outcomes is null ? [] : OutcomeSchemas.OfRuns,
            .. scenario.Metastasis is null ? [] : MetastasisSchemas.All,
        ];
    }

    private static bool IsRecorded(string table, Scenario scenario) => table switch
    {
        "expectations" => false,
        "body" => scenario.Body is not null,
        "organs" => scenario.Body?.Organs.Count > 0,
        "treatments" => scenario.Treatments.Count > 0,
        "immune" => ImmuneRows.Has(scenario),
        "immunity" => scenario.Body?.LymphNode is not null,
        _ => true,
    };

    /// <summary>The table of sites, and what is due at the start.</summary>
    public void RecordStart()
    {
        foreach (var tissue in _world.Tissues)
        {
            var grid = tissue.Grid;
            _tables["sites"].Add(tissue.Site.Name).Add(grid.MinX).Add(grid.MinY).Add(grid.MinZ)
                .Add(grid.Nx).Add(grid.Ny).Add(grid.Nz).Add(grid.EdgeUm).EndRow();
        }

        Record();
    }

    /// <summary>Records what is due at the present time.</summary>
    public void Record()
    {
        var plan = _scenario.Output;
        var last = _world.Step == _world.TotalSteps;
        foreach (var tissue in _world.Tissues)
        {
            if (last || Due(plan.SeriesEveryMin)) RecordSeries(tissue);
            if (last || (plan.CellsEveryMin is { } cells ? Due(cells) : _world.Step == 0)) RecordCells(tissue);
            if (last || (plan.FieldsEveryMin is { } fields && Due(fields))) RecordFields(tissue);
            if (plan.Events) RecordEvents(tissue);
            tissue.Events.Clear();
        }

        if (_world.Metastasis is { } spread) MetastasisRecorder.RecordEvents(spread, _scenario, _tables);
        if (_world.Outcomes is { } outcomes && (last || Due(plan.LesionsEveryMin ?? plan.SeriesEveryMin)))
            OutcomeRecorder.Record(outcomes, _world, _tables, last);
        if (!last && !Due(plan.SeriesEveryMin)) return;
        if (_world.Metastasis is { } metastasis) MetastasisRecorder.Record(_world, metastasis, _tables);
        if (_world.Treatments is { } treatments) TreatmentRecorder.Record(_world, treatments, _tables);
        if (_world.Body is not { } body) return;
        BodyRecorder.Record(_world, body, _tables);
        if (body.LymphNode is { } node) ImmunityRecorder.Record(_world, node, _tables);
    }

    private bool Due(double everyMin) => _world.Step % (long)Math.Round(everyMin / _scenario.Time.PhenotypeStepMin) == 0;

    private void RecordSeries(Tissue tissue)
    {
        var cells = tissue.Cells;
        for (var type = 0; type < _scenario.CellTypes.Count; type++)
        {
            var (alive, dead, volume) = (0L, 0L, 0.0);
            for (var cell = 0; cell < cells.Count; cell++)
            {
                if (cells.Type.Values[cell] != type) continue;
                if (cells.State.Values[cell] == CellState.Live)
                {
                    alive++;
                    volume += cells.Volume(cell);
                }
                else
                {
                    dead++;
                }
            }

            var row = _tables["population"].Add(_world.TimeMin).Add(tissue.Site.Name).Add(_scenario.CellTypes[type].Name)
                .Add(alive).Add(dead).Add(tissue.Births[type]).Add(tissue.Deaths[type]).Add(volume / alive);
            foreach (var system in tissue.Exosomes) row.Add(Total(cells, type, system.Columns.Load.Values) / alive);
            row.EndRow();
        }

        if (tissue.Immune is not null) ImmuneRows.Add(_tables["immune"], _world, tissue);
        foreach (var system in tissue.Exosomes)
        {
            var ledger = system.Ledger;
            _tables["exosomes"].Add(_world.TimeMin).Add(tissue.Site.Name).Add(system.Plan.Name)
                .Add(ledger.Secreted).Add(ledger.InTissue).Add(ledger.MatrixBound + ledger.CellBound).Add(ledger.Internalised)
                .Add(ledger.Degraded).Add(ledger.Drained).Add(ledger.Left).Add(ledger.Arrived)
                .Add(ledger.MatrixBound).Add(ledger.CellBound).Add(ledger.Residual).EndRow();
        }
    }

    private static double Total(Cells cells, int type, double[] values)
    {
        var total = 0.0;
        for (var cell = 0; cell < cells.Count; cell++)
            if (cells.Type.Values[cell] == type && cells.State.Values[cell] == CellState.Live) total += values[cell];
        return total;
    }

    private void RecordCells(Tissue tissue)
    {
        var cells = tissue.Cells;
        for (var cell = 0; cell < cells.Count; cell++)
        {
            var type = _scenario.CellTypes[cells.Type.Values[cell]];
            var row = _tables["cells"].Add(_world.TimeMin).Add(tissue.Site.Name).Add(cells.Id.Values[cell])
                .Add(cells.ParentId.Values[cell]).Add(cells.CloneId.Values[cell]).Add((long)cells.Generation.Values[cell])
                .Add(type.Name).Add(cells.X.Values[cell]).Add(cells.Y.Values[cell]).Add(cells.Z.Values[cell])
                .Add(cells.Radius.Values[cell]).Add(cells.Volume(cell)).Add(Phase(type, cells, cell))
                .Add(cells.State.Values[cell] == CellState.Live).Add(cells.Pressure.Values[cell]);
            foreach (var system in tissue.Exosomes)
                row.Add(system.Columns.Load.Values[cell]).Add(system.Columns.Bound.Values[cell]).Add(system.Columns.Mvb.Values[cell]);
            foreach (var copies in tissue.Delivery.Copies) row.Add(copies.Values[cell]);
            if (tissue.Immune is { AttachedTo: not null } immune) ImmuneRows.AddCell(row, immune, cell);
            for (var custom = 0; custom < type.Custom.Count; custom++) row.Add(tissue.Behaviours.View(BehaviourKind.Custom, custom)[cell]);
            row.EndRow();
        }
    }

    private static string Phase(CellType type, Cells cells, int cell) => cells.State.Values[cell] switch
    {
        CellState.Apoptotic => "apoptotic",
        CellState.NecroticSwelling => "necrotic, swelling",
        CellState.NecroticLysed => "necrotic, lysed",
        _ => type.Cycle.Phases.Count == 0 ? "resting" : type.Cycle.Phases[cells.Phase.Values[cell]].Name,
    };

    private void RecordFields(Tissue tissue)
    {
        foreach (var field in tissue.Substrates)
        {
            if (_scenario.Output.Fields.Contains(field.Substrate.Name)) RecordField(tissue, field.Substrate.Name, voxel => field.Values[voxel]);
        }

        foreach (var system in tissue.Exosomes)
        {
            if (_scenario.Output.Fields.Contains(system.Plan.Name)) RecordField(tissue, system.Plan.Name, system.Carrier.Concentration);
        }

        RecordVessels(tissue);
    }

    private void RecordVessels(Tissue tissue)
    {
        var isNamed = _scenario.Substrates.Any(substrate => substrate.Name == VesselPlan.FieldName);
        if (tissue.Vessels is not { } vessels || isNamed || !_scenario.Output.Fields.Contains(VesselPlan.FieldName)) return;
        RecordField(tissue, VesselPlan.FieldName, voxel => vessels.Density[voxel]);
    }

    private void RecordField(Tissue tissue, string name, Func<int, double> value)
    {
        for (var voxel = 0; voxel < tissue.Grid.Count; voxel++)
        {
            var (i, j, k) = tissue.Grid.Coordinates(voxel);
            _tables["fields"].Add(_world.TimeMin).Add(tissue.Site.Name).Add(name).Add(i).Add(j).Add(k).Add(value(voxel)).EndRow();
        }
    }

    private void RecordEvents(Tissue tissue)
    {
        foreach (var happened in tissue.Events.Pending)
        {
            _tables["events"].Add(happened.TimeMin).Add(tissue.Site.Name).Add(happened.Kind).Add(happened.CellId)
                .Add(happened.OtherId).Add(happened.Detail).EndRow();
        }
    }
}
