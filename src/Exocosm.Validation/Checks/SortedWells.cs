using Exocosm.Engine.State;
using Exocosm.Model.Reading;
using Exocosm.Model.Scenarios;

namespace Exocosm.Validation.Checks;

/// <summary>
/// An example of <c>plasticity-sort</c>: living cells of each state, in each well, at whole days since the sort, summed over seeds.
/// </summary>
internal sealed class SortedWells
{
    private const double DayMin = 1440;

    private readonly Dictionary<int, double[,]> _counts = [];

    private SortedWells(Scenario scenario) => Scenario = scenario;

    /// <summary>The example as run.</summary>
    public Scenario Scenario { get; }

    /// <summary>Runs an example, with its founders divided by a number, for consecutive seeds.</summary>
    /// <param name="file">Its file.</param>
    /// <param name="variant">Its variant, or null.</param>
    /// <param name="fewer">What the numbers of founders are divided by.</param>
    /// <param name="seeds">How many seeds.</param>
    public static SortedWells Run(string file, string? variant, int fewer, int seeds)
    {
        var scenario = Examples.Read($"plasticity-sort/{file}", new ScenarioReadOptions { Variant = variant });
        var founders = scenario.Sites.Select(site => (RandomCells)site.Initial[0]);
        scenario = scenario with
        {
            // Hazards compete exactly within a step, so its length changes no expectation.
            Time = scenario.Time with { PhenotypeStepMin = DayMin, MechanicsStepMin = DayMin },
            Sites = [.. scenario.Sites.Zip(founders, (site, cells) => site with { Initial = [cells with { Count = cells.Count / fewer }] })],
        };
        var wells = new SortedWells(scenario);
        for (var n = 0; n < seeds; n++)
        {
            var run = scenario with { Seed = scenario.Seed + (ulong)n };
            Trials.Run(run, each: wells.Count);
        }

        return wells;
    }

    /// <summary>Number of a state of the scenario.</summary>
    public int State(string name) => Scenario.CellTypes.ToList().FindIndex(type => type.Name == name);

    /// <summary>Number of the well sorted for a state.</summary>
    public int Well(string start) => Scenario.Sites.ToList().FindIndex(site => site.Name == "from " + start);

    /// <summary>Whole days since the sort at which there are counts, from 0: as the sort finds the wells.</summary>
    public IEnumerable<int> Days => _counts.Keys.Where(day => day >= 0).Order();

    /// <summary>Cells of a state.</summary>
    public double Alive(int day, int well, int state) => _counts[day][well, state];

    /// <summary>All cells of a well.</summary>
    public double All(int day, int well) => Enumerable.Range(0, Scenario.CellTypes.Count).Sum(state => _counts[day][well, state]);

    /// <summary>Share of a state.</summary>
    public double Share(int day, int well, int state) => Alive(day, well, state) / All(day, well);

    private void Count(World world)
    {
        var day = (world.TimeMin - Scenario.Events[0].AtMin) / DayMin;
        if (!_counts.TryGetValue((int)day, out var counts))
            _counts.Add((int)day, counts = new double[Scenario.Sites.Count, Scenario.CellTypes.Count]);
        for (var well = 0; well < world.Tissues.Count; well++)
        {
            var cells = world.Tissues[well].Cells;
            for (var cell = 0; cell < cells.Count; cell++)
            {
                if (cells.State.Values[cell] == CellState.Live) counts[well, cells.Type.Values[cell]]++;
            }
        }
    }
}
