using Exocosm.Engine.State;
using Exocosm.Model.Scenarios;

namespace Exocosm.Engine.Interventions;

/// <summary>Decides conditions on the tumour by counting living cells.</summary>
public static class TumourConditions
{
    /// <summary>Whether a condition holds now.</summary>
    /// <param name="condition">The condition.</param>
    /// <param name="world">The world.</param>
    /// <param name="site">Number of the only site that counts; null: all.</param>
    public static bool Holds(Condition condition, World world, int? site)
    {
        ArgumentNullException.ThrowIfNull(condition);
        ArgumentNullException.ThrowIfNull(world);
        var (burden, stem, counted) = (0L, 0L, 0L);
        for (var i = 0; i < world.Tissues.Count; i++)
        {
            if (site is { } only && only != i) continue;
            var cells = world.Tissues[i].Cells;
            for (var cell = 0; cell < cells.Count; cell++)
            {
                if (cells.State.Values[cell] != CellState.Live) continue;
                var type = cells.Type.Values[cell];
                var role = world.Scenario.CellTypes[type].Role;
                if (role != CellRole.Host) burden++;
                if (role == CellRole.Stem) stem++;
                if (type == condition.CellType) counted++;
            }
        }

        var measured = condition.Measure switch
        {
            TumourMeasure.Burden => burden,
            TumourMeasure.Count => counted,
            _ => burden == 0 ? 0 : (double)stem / burden,
        };
        return condition.Comparison switch
        {
            Comparison.Above => measured > condition.Value,
            Comparison.AtLeast => measured >= condition.Value,
            Comparison.Below => measured < condition.Value,
            _ => measured <= condition.Value,
        };
    }
}
