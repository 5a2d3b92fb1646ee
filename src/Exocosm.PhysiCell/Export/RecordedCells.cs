using Exocosm.Model.Scenarios;
using Exocosm.PhysiCell.Writing;
using Exocosm.Results.Tables;

namespace Exocosm.PhysiCell.Export;

/// <summary>The cells of one site and time out of a run's table: what PhysiCell has labels for, and all other numbers as custom data.</summary>
internal sealed class RecordedCells
{
    private const string LoadSuffix = "_load";

    /// <summary>Columns that fill PhysiCell's labels, or say where and when.</summary>
    private static readonly string[] s_own =
        ["time_min", "site", "id", "cell_type", "x_um", "y_um", "z_um", "radius_um", "volume_um3", "phase", "alive", "pressure"];

    private readonly TableColumn[] _more;
    private readonly SnapshotWorld _world;
    private readonly Dictionary<string, int> _types;
    private readonly int[] _cycles;
    private readonly List<long> _ids = [];
    private readonly List<(int Type, int Phase, bool Alive)> _kinds = [];
    private readonly List<double>[] _numbers;

    /// <summary>No cells yet.</summary>
    /// <param name="schema">The table.</param>
    /// <param name="world">Types and substrates.</param>
    /// <param name="scenario">The scenario; null where it cannot be read.</param>
    public RecordedCells(TableSchema schema, SnapshotWorld world, Scenario? scenario)
    {
        _world = world;
        _more = [.. schema.Columns.Where(column => !s_own.Contains(column.Name) && column.Type != ColumnType.Text)];
        _numbers = [.. Enumerable.Range(0, 6 + _more.Length).Select(_ => new List<double>())];
        _types = world.Types.Select((name, number) => (name, number)).ToDictionary(type => type.name, type => type.number, StringComparer.Ordinal);
        _cycles = [.. world.Types.Select(name => ScenarioPhases.Cycle(scenario?.CellTypes.FirstOrDefault(type => type.Name == name)))];
        Columns = [.. s_own, .. _more.Select(column => column.Name)];
        Matrix = new CellMatrix(world, Values(), Custom());
    }

    /// <summary>Columns to read, in the order in which <see cref="Add"/> takes them; time and site come first.</summary>
    public IReadOnlyList<string> Columns { get; }

    /// <summary>The rows of the matrix.</summary>
    public CellMatrix Matrix { get; }

    /// <summary>Identities of the cells.</summary>
    public ReadOnlySpan<long> Ids => System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_ids);

    /// <summary>PhysiCell's labels that a scenario's tables have no source for.</summary>
    public static IReadOnlyList<string> Unsourced { get; } = [.. CellLabels.All.Select(label => label.Name).Distinct().Except(
    [
        "ID", "position", "total_volume", "cell_type", "cycle_model", "current_phase", "pressure", "dead", "current_death_model", "radius", "surface_area",
        "internalized_total_substrates", "attack_target",
    ])];

    /// <summary>Forgets all cells.</summary>
    public void Clear()
    {
        _ids.Clear();
        _kinds.Clear();
        foreach (var column in _numbers) column.Clear();
    }

    /// <summary>Adds a row of the table.</summary>
    public void Add(TableBlock block, int row)
    {
        _ids.Add(block.Column<long>(2)[row]);
        _kinds.Add((_types[block.Column<string>(3)[row]], ScenarioPhases.Phase(block.Column<string>(9)[row]), block.Column<bool>(10)[row]));
        for (var i = 0; i < 5; i++) _numbers[i].Add(block.Column<double>(4 + i)[row]);
        _numbers[5].Add(block.Column<double>(11)[row]);
        for (var i = 0; i < _more.Length; i++) _numbers[6 + i].Add(Number(block, s_own.Length + i, row, _more[i].Type));
    }

    private static double Number(TableBlock block, int column, int row, ColumnType type) => type switch
    {
        ColumnType.Double => block.Column<double>(column)[row],
        ColumnType.Int64 => block.Column<long>(column)[row],
        ColumnType.Int32 => block.Column<int>(column)[row],
        _ => block.Column<bool>(column)[row] ? 1 : 0,
    };

    private Dictionary<string, Func<int, int, double>> Values()
    {
        var (x, radius, volume, pressure) = (0, _numbers[3], _numbers[4], _numbers[5]);
        var loads = _world.Substrates.Select(substrate => Array.FindIndex(_more, column => column.Name == substrate.Name + LoadSuffix)).ToArray();
        return new Dictionary<string, Func<int, int, double>>(StringComparer.Ordinal)
        {
            ["ID"] = (cell, _) => _ids[cell],
            ["position"] = (cell, axis) => _numbers[x + axis][cell],
            ["total_volume"] = (cell, _) => volume[cell],
            ["cell_type"] = (cell, _) => _kinds[cell].Type,
            ["cycle_model"] = (cell, _) => ScenarioPhases.Death(_kinds[cell].Phase) is >= 0 and var death ? death : _cycles[_kinds[cell].Type],
            ["current_phase"] = (cell, _) => _kinds[cell].Phase,
            ["pressure"] = (cell, _) => pressure[cell],
            ["dead"] = (cell, _) => _kinds[cell].Alive ? 0 : 1,
            ["current_death_model"] = (cell, _) => _kinds[cell].Phase is 101 or 102 ? 1 : 0,
            ["radius"] = (cell, _) => radius[cell],
            ["surface_area"] = (cell, _) => 3 * volume[cell] / (1e-16 + radius[cell]),
            ["internalized_total_substrates"] = (cell, s) => loads[s] < 0 ? 0 : _numbers[6 + loads[s]][cell],
            ["attack_target"] = (_, _) => -1,
        };
    }

    private IEnumerable<CellRow> Custom()
    {
        var taken = CellLabels.All.Select(label => label.Name).ToHashSet(StringComparer.Ordinal);
        for (var i = 0; i < _more.Length; i++)
        {
            var values = _numbers[6 + i];
            yield return new CellRow(
                taken.Add(_more[i].Name) ? _more[i].Name : $"custom_{_more[i].Name}", _more[i].Unit.Length > 0 ? _more[i].Unit : "none", 1, (cell, _) => values[cell]);
        }
    }
}
