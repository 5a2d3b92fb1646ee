using Exocosm.Model.Reading;
using Exocosm.Model.Scenarios;
using Exocosm.Validation.Published;
using Exocosm.Validation.Theory;
using MathNet.Numerics.LinearAlgebra;

namespace Exocosm.Validation.Checks;

/// <summary>Sorted cell lines on their way back to equilibrium; wells and hazards are those of the example <c>plasticity-sort</c>.</summary>
internal static class PlasticityChecks
{
    private const string Group = "Return of sorted cell lines";
    private const int Measured = 6;
    private const string Gupta = "Gupta 2011, doi:10.1016/j.cell.2011.07.026: shares six days after a sort";
    private const string Yang = "Yang 2012, doi:10.1038/bjc.2012.126: 24 shares from day 2 to day 24";

    private static readonly (string Line, string File)[] s_lines = [("SUM149", "scenario.yaml"), ("SUM159", "sum159.yaml")];

    public static IReadOnlyList<Check> All { get; } =
    [
        new(
            "plasticity.propagation", Group, "The hazards of the library carried over six days, without cells; and whether such hazards exist.",
            $"{Gupta}; hazards Q = ln W/6 days, shares e^(6Q) = W to the four digits of the data",
            CheckLength.Quick, Propagation),
        new(
            "plasticity.sorted-lines", Group, "The wells of the example at a fifth of their size, sorted for each state and followed for twelve days.",
            $"{Gupta}; e^(Qt) on the other days",
            CheckLength.Quick, () => [.. s_lines.SelectMany(line => Lines(line, fewer: 5, seeds: 1))]),
        new(
            "plasticity.sorted-lines-20", Group, "The same at full size, summed over 20 seeds.", "As plasticity.sorted-lines",
            CheckLength.Extended, () => [.. s_lines.SelectMany(line => Lines(line, fewer: 1, seeds: 20))]),
        new(
            "plasticity.careless-sort", Group, "The example's variant with a purity of 0.9 and a marker error of 0.1, SUM149.",
            "Shares of a mixed start: purity × row of the state + (1 − purity) × rows of the others in the proportions of the unsorted well",
            CheckLength.Quick, CarelessSort),
        new(
            "plasticity.sw620", Group, "SW620 sorted for cells with and without the marker, at the example's quick size: 24 days.",
            $"{Yang}; least-squares fit k_d = 0.0721, k_p = 0.1335 per day: root-mean-square distance 0.0441",
            CheckLength.Quick, () => Sw620(seeds: 1)),
        new(
            "plasticity.sw620-10", Group, "The same, summed over 10 seeds.", "As plasticity.sw620",
            CheckLength.Extended, () => Sw620(seeds: 10)),
    ];

    private static List<Finding> Propagation()
    {
        var findings = new List<Finding>();
        foreach (var (line, file) in s_lines)
        {
            var scenario = Examples.Read($"plasticity-sort/{file}", new ScenarioReadOptions());
            var chain = StateChain.Of(scenario);
            var rows = Rows(line, scenario);
            var exact = StateChain.Through(rows, Measured);
            findings.Add(Finding.Between(
                $"{line}: smallest hazard in ln W/6, 1/day; below 0 there would be no such chain", 0, 1, OffDiagonal(exact.Hazards).Min()));
            findings.Add(new Finding(
                $"{line}: hazards of the library less ln W/6, largest, 1/day", 0,
                OffDiagonal(chain.Hazards - exact.Hazards).Max(Math.Abs), 5e-6, "5 decimals"));
            findings.Add(new Finding(
                $"{line}: six days' e^(ln W) less W, largest", 0, (exact.After(Measured) - rows).Enumerate().Max(Math.Abs), 1e-12, "1e-12"));
            findings.Add(new Finding(
                $"{line}: a day's e^(ln W/6) less W^(1/6), largest", 0,
                (exact.After(1) - StateChain.Power(rows, 1.0 / Measured)).Enumerate().Max(Math.Abs), 1e-12, "1e-12"));
            foreach (var measured in MeasuredShare.Of(line))
            {
                findings.Add(new Finding(
                    $"{line}: from {measured.Start}, {measured.State} on day 6", measured.Share,
                    chain.After(Measured)[Index(scenario, measured.Start), Index(scenario, measured.State)], 5e-5, "4 decimals"));
            }

            var mix = ((RandomCells)scenario.Sites[0].Initial[0]).Mix;
            foreach (var (type, share) in mix)
                findings.Add(new Finding($"{line}: {scenario.CellTypes[type].Name} at rest, as the example starts", share, chain.Rest()[type], 5e-5, "4 decimals"));
        }

        return findings;
    }

    private static IEnumerable<Finding> Lines((string Line, string File) line, int fewer, int seeds)
    {
        var wells = SortedWells.Run(line.File, null, fewer, seeds);
        var chain = StateChain.Of(wells.Scenario);
        foreach (var measured in MeasuredShare.Of(line.Line))
        {
            var (well, state) = (wells.Well(measured.Start), wells.State(measured.State));
            yield return Finding.OfStandardError(
                FormattableString.Invariant($"{line.Line}: from {measured.Start} ({wells.All(Measured, well):0} cells), {measured.State} on day 6"), measured.Share,
                wells.Share(Measured, well, state), StandardError(measured.Share, wells.All(Measured, well)));
        }

        foreach (var day in wells.Days.Where(day => day is > 0 and not Measured))
        {
            var expected = chain.After(day);
            var distances =
                from start in wells.Scenario.CellTypes
                from state in wells.Scenario.CellTypes
                let well = wells.Well(start.Name)
                let share = expected[wells.State(start.Name), wells.State(state.Name)]
                select Math.Abs(wells.Share(day, well, wells.State(state.Name)) - share) / StandardError(share, wells.All(day, well));
            yield return new Finding($"{line.Line}: largest of nine distances from e^(Qt) on day {day}, SE", 0, distances.Max(), 4, "4 SE");
        }
    }

    private static List<Finding> CarelessSort()
    {
        var wells = SortedWells.Run("scenario.yaml", "careless sort", fewer: 1, seeds: 1);
        var scenario = wells.Scenario;
        var rows = Rows("SUM149", scenario);
        var findings = new List<Finding>();
        foreach (var sort in scenario.Events.OfType<SortEvent>().Where(sort => sort.Purity < 1))
        {
            var (well, name) = (sort.Site!.Value, scenario.CellTypes[sort.CellType].Name);
            var (wanted, all) = (wells.Alive(0, well, sort.CellType), wells.All(0, well));
            var kept = wells.All(Measured, well) * sort.Purity / wanted;
            findings.Add(Finding.OfStandardError(
                $"from {name}: share of the wanted cells that is kept", 1 - sort.MarkerError, kept, StandardError(1 - sort.MarkerError, wanted)));
            for (var state = 0; state < scenario.CellTypes.Count; state++)
            {
                var expected = Enumerable.Range(0, scenario.CellTypes.Count).Sum(start => rows[start, state] * (
                    start == sort.CellType ? sort.Purity : (1 - sort.Purity) * wells.Alive(0, well, start) / (all - wanted)));
                findings.Add(Finding.OfStandardError(
                    FormattableString.Invariant(
                        $"from {name} at {sort.Purity:0.0}: {scenario.CellTypes[state].Name} on day 6 (after a perfect sort {rows[sort.CellType, state]:0.0000})"),
                    expected, wells.Share(Measured, well, state), StandardError(expected, wells.All(Measured, well))));
            }
        }

        return findings;
    }

    private static List<Finding> Sw620(int seeds)
    {
        var wells = SortedWells.Run("sw620.yaml", null, fewer: 1, seeds);
        var chain = StateChain.Of(wells.Scenario);
        var data = MeasuredShare.Of("SW620");
        double Curve(MeasuredShare at) => chain.After(at.Day)[wells.State(at.Start), wells.State(at.State)];
        double Cells(MeasuredShare at) => wells.Share(at.Day, wells.Well(at.Start), wells.State(at.State));
        var distances = data.Select(at => Math.Abs(Cells(at) - Curve(at)) / StandardError(Curve(at), wells.All(at.Day, wells.Well(at.Start))));
        return
        [
            new Finding("shares measured", 24, data.Count, 0, "exact"),
            new Finding("curve: root-mean-square distance", 0.0441, Distance(data, Curve), 5e-5, "4 decimals"),
            Finding.Between($"{Founders(wells)} cells: root-mean-square distance", 0, 0.045, Distance(data, Cells)),
            new Finding("cells: largest of 24 distances from the curve, SE", 0, distances.Max(), 4, "4 SE"),
        ];
    }

    private static string Founders(SortedWells wells) =>
        string.Join(" and ", wells.Scenario.CellTypes.Select(type => FormattableString.Invariant($"{wells.All(Measured, wells.Well(type.Name)):0}")));

    private static double Distance(IReadOnlyList<MeasuredShare> data, Func<MeasuredShare, double> got) =>
        Math.Sqrt(data.Average(at => (got(at) - at.Share) * (got(at) - at.Share)));

    private static double StandardError(double share, double cells) => Math.Sqrt(share * (1 - share) / cells);

    private static Matrix<double> Rows(string line, Scenario scenario)
    {
        var data = MeasuredShare.Of(line);
        return Matrix<double>.Build.Dense(scenario.CellTypes.Count, scenario.CellTypes.Count, (start, state) => data.Single(measured =>
            measured.Start == scenario.CellTypes[start].Name && measured.State == scenario.CellTypes[state].Name).Share);
    }

    private static IEnumerable<double> OffDiagonal(Matrix<double> matrix) =>
        matrix.EnumerateIndexed().Where(entry => entry.Item1 != entry.Item2).Select(entry => entry.Item3);

    private static int Index(Scenario scenario, string name) => scenario.CellTypes.ToList().FindIndex(type => type.Name == name);
}
