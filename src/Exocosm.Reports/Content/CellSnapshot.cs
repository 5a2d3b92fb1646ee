namespace Exocosm.Reports.Content;

/// <summary>The cells of one site at one saved time; all arrays are of one length, one entry a cell.</summary>
public sealed record CellSnapshot
{
    /// <summary>The site.</summary>
    public required string Site { get; init; }

    /// <summary>The time, min.</summary>
    public required double TimeMin { get; init; }

    /// <summary>Cell numbers, unique in the run.</summary>
    public required long[] Id { get; init; }

    /// <summary>Number of the founder each cell descends from.</summary>
    public required long[] CloneId { get; init; }

    /// <summary>Index into <see cref="ReportData.CellTypes"/>.</summary>
    public required byte[] CellType { get; init; }

    /// <summary>Whether it lives.</summary>
    public required bool[] Alive { get; init; }

    /// <summary>Centres, µm.</summary>
    public required double[] XUm { get; init; }

    /// <summary>Centres, µm.</summary>
    public required double[] YUm { get; init; }

    /// <summary>Centres, µm.</summary>
    public required double[] ZUm { get; init; }

    /// <summary>Radii, µm.</summary>
    public required double[] RadiusUm { get; init; }

    /// <summary>Exosome load per population, particles per cell.</summary>
    public IReadOnlyList<NamedValues> Loads { get; init; } = [];

    /// <summary>Number of cells.</summary>
    public int Count => Id.Length;

    /// <summary>The tissue's centre: mean centre of the living cells, µm; of all cells where none lives.</summary>
    /// <returns>The point, or the origin where there is no cell.</returns>
    public (double X, double Y, double Z) Centre()
    {
        bool any = Array.IndexOf(Alive, true) >= 0;
        double x = 0, y = 0, z = 0;
        int count = 0;
        for (int cell = 0; cell < Count; cell++)
        {
            if (any && !Alive[cell]) continue;
            x += XUm[cell];
            y += YUm[cell];
            z += ZUm[cell];
            count++;
        }

        return count == 0 ? (0, 0, 0) : (x / count, y / count, z / count);
    }
}
