using Exocosm.Engine.State;
using Exocosm.Model.Scenarios;
using Exocosm.Validation.Page;

namespace Exocosm.Validation.Checks;

/// <summary>How far exosomes reach from a source and from a tumour.</summary>
internal static class TransportDistanceChecks
{
    private const string Group = "Transport of exosomes";
    private const double EffectiveDiffusion = 39.4;
    private const double BulkLoss = 0.083;
    private const string SourceFormula = "C = Q/(4πDr) e^(−r/Λ), Λ = √(D/k) = 21.8 µm, screened Poisson equation";

    private const string SourceWhat =
        "One cell that releases 60 vesicles an hour into tissue that clears 0.083/min (333 µm³/min × 2.5e-4 cells/µm³): mean of the voxels in shells a voxel thick";

    private static readonly double s_length = Math.Sqrt(EffectiveDiffusion / BulkLoss);

    public static IReadOnlyList<Check> All { get; } =
    [
        new("transport.point-source", Group, SourceWhat + "; voxels of 2.5 and 5 µm.", SourceFormula, CheckLength.Quick, PointSource)
        {
            Picture = findings => new Figure(
                "distance from the source, µm", "vesicles, 1/µm³", LogY: true, [Curve.OfFunction("formula", 5, 110, Formula), Curve.OfFindings("field", findings)]),
        },
        new("transport.point-source-far", Group, SourceWhat + ", in a larger box; voxels of 5 µm.", SourceFormula, CheckLength.Extended, FarFromSource),
        new("transport.distances", Group,
            "A tumour of uniform donors beside tissue that takes up as much, 14 Λ of each; vesicles of 100 nm, hindrance 1, 0.1 and 0.01; one cell a voxel that clears 0.083/min of it.",
            "Λ = √(h D_free/k): 68.9, 21.8 and 6.9 µm; D C'' − kC + s = 0: C = S/κ inside and S/2κ e^(−x/Λ) at x outside", CheckLength.Quick, Distances),
    ];

    private static List<Finding> PointSource()
    {
        var (near, middle) = (Source(61, 2.5, 0.05, 48), Source(53, 5, 0.1, 102));
        var findings = new List<Finding>
        {
            new("decay length by the formula, µm", 21.8, s_length, 0.05, "3 digits"),
            new("C at 10 µm by the formula, 1/µm³", 1.28e-4, Formula(10), 5e-7, "3 digits"),
            new("C at 50 µm by the formula, 1/µm³", 4.07e-6, Formula(50), 5e-9, "3 digits"),
            new("C at 100 µm by the formula, 1/µm³", 2.05e-7, Formula(100), 5e-10, "3 digits"),
        };
        foreach (var radius in (double[])[10, 15]) findings.Add(At(near, radius));
        foreach (var radius in (double[])[25, 50, 75]) findings.Add(At(middle, radius));
        findings.Add(Finding.Within("hours between two vesicles taken up by a cell at 50 µm", 12.3, 1 / (333 * Measured(middle, 50) * 60), 0.01));
        return findings;
    }

    private static List<Finding> FarFromSource()
    {
        var far = Source(77, 5, 0.1, 150);
        return [.. ((double[])[25, 50, 75, 100]).Select(radius => At(far, radius))];
    }

    private static World Source(int voxels, double voxel, double step, double end) => Trials.Run(Spaces.Exosomes(
        "field", EffectiveDiffusion, voxels, voxel, step, end, degradation: BulkLoss, release: "{mode: direct, secretion: 60 1/h}", cells: (0, 0, 0, 0)));

    private static Finding At(World world, double radius) =>
        Finding.Within(FormattableString.Invariant($"C at {radius} µm, 1/µm³"), Formula(radius), Measured(world, radius), 0.01) with { At = radius };

    private static double Formula(double r) => Math.Exp(-r / s_length) / (4 * Math.PI * EffectiveDiffusion * r);

    private static double Measured(World world, double radius)
    {
        var (grid, values) = (world.Tissues[0].Grid, Spaces.Field(world).Free(0));
        var (sum, count) = (0.0, 0);
        for (var place = 0; place < values.Length; place++)
        {
            var (x, y, z) = grid.Centre(place);
            var r = Math.Sqrt((x * x) + (y * y) + (z * z));
            if (Math.Abs(r - radius) > grid.EdgeUm / 2) continue;
            sum += values[place] / Formula(r);
            count++;
        }

        return Formula(radius) * sum / count;
    }

    private static List<Finding> Distances()
    {
        var findings = new List<Finding>();
        foreach (var (hindrance, voxel, published, digit) in ((double, double, double, double)[])[(1, 10, 68.9, 0.05), (0.1, 3, 21.8, 0.05), (0.01, 1, 6.9, 0.05)])
        {
            const int side = 98;
            var length = Math.Sqrt(394.34 * hindrance / BulkLoss);
            var clearance = BulkLoss * voxel * voxel * voxel;
            var world = Trials.Run(Spaces.Place(
                Tumour(hindrance, voxel, 2 * side, clearance),
                [.. Enumerable.Range(0, 2 * side).Select(i => ((i + 0.5 - side) * voxel, 0.0, 0.0, i < side ? 0 : 1))]));
            var values = Spaces.Field(world).Free(0);
            var name = FormattableString.Invariant($"h = {hindrance}");
            double Outside(int i) => values[side + i];
            findings.Add(new Finding($"{name}: Λ by the formula, µm", published, length, digit, hindrance == 0.01 ? "2 digits" : "3 digits"));
            findings.Add(Finding.Within($"{name}: decay length outside, from Λ to 4 Λ, µm", length, 21 * voxel / Math.Log(Outside(7) / Outside(28)), 0.01));
            findings.Add(Finding.Within($"{name}: C deep inside × κ/S", 1, values[side / 2] * clearance, 0.01));
            findings.Add(Finding.Between(
                $"{name}: spread of C over the inner half of the tumour, parts of the mean", 0, 0.01,
                (values.Take(side / 2).Max() - values.Take(side / 2).Min()) / values[side / 4]));
            findings.Add(Finding.Within($"{name}: C at the edge × κ/S", 0.5, (values[side - 1] + values[side]) / 2 * clearance, 0.01));
        }

        return findings;
    }

    private static Scenario Tumour(double hindrance, double voxel, int voxels, double clearance) => Trials.Read(FormattableString.Invariant($$$"""
        exocosm: 1
        name: tumour
        seed: 3
        time: {end: 180 min, phenotype_step: 6 min, mechanics_step: 6 min}
        exosomes:
          exo:
            size: {median: 100 nm, geometric_sd: 1.0001, min: 99.9 nm, max: 100.1 nm}
            medium: {hindrance: {{{hindrance}}}, hindrance_size_power: 0}
            matrix: {binding: 0 1/min, release: 0 1/min}
            degradation: 0 1/min
            drainage: 0 1/min
            step: 0.1 min
        cell_types:
          donor:
            cycle: {model: none}
            death: {apoptosis: {rate: 0 1/day}}
            mechanics: {movable: false, adhesion: 0 um/min, repulsion: 0 um/min}
            exosomes:
              exo: {release: {mode: direct, secretion: 60 1/h}, uptake: {clearance: {{{clearance}}} um^3/min, max_bound: unlimited, unbinding: 0 1/min} }
          tissue:
            inherits: donor
            exosomes:
              exo: {release: off}
        sites:
          box:
            size: [{{{voxels * voxel}}} um, {{{voxel}}} um, {{{voxel}}} um]
            voxel: {{{voxel}}} um
            initial:
              - random: {count: 1, type: donor}
        """));
}
