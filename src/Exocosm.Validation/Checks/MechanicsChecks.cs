using Exocosm.Engine.Mechanics;
using Exocosm.Model.Scenarios;
using Exocosm.Validation.Page;

namespace Exocosm.Validation.Checks;

/// <summary>Forces and migration.</summary>
internal static class MechanicsChecks
{
    private const string Group = "Mechanics and migration";
    private const int Walkers = 2000;

    public static IReadOnlyList<Check> All { get; } =
    [
        new(
            "mechanics.rest-distance", Group, "Two default cells from 8 µm and from 20 µm apart, after five days.",
            "√c_r(1 − d/R)² = √c_a(1 − d/A)² at d = (√c_r − √c_a)/(√c_r/R − √c_a/A), c_r = 10, c_a = 0.4, A = 1.25 R: 16.0242 µm; "
                + "forces of Ghaffarizadeh 2018, doi:10.1371/journal.pcbi.1005991",
            CheckLength.Quick, RestDistance),
        new(
            "mechanics.random-walk", Group, "2,000 walkers without bias or forces, speed 1 µm/min, persistence 10 min.",
            "⟨r²⟩ = 2v²τ(t − τ(1 − e^(−t/τ))), persistent random walk (Fürth 1920)", CheckLength.Quick, RandomWalk)
        {
            Picture = findings => new Figure(
                "time, min", "mean squared displacement, µm²", LogY: false, [Curve.OfFunction("formula", 0, 120, Spread), Curve.OfFindings("walkers", findings)]),
        },
    ];

    private static Finding[] RestDistance()
    {
        var contact = 2 * Math.Cbrt(3 * 2494 / (4 * Math.PI));
        var rest = PairPotential.RestDistance(10, 0.4, contact, 1.25 * contact);
        return
        [
            new Finding("rest distance by the formula, µm", 16.0242, rest, 5e-5, "4 digits"),
            Finding.Within("rest distance from 8 µm, µm", rest, DistanceFrom(8), 1e-6),
            Finding.Within("rest distance from 20 µm, µm", rest, DistanceFrom(20), 1e-6),
        ];
    }

    private static double DistanceFrom(double start)
    {
        var scenario = Placed("5 day", "{adhesion: 0.4 um/min, repulsion: 10 um/min}", "off", [(-start / 2, 0, 0, 0), (start / 2, 0, 0, 0)]);
        var cells = Trials.Run(scenario).Tissues[0].Cells;
        var (dx, dy, dz) = (
            cells.X.Values[1] - cells.X.Values[0], cells.Y.Values[1] - cells.Y.Values[0], cells.Z.Values[1] - cells.Z.Values[0]);
        return Math.Sqrt((dx * dx) + (dy * dy) + (dz * dz));
    }

    private static List<Finding> RandomWalk()
    {
        var places = Enumerable.Range(0, Walkers).Select(i => (40.0 * (i % 20), 40.0 * (i / 20 % 10), 40.0 * (i / 200), 0)).ToArray();
        var scenario = Placed(
            "2 h", "{adhesion: 0 um/min, repulsion: 0 um/min}", "{speed: 1 um/min, persistence: 10 min, bias: 0}", places);
        var findings = new List<Finding>();
        Trials.Run(scenario, each: world =>
        {
            var t = world.TimeMin;
            if (t is not (6 or 30 or 60 or 120)) return;
            var cells = world.Tissues[0].Cells;
            var squares = places.Select((p, i) =>
                Square(cells.X.Values[i] - p.Item1) + Square(cells.Y.Values[i] - p.Item2) + Square(cells.Z.Values[i] - p.Item3));
            findings.Add(Finding.OfMean($"mean squared displacement after {t} min, µm²", Spread(t), [.. squares]) with { At = t });
        });
        findings.Add(new Finding("diffusion coefficient of the walk by the formula, v²τ/3, µm²/min", 3.33, (Spread(1e6) - Spread(1e6 - 60)) / 360, 0.005, "3 digits"));
        return findings;
    }

    private static double Spread(double min)
    {
        const double speed = 1, persistence = 10;
        return 2 * speed * speed * persistence * (min - (persistence * (1 - Math.Exp(-min / persistence))));
    }

    private static double Square(double x) => x * x;

    private static Scenario Placed(string end, string mechanics, string motility, (double X, double Y, double Z, int CellType)[] places)
    {
        var scenario = Trials.Read($$$"""
            exocosm: 1
            name: mechanics
            seed: 3
            time: {end: {{{end}}}, phenotype_step: 6 min}
            cell_types:
              cell:
                cycle: {model: none}
                death: {apoptosis: {rate: 0 1/day}}
                mechanics: {{{mechanics}}}
                motility: {{{motility}}}
            sites:
              box:
                size: [2000 um, 2000 um, 2000 um]
                voxel: 200 um
                initial:
                  - random: {count: 1, type: cell}
            """);
        return scenario with { Sites = [scenario.Sites[0] with { Initial = [new ListedCells("places", places)] }] };
    }
}
