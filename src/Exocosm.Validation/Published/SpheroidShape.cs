using Exocosm.Engine.State;

namespace Exocosm.Validation.Published;

/// <summary>
/// Outer and necrotic radius of a ball of cells around the origin, as the confocal mid-plane of a spheroid gives them (Browning 2021).
/// The SQL of <c>examples/spheroid</c> measures the same.
/// </summary>
/// <param name="RadiusUm">
/// Radius of the circle whose area is that of the section through the centre: of the cells within <see cref="HalfSliceUm"/> of the
/// mid-plane the farthest edge in each of <see cref="Sectors"/> equal sectors, and the root of the mean square of these.
/// </param>
/// <param name="NecroticUm">
/// Middle of the outermost shell in which there are less than half as many living cells per volume as in the rim; 0 without one.
/// </param>
public readonly record struct SpheroidShape(double RadiusUm, double NecroticUm)
{
    /// <summary>Half thickness of the section, µm: it is about one cell thick.</summary>
    public const double HalfSliceUm = 10;

    /// <summary>Sectors of the section.</summary>
    public const int Sectors = 72;

    /// <summary>Half thickness of a shell, µm, and the distance from one shell to the next: they overlap. The innermost is a ball.</summary>
    public const double HalfShellUm = 10;

    /// <summary>Depth at which the rim, which is the measure of a living tissue, starts, µm.</summary>
    public const double RimFromUm = 20;

    /// <summary>Depth at which the rim ends, µm.</summary>
    public const double RimToUm = 50;

    /// <summary>Necrotic radius over outer radius: η of Browning 2021.</summary>
    public double NecroticShare => NecroticUm / RadiusUm;

    /// <summary>Measures the cells of a tissue.</summary>
    /// <param name="cells">The cells, around the origin.</param>
    public static SpheroidShape Of(Cells cells)
    {
        ArgumentNullException.ThrowIfNull(cells);
        var radius = OuterRadius(cells);
        var layers = new long[(int)(radius / HalfShellUm) + 1];
        var rim = 0L;
        for (var cell = 0; cell < cells.Count; cell++)
        {
            if (cells.State.Values[cell] != CellState.Live) continue;
            var r = Math.Sqrt(Square(cells.X.Values[cell]) + Square(cells.Y.Values[cell]) + Square(cells.Z.Values[cell]));
            if (r >= radius - RimToUm && r < radius - RimFromUm) rim++;
            if (r < layers.Length * HalfShellUm) layers[(int)(r / HalfShellUm)]++;
        }

        var half = 0.5 * rim / (Ball(radius - RimFromUm) - Ball(radius - RimToUm));
        for (var shell = (int)((radius - RimFromUm) / HalfShellUm) - 1; shell >= 1; shell--)
        {
            var volume = Ball((shell + 1) * HalfShellUm) - Ball((shell - 1) * HalfShellUm);
            if (layers[shell - 1] + layers[shell] < half * volume) return new SpheroidShape(radius, shell * HalfShellUm);
        }

        return new SpheroidShape(radius, 0);
    }

    private static double OuterRadius(Cells cells)
    {
        var farthest = new double[Sectors];
        for (var cell = 0; cell < cells.Count; cell++)
        {
            if (Math.Abs(cells.Z.Values[cell]) >= HalfSliceUm) continue;
            var (x, y) = (cells.X.Values[cell], cells.Y.Values[cell]);
            var sector = (int)((Math.Atan2(y, x) + Math.PI) / (2 * Math.PI) * Sectors) % Sectors;
            farthest[sector] = Math.Max(farthest[sector], Math.Sqrt(Square(x) + Square(y)) + cells.Radius.Values[cell]);
        }

        return Math.Sqrt(farthest.Average(Square));
    }

    private static double Ball(double radius) => 4 * Math.PI / 3 * radius * radius * radius;

    private static double Square(double x) => x * x;
}
