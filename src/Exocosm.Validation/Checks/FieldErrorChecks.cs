using Exocosm.Engine.State;
using Exocosm.Model.Scenarios;

namespace Exocosm.Validation.Checks;

/// <summary>What the stated tolerances of fields are worth: measured errors beside them.</summary>
internal static class FieldErrorChecks
{
    private const string Group = "Errors of field steps";
    private const double FinestStep = 0.005;

    private static readonly double[] StepTolerances = [0.1, 0.05, 0.02, 0.01];
    private static readonly double[] Residuals = [1e-3, 1e-4, 1e-6, 1e-8];

    public static IReadOnlyList<Check> All { get; } =
    [
        new("error.exosome-step", Group,
            "Twenty cells at the defaults release and take up vesicles in a 120 µm box with open faces for six hours; compared with steps of 0.01 and 0.005 min, extrapolated to zero.",
            "Chosen step: Δt (2.71 D/h² + k) ≤ tolerance: splitting at a source beside open faces, and local losses of rate k; first-order errors of implicit, split steps", CheckLength.Quick, ExosomeStep),
        new("error.substrate-step", Group,
            "Oxygen stepped for six minutes into the fully packed slab; compared with its steady state.",
            "Chosen step: 2·tolerance over the larger of k = 10.1/min and D/4h² = 62.5/min, as no cell gives oxygen off", CheckLength.Quick, SubstrateStep),
        new("error.steady-residual", Group,
            "Oxygen at 38 mmHg round a 600 µm cube with a ball of 200 µm of cells, solved to relative residuals; compared with 1e-12.",
            "The tolerance bounds the residual, not the error", CheckLength.Quick, SteadyResidual),
    ];

    private static List<Finding> ExosomeStep()
    {
        var fine = Trials.Run(Cells(FormattableString.Invariant($"step: {2 * FinestStep} min")));
        var finer = Trials.Run(Cells(FormattableString.Invariant($"step: {FinestStep} min")));
        var findings = new List<Finding>();
        foreach (var tolerance in StepTolerances)
        {
            var world = Trials.Run(Cells(FormattableString.Invariant($"tolerance: {tolerance}")));
            var name = FormattableString.Invariant($"tolerance {tolerance}, step {world.Tissues[0].Exosomes[0].StepMin:0.####} min");
            findings.Add(Finding.Between(
                $"{name}: free vesicles, relative L2 error", 0, tolerance,
                Spaces.RelativeL2(Spaces.Field(world).Free(0), voxel => (2 * Spaces.Field(finer).Free(0)[voxel]) - Spaces.Field(fine).Free(0)[voxel])));
            findings.Add(Finding.Between(
                $"{name}: internalised, relative error", 0, tolerance, Math.Abs((Internalised(world) / ((2 * Internalised(finer)) - Internalised(fine))) - 1)));
        }

        return findings;
    }

    private static List<Finding> SubstrateStep()
    {
        var exact = Slab.Profile(Spaces.Values(Trials.Run(Slab.Scenario("solve: steady, tolerance: 1e-12"))));
        var findings = new List<Finding>();
        foreach (var tolerance in StepTolerances)
        {
            var scenario = Slab.Scenario(FormattableString.Invariant($"solve: stepped, tolerance: {tolerance}"));
            var profile = Slab.Profile(Spaces.Values(Trials.Run(scenario)));
            var name = FormattableString.Invariant($"tolerance {tolerance}");
            findings.Add(Finding.Between($"{name}: oxygen, relative L2 error", 0, tolerance, Spaces.RelativeL2(profile, i => exact[i])));
            findings.Add(Finding.Between(
                $"{name}: depth at 5 mmHg, relative error", 0, tolerance, Math.Abs((Slab.Depth(profile, 5) / Slab.Depth(exact, 5)) - 1)));
        }

        return findings;
    }

    private static List<Finding> SteadyResidual()
    {
        var exact = Spaces.Values(Trials.Run(Ball(1e-12)));
        var findings = new List<Finding>();
        foreach (var residual in Residuals)
        {
            var values = Spaces.Values(Trials.Run(Ball(residual)));
            var name = FormattableString.Invariant($"residual {residual:0e0}");
            findings.Add(Finding.Between(
                $"{name}: oxygen, relative L2 error", 0, 10 * residual, Spaces.RelativeL2(values, voxel => exact[voxel])));
            findings.Add(Finding.Between(
                $"{name}: largest error, mmHg", 0, 10 * residual * 38, values.Zip(exact, (a, b) => Math.Abs(a - b)).Max()));
        }

        return findings;
    }

    private static double Internalised(World world) => world.Tissues[0].Exosomes[0].Ledger.Internalised;

    private static Scenario Cells(string step) =>
        Trials.Read(Boxes.Identical("field", "{mode: mean}", 20, "6 h", "boundary: open\n    " + step));

    private static Scenario Ball(double tolerance)
    {
        var places = new List<(double X, double Y, double Z, int CellType)>();
        for (var n = 0; n < 27_000; n++)
        {
            var (x, y, z) = (At(n % 30), At(n / 30 % 30), At(n / 900));
            if ((x * x) + (y * y) + (z * z) < 200 * 200) places.Add((x, y, z, 0));
        }

        return Spaces.Substrate(
            FormattableString.Invariant($"{{unit: mmHg, diffusion: 1e5 um^2/min, decay: 0.1 1/min, initial: 38 mmHg, boundary: 38 mmHg, solve: steady, tolerance: {tolerance}}}"),
            (30, 30, 30), 20, 6, secretion: "{uptake: 10 1/min}", cells: [.. places]);
    }

    private static double At(int place) => (place - 14.5) * 20;
}
