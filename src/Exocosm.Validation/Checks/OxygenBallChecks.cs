using Exocosm.Engine.State;
using Exocosm.Model.Scenarios;

namespace Exocosm.Validation.Checks;

/// <summary>Oxygen in the middle of tissue.</summary>
internal static class OxygenBallChecks
{
    private const int Voxels = 55;
    private const double Edge = 20;

    public static IReadOnlyList<Check> All { get; } =
    [
        new(
            "oxygen.ball", "Diffusing substances",
            "Oxygen in the middle of a packed cube of 1.1 mm, as a share of its mean over balls round the middle, scaled to 38 mmHg on the ball; steady, voxels of 20 µm.",
            "p(0) = p₀ x/sinh x, x = R/Λ, Λ = √(1e5/10.1) = 99.50 µm: 5 mmHg at R = 4.143 Λ and 2.5 at 5.030 Λ; the mean over a sphere of any solution of ∇²p = p/Λ² is p(0) sinh x/x, whatever shape the tissue has",
            CheckLength.Quick, Ball),
    ];

    private static Finding[] Ball()
    {
        var length = Math.Sqrt(1e5 / 10.1);
        var world = Trials.Run(Packed());
        return
        [
            new Finding("p at R = 4.143 Λ by the formula, mmHg", 5, 38 * 4.143 / Math.Sinh(4.143), 5e-3, "3 digits"),
            new Finding("p at R = 5.030 Λ by the formula, mmHg", 2.5, 38 * 5.030 / Math.Sinh(5.030), 5e-3, "3 digits"),
            Finding.Within("p in the middle of a ball of 4.143 Λ, mmHg", 5, InTheMiddle(world, 4.143 * length, length), 0.01),
            Finding.Within("p in the middle of a ball of 5.030 Λ, mmHg", 2.5, InTheMiddle(world, 5.030 * length, length), 0.01),
        ];
    }

    /// <summary>38 mmHg times p(0) over the mean at a distance; what is a little nearer or farther counts as the formula scales it.</summary>
    private static double InTheMiddle(World world, double radius, double length)
    {
        var (grid, values) = (world.Tissues[0].Grid, Spaces.Values(world));
        double Shape(double r) => r == 0 ? 1 : Math.Sinh(r / length) / (r / length);
        var (sum, count) = (0.0, 0);
        for (var voxel = 0; voxel < values.Length; voxel++)
        {
            var (x, y, z) = grid.Centre(voxel);
            var r = Math.Sqrt((x * x) + (y * y) + (z * z));
            if (Math.Abs(r - radius) > Edge / 2) continue;
            sum += values[voxel] / Shape(r);
            count++;
        }

        return 38 * values[values.Length / 2] / (Shape(radius) * sum / count);
    }

    private static Scenario Packed() => Spaces.Substrate(
        "{unit: mmHg, diffusion: 1e5 um^2/min, decay: 0.1 1/min, initial: 10 mmHg, boundary: 38 mmHg, solve: steady, tolerance: 1e-8}",
        (Voxels, Voxels, Voxels), Edge, 6,
        secretion: "{uptake: 10 1/min}",
        volume: "{total: 8000 um^3, nuclear: 540 um^3, fluid_rate: 0 1/h, cytoplasm_rate: 0 1/h, nucleus_rate: 0 1/h}",
        cells:
        [
            .. Enumerable.Range(0, Voxels * Voxels * Voxels)
                .Select(n => (At(n % Voxels), At(n / Voxels % Voxels), At(n / (Voxels * Voxels)), 0)),
        ]);

    private static double At(int place) => (place + 0.5 - (0.5 * Voxels)) * Edge;
}
