using Exocosm.Engine.Persistence;
using Exocosm.Numerics.Summation;

namespace Exocosm.Engine.Exosomes;

/// <summary>
/// Where every vesicle of one population in one site is, or what became of it:
/// secreted + arrived = in tissue + matrix-bound + cell-bound + internalised + degraded + drained + left the domain.
/// The three stocks are counted anew from the state after each step; the flows are cumulative. A residual that is not zero means
/// that a process lost or made vesicles.
/// </summary>
public sealed class Ledger
{
    private CompensatedSum _secreted;
    private CompensatedSum _arrived;
    private CompensatedSum _internalised;
    private CompensatedSum _degraded;
    private CompensatedSum _drained;
    private CompensatedSum _left;
    private double _inTissue;
    private double _matrixBound;
    private double _cellBound;
    private double _worstResidual;

    /// <summary>Vesicles that cells released, cumulative.</summary>
    public double Secreted => _secreted.Value;

    /// <summary>Vesicles that came from plasma, cumulative.</summary>
    public double Arrived => _arrived.Value;

    /// <summary>Free vesicles now.</summary>
    public double InTissue => _inTissue;

    /// <summary>Vesicles bound to matrix now.</summary>
    public double MatrixBound => _matrixBound;

    /// <summary>Vesicles bound to cell surfaces now.</summary>
    public double CellBound => _cellBound;

    /// <summary>Vesicles taken into cells, cumulative.</summary>
    public double Internalised => _internalised.Value;

    /// <summary>Vesicles degraded outside cells, cumulative.</summary>
    public double Degraded => _degraded.Value;

    /// <summary>Vesicles drained to lymph and blood, cumulative.</summary>
    public double Drained => _drained.Value;

    /// <summary>Vesicles that left through an open face or with cells taken out, cumulative.</summary>
    public double Left => _left.Value;

    /// <summary>Largest share of all secreted vesicles that a single step failed to account for, since the start.</summary>
    public double WorstRelativeResidual => _worstResidual;

    /// <summary>Vesicles not accounted for: exactly 0 with integer vesicles, rounding with a field.</summary>
    public double Residual =>
        Secreted + Arrived - (InTissue + MatrixBound + CellBound + Internalised + Degraded + Drained + Left);

    /// <summary>Books a release.</summary>
    /// <param name="vesicles">How many.</param>
    public void Secrete(double vesicles) => _secreted.Add(vesicles);

    /// <summary>Books an arrival from elsewhere.</summary>
    /// <param name="vesicles">How many.</param>
    public void Arrive(double vesicles) => _arrived.Add(vesicles);

    /// <summary>Books an uptake into cells.</summary>
    /// <param name="vesicles">How many.</param>
    public void Internalise(double vesicles) => _internalised.Add(vesicles);

    /// <summary>Books degradation outside cells.</summary>
    /// <param name="vesicles">How many.</param>
    public void Degrade(double vesicles) => _degraded.Add(vesicles);

    /// <summary>Books drainage.</summary>
    /// <param name="vesicles">How many.</param>
    public void Drain(double vesicles) => _drained.Add(vesicles);

    /// <summary>Books what left the domain.</summary>
    /// <param name="vesicles">How many.</param>
    public void Leave(double vesicles) => _left.Add(vesicles);

    /// <summary>Closes a step with the stocks counted from the state.</summary>
    /// <param name="inTissue">Free vesicles.</param>
    /// <param name="matrixBound">Vesicles on matrix.</param>
    /// <param name="cellBound">Vesicles on cells.</param>
    public void Close(double inTissue, double matrixBound, double cellBound)
    {
        _inTissue = inTissue;
        _matrixBound = matrixBound;
        _cellBound = cellBound;
        var all = Secreted + Arrived;
        if (all > 0) _worstResidual = Math.Max(_worstResidual, Math.Abs(Residual) / all);
    }

    /// <summary>Saves, restores or hashes the accounts.</summary>
    /// <param name="exchange">Which of the three.</param>
    /// <param name="prefix">Prefix of the names.</param>
    public void Exchange(StateExchange exchange, string prefix)
    {
        ArgumentNullException.ThrowIfNull(exchange);
        exchange.Scalar(prefix + "secreted", ref _secreted);
        exchange.Scalar(prefix + "arrived", ref _arrived);
        exchange.Scalar(prefix + "internalised", ref _internalised);
        exchange.Scalar(prefix + "degraded", ref _degraded);
        exchange.Scalar(prefix + "drained", ref _drained);
        exchange.Scalar(prefix + "left", ref _left);
        exchange.Scalar(prefix + "in tissue", ref _inTissue);
        exchange.Scalar(prefix + "matrix-bound", ref _matrixBound);
        exchange.Scalar(prefix + "cell-bound", ref _cellBound);
        exchange.Scalar(prefix + "worst residual", ref _worstResidual);
    }
}
