using Exocosm.Engine.State;

namespace Exocosm.Validation.Checks;

/// <summary>Reaction and diffusion of substrates against exact solutions.</summary>
internal static class DiffusionChecks
{
    private const string Group = "Diffusing substances";
    private const double Edge = 200;
    private const double Diffusion = 1000;
    private const double Decay = 0.1;
    private const double End = 2;

    /// <summary>A mode of the box with face values 38 at x, closed y, and 38 at the lower z only: one of each pair of ends.</summary>
    private const string MixedFaces =
        "boundary: {x_min: 38 mmHg, x_max: 38 mmHg, y_min: no_flux, y_max: no_flux, z_min: 38 mmHg, z_max: no_flux}";

    public static IReadOnlyList<Check> All { get; } =
    [
        new(
            "diffusion.order-in-space", Group,
            "Two modes of a 200 µm cube, closed with decay and with face values, on 8, 16 and 32 voxels an edge; the step in time extrapolated to zero.",
            "Separation of variables: a product of sines and cosines decays with e^(−(D Σκ² + λ)t); the error of the 7-point scheme is O(h²)",
            CheckLength.Quick, OrderInSpace),
        new(
            "diffusion.order-in-time", Group, "The same modes on 16 voxels an edge with steps of 0.1, 0.05 and 0.025 min.",
            "The lattice's own exact solution: the same modes with κ² = 2(1 − cos κh)/h²; implicit steps and their splitting have the error O(Δt)",
            CheckLength.Quick, OrderInTime),
        new(
            "oxygen.penetration", Group, "Oxygen at 38 mmHg before a slab fully packed with cells that take up 10/min, 1 mm deep, voxels of 20 µm.",
            "p = p₀ e^(−x/Λ), Λ = √(D/(λ + u)) = √(1e5/10.1) = 99.50 µm", CheckLength.Quick, Penetration),
    ];

    private static List<Finding> OrderInSpace()
    {
        var findings = new List<Finding>();
        foreach (var mode in (Mode[])[Mode.Closed, Mode.Mixed])
        {
            double[] errors = [.. ((int[])[8, 16, 32]).Select(n => Math.Abs((2 * mode.Left(n, 0.01)) - mode.Left(n, 0.02) - mode.Exact))];
            findings.Add(Finding.Within($"{mode.Name}: order from 8 to 16 voxels", 2, Math.Log2(errors[0] / errors[1]), 0.03));
            findings.Add(Finding.Within($"{mode.Name}: order from 16 to 32 voxels", 2, Math.Log2(errors[1] / errors[2]), 0.03));
            findings.Add(Finding.Between($"{mode.Name}: relative error with 32 voxels", 0, 0.005, errors[2] / mode.Exact));
        }

        return findings;
    }

    private static List<Finding> OrderInTime()
    {
        var findings = new List<Finding>();
        foreach (var mode in (Mode[])[Mode.Closed, Mode.Mixed])
        {
            double[] errors = [.. ((double[])[0.1, 0.05, 0.025]).Select(step => Math.Abs(mode.Left(16, step) - mode.ExactOnLattice(16)))];
            findings.Add(Finding.Within($"{mode.Name}: order from 0.1 to 0.05 min", 1, Math.Log2(errors[0] / errors[1]), 0.05));
            findings.Add(Finding.Within($"{mode.Name}: order from 0.05 to 0.025 min", 1, Math.Log2(errors[1] / errors[2]), 0.03));
        }

        return findings;
    }

    private static List<Finding> Penetration()
    {
        var findings = new List<Finding>();
        var length = Math.Sqrt(1e5 / 10.1);
        foreach (var (name, solve) in ((string, string)[])[("steady", "solve: steady"), ("stepped by 0.001 min", "solve: stepped, step: 0.001 min")])
        {
            var profile = Slab.Profile(Spaces.Values(Trials.Run(Slab.Scenario(solve))));
            findings.Add(Finding.Within($"{name}: depth at 5 mmHg, µm", length * Math.Log(38 / 5.0), Slab.Depth(profile, 5), 0.01));
            findings.Add(Finding.Within($"{name}: depth at 2.5 mmHg, µm", length * Math.Log(38 / 2.5), Slab.Depth(profile, 2.5), 0.01));
            findings.Add(Finding.Within(
                $"{name}: decay length from 100 to 500 µm, µm", length, 400 / Math.Log(profile[4] / profile[24]), 0.01));
        }

        return findings;
    }

    /// <summary>A mode of a cube: offset + amplitude · f(x) g(y) h(z), which decays as a whole.</summary>
    private sealed record Mode(string Name, string Faces, double Decay, double Offset, (bool Sine, double Number)[] Axes)
    {
        private const double Amplitude = 1;

        public static Mode Closed { get; } = new("closed, with decay", "boundary: no_flux", DiffusionChecks.Decay, 0, [(false, 1), (false, 1), (false, 1)]);

        public static Mode Mixed { get; } = new("face values", MixedFaces, 0, 38, [(true, 1), (false, 1), (true, 0.5)]);

        /// <summary>Amplitude at the end, in parts of that at the start.</summary>
        public double Exact => Math.Exp(-((Diffusion * Axes.Sum(axis => Square(Wave(axis.Number)))) + Decay) * End);

        public double ExactOnLattice(int voxels)
        {
            var h = Edge / voxels;
            return Math.Exp(-((Diffusion * Axes.Sum(axis => 2 * (1 - Math.Cos(Wave(axis.Number) * h)) / (h * h))) + Decay) * End);
        }

        /// <summary>Amplitude Exocosm leaves at the end: the projection of its field onto the mode.</summary>
        public double Left(int voxels, double step)
        {
            // A closed box carries a constant beside the mode, so that no value is negative; it decays too, and is taken off again.
            var level = Offset > 0 ? Offset : Amplitude;
            var substrate = FormattableString.Invariant(
                $"{{unit: mmHg, diffusion: {Diffusion} um^2/min, decay: {Decay} 1/min, initial: {level} mmHg, {Faces}, solve: stepped, step: {step} min}}");
            var scenario = Spaces.Substrate(substrate, (voxels, voxels, voxels), Edge / voxels, End);
            var world = Trials.Run(scenario, world => Fill(world, level));
            var values = Spaces.Values(world);
            var (along, all, mean) = (0.0, 0.0, Offset > 0 ? Offset : values.Average());
            for (var voxel = 0; voxel < values.Length; voxel++)
            {
                var shape = Shape(world.Tissues[0], voxel);
                along += (values[voxel] - mean) * shape;
                all += Amplitude * shape * shape;
            }

            return along / all;
        }

        private static double Square(double x) => x * x;

        private static double Wave(double number) => Math.PI * number / Edge;

        private void Fill(World world, double level)
        {
            var values = Spaces.Values(world);
            for (var voxel = 0; voxel < values.Length; voxel++) values[voxel] = level + (Amplitude * Shape(world.Tissues[0], voxel));
        }

        private double Shape(Tissue tissue, int voxel)
        {
            var (x, y, z) = tissue.Grid.Centre(voxel);
            return Of(Axes[0], x - tissue.Grid.MinX) * Of(Axes[1], y - tissue.Grid.MinY) * Of(Axes[2], z - tissue.Grid.MinZ);
        }

        private static double Of((bool Sine, double Number) axis, double place) =>
            axis.Sine ? Math.Sin(Wave(axis.Number) * place) : Math.Cos(Wave(axis.Number) * place);
    }
}
