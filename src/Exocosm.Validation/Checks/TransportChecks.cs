using Exocosm.Engine.Exosomes;
using Exocosm.Engine.State;

namespace Exocosm.Validation.Checks;

/// <summary>Spreading of exosomes against closed forms.</summary>
internal static class TransportChecks
{
    private const string Group = "Transport of exosomes";
    private const double EffectiveDiffusion = 39.4;
    private const double BulkLoss = 0.083;

    public static IReadOnlyList<Check> All { get; } =
    [
        new("transport.free-diffusion", Group, "Diffusion of vesicles of four diameters in water at 37 °C (0.6913 mPa·s).",
            "D = k_B T/(3πηd), Stokes and Einstein, with the SI's exact k_B", CheckLength.Quick, FreeDiffusion),
        new("transport.point-burst", Group, "10⁶ vesicles let go in one voxel, field, with degradation, until √(2Dt) is 6 voxels.",
            "N (4πDt)^(−3/2) e^(−r²/4Dt − kt), heat kernel of free space", CheckLength.Quick, PointBurst),
        new("transport.brownian-spread", Group, "5,000 single vesicles let go in one place, both motions.",
            "⟨r²⟩ = 6Dt (Einstein 1905)", CheckLength.Quick, MeanSquare),
        new("transport.point-source", Group,
            "One cell that releases 60 vesicles an hour into tissue that clears 0.083/min (333 µm³/min × 2.5e-4 cells/µm³): mean of the voxels in shells 5 µm thick.",
            "C = Q/(4πDr) e^(−r/Λ), Λ = √(D/k) = 21.8 µm, screened Poisson equation", CheckLength.Quick, PointSource),
        new("transport.lattice-source", Group, "A source in the middle voxel of 21³ voxels with open faces and no losses, until nothing changes.",
            "Watson's integral: 0.252731 Q/(Dh) on the infinite lattice; the open cube of edge L adds images of alternating sign, −1.747565 Q/(4πDL) (Madelung sum of rock salt)",
            CheckLength.Quick, LatticeSource),
    ];

    private static List<Finding> FreeDiffusion()
    {
        (double Nm, double Expected)[] table = [(30, 1314.5), (50, 788.7), (100, 394.34), (150, 262.9)];
        return [.. table.Select(row => Finding.Within(
            $"D of {row.Nm} nm, µm²/min", row.Expected, SizeClasses.FreeDiffusion(row.Nm / 1000, 310.15, 0.6913), 1e-4))];
    }

    private static Finding[] PointBurst()
    {
        const double diffusion = 43.8, voxel = 10, loss = 0.01, count = 1e6, end = 42;
        var scenario = Spaces.Exosomes("field", diffusion, 61, voxel, 0.15, end, degradation: loss);
        var centre = 30 + (61 * (30 + (61 * 30)));
        var world = Trials.Run(scenario, world => Spaces.Field(world).Free(0)[centre] = count / (voxel * voxel * voxel));
        var grid = world.Tissues[0].Grid;
        var height = count * Math.Pow(4 * Math.PI * diffusion * end, -1.5) * Math.Exp(-loss * end);
        double Kernel(int place)
        {
            var (x, y, z) = grid.Centre(place);
            return height * Math.Exp(-((x * x) + (y * y) + (z * z)) / (4 * diffusion * end));
        }

        var values = Spaces.Field(world).Free(0);
        var (all, square) = (0.0, 0.0);
        for (var place = 0; place < values.Length; place++)
        {
            var (x, y, z) = grid.Centre(place);
            all += values[place];
            square += values[place] * ((x * x) + (y * y) + (z * z));
        }

        return
        [
            new Finding("relative L2 error over the box", 0, Spaces.RelativeL2(values, Kernel), 0.01, "1 %"),
            Finding.Within("concentration in the middle, 1/µm³", height, values[centre], 0.02),
            Finding.Within("vesicles left", count * Math.Exp(-loss * end), all * grid.VoxelVolume, 1e-9),
            Finding.Within("⟨r²⟩ of the field, µm²", 6 * diffusion * end, square / all, 1e-3),
        ];
    }

    private static List<Finding> MeanSquare()
    {
        const double diffusion = 43.8;
        var findings = new List<Finding>();
        foreach (var motion in (string[])["walk", "brownian"])
        {
            var scenario = Spaces.Exosomes("discrete", diffusion, 81, 20, 0.5, 120, $"motion: {motion}");
            Trials.Run(
                scenario,
                world =>
                {
                    for (var i = 0; i < 5000; i++) Single(world).Add(0, 0, 0, 0);
                },
                world =>
                {
                    if (world.TimeMin is not (6 or 30 or 120)) return;
                    var v = Single(world);
                    double[] squares = [.. Enumerable.Range(0, v.Count).Select(i => (v.X[i] * v.X[i]) + (v.Y[i] * v.Y[i]) + (v.Z[i] * v.Z[i]))];
                    findings.Add(Finding.OfMean($"{motion}: ⟨r²⟩ after {world.TimeMin} min, µm²", 6 * diffusion * world.TimeMin, squares));
                });
        }

        return findings;
    }

    private static Vesicles Single(World world) => ((VesicleCarrier)world.Tissues[0].Exosomes[0].Carrier).Vesicles;

    private static List<Finding> PointSource()
    {
        const int voxels = 53;
        const double voxel = 5;
        var scenario = Spaces.Exosomes(
            "field", EffectiveDiffusion, voxels, voxel, 0.1, 102, degradation: BulkLoss,
            release: "{mode: direct, secretion: 60 1/h}", cells: (0, 0, 0, 0));
        var world = Trials.Run(scenario);
        var (grid, values) = (world.Tissues[0].Grid, Spaces.Field(world).Free(0));
        var length = Math.Sqrt(EffectiveDiffusion / BulkLoss);
        double Formula(double r) => Math.Exp(-r / length) / (4 * Math.PI * EffectiveDiffusion * r);
        double Measured(double radius)
        {
            var (sum, count) = (0.0, 0);
            for (var place = 0; place < values.Length; place++)
            {
                var (x, y, z) = grid.Centre(place);
                var r = Math.Sqrt((x * x) + (y * y) + (z * z));
                if (Math.Abs(r - radius) > voxel / 2) continue;
                sum += values[place] / Formula(r);
                count++;
            }

            return Formula(radius) * sum / count;
        }

        var findings = new List<Finding>
        {
            new("decay length by the formula, µm", 21.8, length, 0.05, "3 digits"),
            new("C at 10 µm by the formula, 1/µm³", 1.28e-4, Formula(10), 5e-7, "3 digits"),
            new("C at 100 µm by the formula, 1/µm³", 2.05e-7, Formula(100), 5e-10, "3 digits"),
        };
        foreach (var radius in (double[])[15, 25, 50, 75])
            findings.Add(Finding.Within(FormattableString.Invariant($"C at {radius} µm, 1/µm³"), Formula(radius), Measured(radius), 0.02));
        findings.Add(Finding.Within("hours between two vesicles taken up by a cell at 50 µm", 12.3, 1 / (333 * Measured(50) * 60), 0.02));
        return findings;
    }

    private static Finding[] LatticeSource()
    {
        const int voxels = 21;
        const double voxel = 10, diffusion = 100;
        var centre = 10 + (voxels * (10 + (voxels * 10)));
        var expected = (0.252731 - (1.747565 / (4 * Math.PI * voxels))) / (diffusion * voxel);
        double Field(double step)
        {
            var scenario = Spaces.Exosomes(
                "field", diffusion, voxels, voxel, step, 156, "boundary: open",
                release: "{mode: direct, secretion: 60 1/h}", cells: (0, 0, 0, 0));
            return Spaces.Field(Trials.Run(scenario)).Free(0)[centre];
        }

        var steady = Trials.Run(Spaces.Substrate(
            "{unit: 1/um^3, diffusion: 100 um^2/min, decay: 0 1/min, initial: 0 1/um^3, boundary: 0 1/um^3, solve: steady, tolerance: 1e-8}",
            (voxels, voxels, voxels), voxel, 6, "{export: 1 1/min}", cells: (0, 0, 0, 0)));
        return
        [
            Finding.Within("steady substrate: C of the source voxel × D h/Q", expected * diffusion * voxel, Spaces.Values(steady)[centre] * diffusion * voxel, 1e-4),
            Finding.Within(
                "exosome field, step extrapolated to zero: C of the source voxel × D h/Q", expected * diffusion * voxel,
                ((2 * Field(0.025)) - Field(0.05)) * diffusion * voxel, 0.002),
        ];
    }
}
