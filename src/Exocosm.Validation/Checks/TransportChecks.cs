using Exocosm.Engine.Exosomes;
using Exocosm.Engine.State;

namespace Exocosm.Validation.Checks;

/// <summary>Spreading of exosomes against closed forms.</summary>
internal static class TransportChecks
{
    private const string Group = "Transport of exosomes";

    public static IReadOnlyList<Check> All { get; } =
    [
        new("transport.free-diffusion", Group, "Diffusion of vesicles of four diameters in water at 37 °C (0.6913 mPa·s).",
            "D = k_B T/(3πηd), Stokes and Einstein, with the SI's exact k_B", CheckLength.Quick, FreeDiffusion),
        new("transport.point-burst", Group, "10⁶ vesicles let go in one voxel, field, with degradation, until √(2Dt) is 6 voxels.",
            "N (4πDt)^(−3/2) e^(−r²/4Dt − kt), heat kernel of free space", CheckLength.Quick, PointBurst),
        new("transport.brownian-spread", Group, "5,000 single vesicles let go in one place, both motions.",
            "⟨r²⟩ = 6Dt (Einstein 1905)", CheckLength.Quick, MeanSquare),
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
                "steady substrate, images taken off: C of the source voxel × D h/Q", 0.252731,
                (Spaces.Values(steady)[centre] * diffusion * voxel) + (1.747565 / (4 * Math.PI * voxels)), 1e-4),
            Finding.Within(
                "exosome field, step extrapolated to zero: C of the source voxel × D h/Q", expected * diffusion * voxel,
                ((2 * Field(0.025)) - Field(0.05)) * diffusion * voxel, 0.002),
        ];
    }
}
