using Exocosm.Engine.State;
using Exocosm.PhysiCell.Settings;
using Exocosm.PhysiCell.Simulation;
using Exocosm.Results.Tables;

namespace Exocosm.Runs;

/// <summary>Turns the state of a PhysiCell model into rows of the run's tables.</summary>
internal sealed class PhysiCellRecorder(PhysiCellSimulation simulation, RunTables tables)
{
    private const string Site = "domain";

    /// <summary>Tables of a model: those of every run that it can fill, with its custom data.</summary>
    public static IReadOnlyList<TableSchema> Schemas(PhysiCellModel model)
    {
        var taken = RunSchemas.Cells.Columns.Select(column => column.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var custom = model.Custom.Select(variable => new TableColumn(
            taken.Add(variable.Name) ? variable.Name : $"custom_{variable.Name}", ColumnType.Double, variable.Units, "custom variable"));
        TableColumn[] more = [new("damage", ColumnType.Double, "", "damage"), new("death", ColumnType.Text, "", "kind of death, or none")];
        return [RunSchemas.Population, RunSchemas.Cells.With(more.Concat(custom)), RunSchemas.Fields, RunSchemas.Sites];
    }

    /// <summary>The table of sites.</summary>
    public void RecordStart()
    {
        var (grid, min) = (simulation.Mesh.Grid, simulation.Model.Domain.Min);
        tables["sites"].Add(Site).Add(min.X).Add(min.Y).Add(min.Z).Add(grid.Nx).Add(grid.Ny).Add(grid.Nz).Add(grid.EdgeUm).EndRow();
    }

    /// <summary>Records the present.</summary>
    public void Record()
    {
        simulation.Settle();
        RecordPopulation();
        RecordCells();
        for (var substrate = 0; substrate < simulation.Densities.Count; substrate++) RecordField(substrate);
    }

    private void RecordPopulation()
    {
        var (agents, cells) = (simulation.Agents, simulation.Agents.Cells);
        for (var type = 0; type < simulation.Model.Types.Count; type++)
        {
            var (alive, dead, volume) = (0L, 0L, 0.0);
            for (var cell = 0; cell < agents.Count; cell++)
            {
                if (cells.Type.Values[cell] != type) continue;
                if (agents.IsLive(cell)) (alive, volume) = (alive + 1, volume + agents.Total.Values[cell]);
                else dead++;
            }

            tables["population"].Add(simulation.TimeMin).Add(Site).Add(simulation.Model.Types[type].Name).Add(alive).Add(dead)
                .Add(simulation.Births[type]).Add(simulation.Deaths[type]).Add(volume / alive).EndRow();
        }
    }

    private void RecordCells()
    {
        var (agents, cells, model) = (simulation.Agents, simulation.Agents.Cells, simulation.Model);
        var custom = Enumerable.Range(0, model.Custom.Count)
            .Select(index => agents.Behaviours[model.Vocabulary.Behaviour(BehaviourKind.Custom, index)]).ToArray();
        for (var cell = 0; cell < agents.Count; cell++)
        {
            var type = model.Types[cells.Type.Values[cell]];
            var state = cells.State.Values[cell];
            var row = tables["cells"].Add(simulation.TimeMin).Add(Site).Add(cells.Id.Values[cell]).Add(cells.ParentId.Values[cell])
                .Add(cells.CloneId.Values[cell]).Add((long)cells.Generation.Values[cell]).Add(type.Name)
                .Add(cells.X.Values[cell]).Add(cells.Y.Values[cell]).Add(cells.Z.Values[cell])
                .Add(cells.Radius.Values[cell]).Add(agents.Total.Values[cell]).Add(simulation.PhaseOf(cell).Name)
                .Add(state == CellState.Live).Add(cells.Pressure.Values[cell])
                .Add(agents.Damage.Values[cell]).Add(DeathOf(state));
            foreach (var column in custom) row.Add(column.Values[cell]);
            row.EndRow();
        }
    }

    private static string DeathOf(CellState state) =>
        state switch { CellState.Live => "", CellState.Apoptotic => "apoptosis", _ => "necrosis" };

    private void RecordField(int substrate)
    {
        var (grid, density, name) = (simulation.Mesh.Grid, simulation.Densities[substrate], simulation.Model.Substrates[substrate].Name);
        for (var voxel = 0; voxel < grid.Count; voxel++)
        {
            var (i, j, k) = grid.Coordinates(voxel);
            tables["fields"].Add(simulation.TimeMin).Add(Site).Add(name).Add(i).Add(j).Add(k).Add(density[voxel]).EndRow();
        }
    }
}
