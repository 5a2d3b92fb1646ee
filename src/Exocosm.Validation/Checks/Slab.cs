using Exocosm.Model.Scenarios;

namespace Exocosm.Validation.Checks;

/// <summary>A slab of tissue 1 mm deep, open to oxygen on one side and fully packed: one cell of the voxel's volume in each voxel.</summary>
internal static class Slab
{
    private const double Voxel = 20;
    private const int Deep = 50;

    /// <summary>The slab for six minutes, with some way to solve for oxygen.</summary>
    public static Scenario Scenario(string solve) => Spaces.Substrate(
        "{unit: mmHg, diffusion: 1e5 um^2/min, decay: 0.1 1/min, initial: 38 mmHg, "
            + $"boundary: {{x_min: 38 mmHg, x_max: no_flux, y_min: no_flux, y_max: no_flux, z_min: no_flux, z_max: no_flux}}, {solve}}}",
        (Deep, 3, 3), Voxel, 6,
        secretion: "{uptake: 10 1/min}",
        volume: "{total: 8000 um^3, nuclear: 540 um^3, fluid_rate: 0 1/h, cytoplasm_rate: 0 1/h, nucleus_rate: 0 1/h}",
        cells: [.. Enumerable.Range(0, Deep * 9).Select(n => (At(n % Deep, Deep), At(n / Deep % 3, 3), At(n / Deep / 3, 3), 0))]);

    /// <summary>Oxygen along the middle of the slab.</summary>
    public static double[] Profile(double[] values) => values[(Deep * 4)..(Deep * 5)];

    /// <summary>Where oxygen falls to a value, µm from the open side: between voxel centres it falls exponentially.</summary>
    public static double Depth(double[] profile, double value)
    {
        var i = Array.FindIndex(profile, p => p < value);
        return Voxel * (i - 0.5 + (Math.Log(profile[i - 1] / value) / Math.Log(profile[i - 1] / profile[i])));
    }

    private static double At(int place, int count) => (place + 0.5 - (0.5 * count)) * Voxel;
}
