using Exocosm.Engine.Immune;
using Exocosm.Engine.State;
using Exocosm.Model.Scenarios;
using Exocosm.Results.Tables;

namespace Exocosm.Runs;

/// <summary>What attack and engulfing add to the tables.</summary>
internal static class ImmuneRows
{
    /// <summary>Columns of the cells of a scenario in which a type attacks.</summary>
    public static IReadOnlyList<TableColumn> CellColumns { get; } =
    [
        new("attached_to", ColumnType.Int64, "", "identity of the attacked cell; -1 where it is not attached"),
        new("hits", ColumnType.Int64, "", "unrepaired hits suffered"),
        new("evasion", ColumnType.Double, "", "what the attacked cell evades, 0 to 1; 0 where it is not attached"),
        new("exhaustion", ColumnType.Double, "", "exhaustion of an attacker, 0 to 1"),
    ];

    /// <summary>Whether any type attacks.</summary>
    public static bool Attacks(Scenario scenario) => scenario.CellTypes.Any(type => type.Attack is not null);

    /// <summary>Whether any type attacks or engulfs.</summary>
    public static bool Has(Scenario scenario) => scenario.CellTypes.Any(Acts);

    /// <summary>Adds the columns of a cell to its row.</summary>
    public static void AddCell(TableWriter row, ImmuneColumns immune, int cell) => row
        .Add(immune.AttachedTo!.Values[cell] - 1)
        .Add((long)immune.Hits!.Values[cell])
        .Add(immune.Signal(SignalKind.Evasion, cell))
        .Add(immune.Signal(SignalKind.Exhaustion, cell));

    /// <summary>Adds a row for each type that attacks or engulfs.</summary>
    public static void Add(TableWriter table, World world, Tissue tissue)
    {
        var (immune, cells) = (tissue.Immune!, tissue.Cells);
        for (var type = 0; type < world.Scenario.CellTypes.Count; type++)
        {
            if (!Acts(world.Scenario.CellTypes[type])) continue;
            var (alive, attached, evasion, exhaustion) = (0L, 0L, 0.0, 0.0);
            for (var cell = 0; cell < cells.Count; cell++)
            {
                if (cells.Type.Values[cell] != type || cells.State.Values[cell] != CellState.Live) continue;
                alive++;
                exhaustion += immune.Signal(SignalKind.Exhaustion, cell);
                if (immune.Signal(SignalKind.Attached, cell) == 0) continue;
                attached++;
                evasion += immune.Signal(SignalKind.Evasion, cell);
            }

            table.Add(world.TimeMin).Add(tissue.Site.Name).Add(world.Scenario.CellTypes[type].Name).Add(alive).Add(attached)
                .Add(evasion / attached).Add(exhaustion / alive)
                .Add(immune.HitsDealt[type]).Add(immune.Kills[type]).Add(immune.Engulfed[type]).EndRow();
        }
    }

    private static bool Acts(CellType type) => type.Attack is not null || type.Engulf is not null;
}
