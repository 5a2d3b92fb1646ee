namespace Exocosm.Reports.Content;

/// <summary>What came of the tumour over time; all arrays are of one length but those of the lesions.</summary>
public sealed record OutcomeData
{
    /// <summary>Measured times, min.</summary>
    public required double[] TimeMin { get; init; }

    /// <summary>Living tumour and stem cells.</summary>
    public required double[] Burden { get; init; }

    /// <summary>Share of stem cells in them.</summary>
    public required double[] StemShare { get; init; }

    /// <summary>Sum of the targets' longest diameters, µm.</summary>
    public required double[] SumUm { get; init; }

    /// <summary>Response at each time: before, baseline, CR, PR, SD, PD or NE.</summary>
    public required string[] Category { get; init; }

    /// <summary>Lesions that appeared since the baseline.</summary>
    public required long[] NewLesions { get; init; }

    /// <summary>The lesions, by number.</summary>
    public IReadOnlyList<LesionSeries> Lesions { get; init; } = [];

    /// <summary>What sums up the run; empty before its end.</summary>
    public IReadOnlyList<SummaryFigure> Figures { get; init; } = [];

    /// <summary>Place of the baseline in the arrays; −1 where there is none.</summary>
    public int BaselineRow => Array.IndexOf(Category, "baseline");
}

/// <summary>A lesion over time.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Site">Its site.</param>
/// <param name="IsTarget">Whether it is a target lesion.</param>
/// <param name="TimeMin">Times at which it was seen, min.</param>
/// <param name="LongestUm">Its longest diameter, µm.</param>
public sealed record LesionSeries(long Number, string Site, bool IsTarget, double[] TimeMin, double[] LongestUm);

/// <summary>A figure that sums up a run.</summary>
/// <param name="Name">Its name in the table <c>outcome</c>.</param>
/// <param name="Value">Its value; NaN where it does not apply.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="Detail">More, in words.</param>
public sealed record SummaryFigure(string Name, double Value, string Unit, string Detail)
{
    /// <summary>The name in words.</summary>
    public string Words => Name.Replace("_min", "", StringComparison.Ordinal).Replace("_um", "", StringComparison.Ordinal)
        .Replace('_', ' ').Replace("csc", "CSC", StringComparison.Ordinal);
}
