using Exocosm.Engine.State;
using Exocosm.Model.Scenarios;

namespace Exocosm.Validation.Checks;

/// <summary>What the chosen exosome step is worth away from the library's defaults.</summary>
internal static class ExosomeStepChecks
{
    private const string Group = "Errors of field steps";
    private const double DefaultDiffusion = 43.8;

    private static readonly double[] s_tolerances = [0.1, 0.02];

    private static readonly Case[] s_all =
    [
        .. from diffusion in (double[])[0.1, 1, 10]
           from voxel in (int[])[10, 20, 40]
           from cells in (int[])[5, 60, 600]
           select new Case(diffusion, voxel, cells),
    ];

    public static IReadOnlyList<Check> All { get; } =
    [
        new("error.exosome-step-cases", Group, "Long.", "Formula", CheckLength.Extended, () => Measure(s_all)),
    ];

    private static List<Finding> Measure(IEnumerable<Case> cases)
    {
        var findings = new List<Finding>();
        foreach (var one in cases)
        {
            foreach (var tolerance in s_tolerances)
            {
                var world = Trials.Run(one.Scenario(tolerance));
                var step = world.Tissues[0].Exosomes[0].StepMin;
                var (fine, finer) = (Trials.Run(one.Scenario(tolerance, step / 4)), Trials.Run(one.Scenario(tolerance, step / 8)));
                var name = FormattableString.Invariant($"{one}, tolerance {tolerance}, step {step:0.####} min");
                findings.Add(Finding.Between(
                    $"{name}: free vesicles, relative L2 error", 0, tolerance,
                    Spaces.RelativeL2(Free(world), voxel => (2 * Free(finer)[voxel]) - Free(fine)[voxel])));
                findings.Add(Finding.Between(
                    $"{name}: internalised, relative error", 0, tolerance,
                    Math.Abs((Internalised(world) / ((2 * Internalised(finer)) - Internalised(fine))) - 1)));
            }
        }

        return findings;
    }

    private static double[] Free(World world) => Spaces.Field(world).Free(0);

    private static double Internalised(World world) => world.Tissues[0].Exosomes[0].Ledger.Internalised;

    /// <summary>Diffusion in parts of the default, edge of a voxel in µm, cells in the box of 120 µm.</summary>
    private sealed record Case(double Diffusion, int Voxel, int Cells)
    {
        public Scenario Scenario(double tolerance, double? step = null)
        {
            var more = FormattableString.Invariant($"boundary: open\n    tolerance: {tolerance}\n    medium: {{diffusion: {DefaultDiffusion * Diffusion} um^2/min}}");
            var text = Boxes.Identical("field", "{mode: mean}", Cells, "2 h", more).Replace("voxel: 20 um", $"voxel: {Voxel} um", StringComparison.Ordinal);
            var scenario = Trials.Read(text);
            return scenario with { Exosomes = [scenario.Exosomes[0] with { StepMin = step }] };
        }

        public override string ToString() => FormattableString.Invariant($"D × {Diffusion}, voxel {Voxel} µm, {Cells} cells");
    }
}
