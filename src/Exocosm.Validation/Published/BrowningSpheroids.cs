namespace Exocosm.Validation.Published;

/// <summary>
/// Spheroids of melanoma line WM983b: medians at days after seeding, summarised from the data of Browning 2021 (eLife 10:e73020, CC BY 4.0).
/// </summary>
/// <param name="Seeded">Cells seeded.</param>
/// <param name="Variant">Variant of the example <c>spheroid</c> that starts with their radius at <see cref="StartDay"/>; null for none.</param>
/// <param name="RadiusUm">Outer radius at each of <see cref="Days"/>, µm.</param>
/// <param name="NecroticShare">Necrotic radius over outer radius (η) at each of <see cref="Days"/>.</param>
public sealed record BrowningSpheroids(int Seeded, string? Variant, IReadOnlyList<double> RadiusUm, IReadOnlyList<double> NecroticShare)
{
    /// <summary>The data.</summary>
    public const string Source = "Browning 2021, eLife 10:e73020, doi:10.7554/eLife.73020, confocal data of WM983b (medians)";

    /// <summary>Day from which spheroids no longer tighten: the scenario's time zero.</summary>
    public const int StartDay = 5;

    /// <summary>Smallest and largest outer radius at which a necrotic core appears, µm: median R where η &lt; 0.02, and its 95th percentile.</summary>
    public static (double Least, double Most) OnsetUm => (215, 275);

    /// <summary>Radius that all spheroids come to, µm.</summary>
    public static double LimitUm => 350;

    /// <summary>Days of the medians after <see cref="StartDay"/>.</summary>
    public static IReadOnlyList<int> Days { get; } = [7, 10, 14, 18, 21];

    /// <summary>The three seedings.</summary>
    public static IReadOnlyList<BrowningSpheroids> All { get; } =
    [
        new(2500, "seeded-2500", [223, 272, 313, 330, 338], [0, 0.35, 0.54, 0.64, 0.73]),
        new(5000, null, [255, 301, 326, 353, 342], [0.21, 0.44, 0.60, 0.72, 0.80]),
        new(10000, "seeded-10000", [289, 317, 356, 356, 329], [0.41, 0.52, 0.64, 0.74, 0.82]),
    ];
}
