using Exocosm.Engine.State;
using Exocosm.PhysiCell.Simulation;

namespace Exocosm.Tests.PhysiCell.Simulation;

/// <summary>The columns of the reference projects' hourly tables, of a simulation.</summary>
internal static class ProjectColumns
{
    public static double Of(PhysiCellSimulation simulation, string column)
    {
        var bracket = column.IndexOf('[', StringComparison.Ordinal);
        if (bracket < 0) return OfAll(simulation.Agents, column);
        var (key, name) = (column[..bracket], column[(bracket + 1)..^1]);
        return key is "mean" or "min" or "max" ? OfField(simulation, key, name) : OfType(simulation, key, name);
    }

    private static double OfField(PhysiCellSimulation simulation, string key, string name)
    {
        var density = simulation.Densities[simulation.Model.Substrates.Select(substrate => substrate.Name).ToList().IndexOf(name)];
        return key switch { "mean" => density.Average(), "min" => density.Min(), _ => density.Max() };
    }

    private static double OfType(PhysiCellSimulation simulation, string key, string name)
    {
        var agents = simulation.Agents;
        var type = simulation.Model.Types.Select(type => type.Name).ToList().IndexOf(name);
        var cells = Enumerable.Range(0, agents.Count).Where(cell => agents.Cells.Type.Values[cell] == type).ToList();
        CellState State(int cell) => agents.Cells.State.Values[cell];
        return key switch
        {
            "live" => cells.Count(agents.IsLive),
            "dead" => cells.Count(cell => !agents.IsLive(cell)),
            "apoptotic" => cells.Count(cell => State(cell) == CellState.Apoptotic),
            "necrotic" => cells.Count(cell => State(cell) is CellState.NecroticSwelling or CellState.NecroticLysed),
            "vol_live" => cells.Where(agents.IsLive).Sum(cell => agents.Total.Values[cell]),
            "damage_mean_live" => Mean(cells.Where(agents.IsLive).Select(cell => agents.Damage.Values[cell])),
            _ => throw new ArgumentException(key),
        };
    }

    private static double OfAll(Agents agents, string column)
    {
        var all = Enumerable.Range(0, agents.Count).ToList();
        var live = all.Where(agents.IsLive).ToList();
        return column switch
        {
            "n_total" => all.Count,
            "n_live" => live.Count,
            "n_dead" => all.Count - live.Count,
            "vol_total" => all.Sum(cell => agents.Total.Values[cell]),
            "vol_live" => live.Sum(cell => agents.Total.Values[cell]),
            "nuclear_live" => live.Sum(cell => agents.NuclearVolume.Values[cell]),
            "cx" => Mean(live.Select(cell => agents.Cells.X.Values[cell])),
            "cy" => Mean(live.Select(cell => agents.Cells.Y.Values[cell])),
            "cz" => Mean(live.Select(cell => agents.Cells.Z.Values[cell])),
            "r_gyration" => Math.Sqrt(Mean(Distances(agents, live).Select(r => r * r))),
            "r_p95" => Percentile(Distances(agents, live), 0.95),
            "r_max" => Distances(agents, live).DefaultIfEmpty(double.NaN).Max(),
            "pressure_mean_live" => Mean(live.Select(cell => agents.Cells.Pressure.Values[cell])),
            _ => throw new ArgumentException(column),
        };
    }

    private static List<double> Distances(Agents agents, List<int> live)
    {
        var (x, y, z) = (agents.Cells.X.Values, agents.Cells.Y.Values, agents.Cells.Z.Values);
        var (cx, cy, cz) = (OfAll(agents, "cx"), OfAll(agents, "cy"), OfAll(agents, "cz"));
        return [.. live.Select(i => Math.Sqrt(((x[i] - cx) * (x[i] - cx)) + ((y[i] - cy) * (y[i] - cy)) + ((z[i] - cz) * (z[i] - cz))))];
    }

    private static double Percentile(List<double> values, double share)
    {
        if (values.Count == 0) return double.NaN;
        values.Sort();
        var place = share * (values.Count - 1);
        var low = (int)place;
        return values[low] + ((place - low) * (values[Math.Min(low + 1, values.Count - 1)] - values[low]));
    }

    private static double Mean(IEnumerable<double> values) => values.DefaultIfEmpty(double.NaN).Average();
}
