using Exocosm.Engine.State;
using Exocosm.Model.Scenarios;

namespace Exocosm.Validation.Checks;

/// <summary>Many independent clones in one box, so far apart that cells do not meet.</summary>
internal static class Colonies
{
    /// <summary>A cube of 8 mm with the given cell types, and time in one mechanics step a phenotype step.</summary>
    public static Scenario Read(string end, string step, string types) => Trials.Read($$$"""
        exocosm: 1
        name: colonies
        seed: 11
        time: {end: {{{end}}}, phenotype_step: {{{step}}}, mechanics_step: {{{step}}}}
        cell_types:
        {{{types}}}
        sites:
          box:
            size: [8000 um, 8000 um, 8000 um]
            voxel: 400 um
            initial:
              - random: {count: 1, type: {{{types.TrimStart()[..types.TrimStart().IndexOf(':', StringComparison.Ordinal)]}}}}
        """);

    /// <summary>The scenario with other founders.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="founders">How many of each cell type, in the order of the types.</param>
    public static Scenario With(Scenario scenario, params IEnumerable<int> founders)
    {
        var types = founders.SelectMany((count, type) => Enumerable.Repeat(type, count)).ToArray();
        var places = types.Select((type, i) =>
        {
            var (x, y, z) = Place(i);
            return (x, y, z, type);
        });
        return scenario with { Sites = [scenario.Sites[0] with { Initial = [new ListedCells("founders", [.. places])] }] };
    }

    /// <summary>Puts the cells apart again, so that those of a clone do not meet either.</summary>
    public static void Scatter(World world)
    {
        var cells = world.Tissues[0].Cells;
        for (var cell = 0; cell < cells.Count; cell++)
            (cells.X.Values[cell], cells.Y.Values[cell], cells.Z.Values[cell]) = Place(cell);
    }

    /// <summary>Living cells of each founder's clone that are of a kind.</summary>
    public static double[] Count(World world, int founders, Func<Cells, int, bool> kind)
    {
        var cells = world.Tissues[0].Cells;
        var counts = new double[founders];
        for (var cell = 0; cell < cells.Count; cell++)
        {
            if (cells.State.Values[cell] == CellState.Live && kind(cells, cell)) counts[cells.CloneId.Values[cell]]++;
        }

        return counts;
    }

    /// <summary>A finding on the share of cells that are of a kind, with the standard error of a ratio of sums over independent clones.</summary>
    public static Finding Share(string quantity, double expected, World world, int founders, Func<Cells, int, bool> kind)
    {
        var part = Count(world, founders, kind);
        var all = Count(world, founders, (_, _) => true);
        var (sum, share) = (all.Sum(), part.Sum() / all.Sum());
        var squares = part.Zip(all, (p, a) => (p - (share * a)) * (p - (share * a))).Sum();
        return Finding.OfStandardError(quantity, expected, share, Math.Sqrt(squares) / sum);
    }

    /// <summary>Points evenly over the box: the additive recurrence of the root of x⁴ = x + 1.</summary>
    private static (double X, double Y, double Z) Place(int i)
    {
        const double a = 0.8191725133961645, b = 0.6710436067037893, c = 0.5497004779019703;
        static double Along(double step, int i) => (7800 * ((0.5 + (step * (i + 1))) % 1)) - 3900;
        return (Along(a, i), Along(b, i), Along(c, i));
    }
}
