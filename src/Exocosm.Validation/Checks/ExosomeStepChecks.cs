using Exocosm.Engine.State;
using Exocosm.Model.Scenarios;

namespace Exocosm.Validation.Checks;

/// <summary>What the chosen exosome step is worth away from the library's defaults.</summary>
internal static class ExosomeStepChecks
{
    private const string Group = "Errors of field steps";
    private const double DefaultDiffusion = 43.8;

    private const string Source =
        "Chosen step: Δt (s D/h² + k) ≤ tolerance, with the fastest local loss k and the error s of splitting at a source: 1 inside, 1.63, 2.18, 2.71 with open faces of one, "
        + "two, three axes; compared with Richardson's extrapolation from a quarter and an eighth of the step";

    private const string Corner = "random: {count: 1";

    private static readonly double[] s_tolerances = [0.1, 0.02];

    private static readonly Case[] s_some =
        [new(1, 20, Corner, "open"), new(1, 20, "random: {count: 5", "open"), new(0.1, 10, "random: {count: 60", "no_flux"), new(10, 40, "spheroid: {count: 300", "open")];

    private static readonly Case[] s_all =
    [
        .. from diffusion in (double[])[0.1, 1, 10]
           from voxel in (int[])[10, 20, 40]
           from cells in (string[])[Corner, "random: {count: 5", "random: {count: 60", "spheroid: {count: 300"]
           from boundary in (string[])["open", "no_flux"]
           select new Case(diffusion, voxel, cells, boundary),
    ];

    public static IReadOnlyList<Check> All { get; } =
    [
        new("error.exosome-step-cases", Group, "Other cases: a cell in a corner of open faces, few cells, slow diffusion on small voxels, fast diffusion through a packed ball on large ones; an hour in a box of 120 µm.",
            Source, CheckLength.Quick, () => Measure(s_some)),
        new("error.exosome-step-all-cases", Group, "All of D × 0.1, 1 and 10, voxels of 10, 20 and 40 µm, one cell in a corner, 5 and 60 scattered and 300 packed ones, open and closed faces; an hour in a box of 120 µm.",
            Source, CheckLength.Extended, () => Measure(s_all)),
    ];

    private static List<Finding> Measure(IEnumerable<Case> cases)
    {
        var findings = new List<Finding>();
        foreach (var one in cases)
        {
            foreach (var tolerance in one.Diffusion > 1 ? s_tolerances[..1] : s_tolerances)
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

    /// <summary>Diffusion in parts of the default, edge of a voxel in µm, cells in the box of 120 µm, its faces.</summary>
    private sealed record Case(double Diffusion, int Voxel, string Cells, string Boundary)
    {
        public Scenario Scenario(double tolerance, double? step = null)
        {
            var more = FormattableString.Invariant($"boundary: {Boundary}\n    tolerance: {tolerance}\n    medium: {{diffusion: {DefaultDiffusion * Diffusion} um^2/min}}");
            var text = Boxes.Identical("field", "{mode: mean}", 1, "1 h", more)
                .Replace("voxel: 20 um", $"voxel: {Voxel} um", StringComparison.Ordinal)
                .Replace("random: {count: 1", Cells, StringComparison.Ordinal);
            var scenario = Trials.Read(text);
            if (Cells == Corner) scenario = Spaces.Place(scenario, [(-50, -50, -50, 0)]);
            return scenario with { Exosomes = [scenario.Exosomes[0] with { StepMin = step }] };
        }

        public override string ToString()
        {
            var cells = Cells == Corner ? "one in a corner" : Cells.Replace(": {count: ", " ", StringComparison.Ordinal);
            return FormattableString.Invariant($"D × {Diffusion}, voxel {Voxel} µm, {cells}, {Boundary}");
        }
    }
}
