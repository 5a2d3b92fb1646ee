namespace Exocosm.Reports.Content;

/// <summary>
/// The exosome ledger of one population at one site: particles since the start (flows) or now (stocks). It closes when
/// secreted + arrived = in tissue + bound + internalised + degraded + drained + left the domain.
/// </summary>
public sealed record LedgerSeries
{
    /// <summary>The site.</summary>
    public required string Site { get; init; }

    /// <summary>The exosome population.</summary>
    public required string Population { get; init; }

    /// <summary>Recorded times, min.</summary>
    public required double[] TimeMin { get; init; }

    /// <summary>Secreted since the start.</summary>
    public required double[] Secreted { get; init; }

    /// <summary>Arrived from other sites since the start.</summary>
    public required double[] Arrived { get; init; }

    /// <summary>Free in the tissue now.</summary>
    public required double[] InTissue { get; init; }

    /// <summary>Bound to matrix or to cells now.</summary>
    public required double[] Bound { get; init; }

    /// <summary>Internalised since the start.</summary>
    public required double[] Internalised { get; init; }

    /// <summary>Degraded outside cells since the start.</summary>
    public required double[] Degraded { get; init; }

    /// <summary>Drained away since the start.</summary>
    public required double[] Drained { get; init; }

    /// <summary>Left through the faces of the box since the start.</summary>
    public required double[] LeftDomain { get; init; }

    /// <summary>What is missing or too much when the ledger is closed at time <paramref name="row"/>, particles.</summary>
    /// <param name="row">Number of the recorded time.</param>
    /// <returns>Secreted + arrived − everything that became of them.</returns>
    public double Residual(int row) =>
        Secreted[row] + Arrived[row]
        - (InTissue[row] + Bound[row] + Internalised[row] + Degraded[row] + Drained[row] + LeftDomain[row]);

    /// <summary>The residual in units of what came in; 0 before anything did.</summary>
    /// <param name="row">Number of the recorded time.</param>
    /// <returns>A fraction.</returns>
    public double RelativeResidual(int row)
    {
        double income = Secreted[row] + Arrived[row];
        return income > 0 ? Residual(row) / income : Residual(row);
    }
}
