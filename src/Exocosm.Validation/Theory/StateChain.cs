using Exocosm.Model.Scenarios;
using MathNet.Numerics.LinearAlgebra;
using Complex = System.Numerics.Complex;

namespace Exocosm.Validation.Theory;

/// <summary>Cells that change state with constant hazards: a Markov chain in continuous time.</summary>
/// <param name="Hazards">Hazard of row → column, 1/day; each row sums to 0.</param>
public sealed record StateChain(Matrix<double> Hazards)
{
    private const double Negligible = 1e-17;

    /// <summary>The chain of a scenario's cell types and their hazards of transformation, without rules.</summary>
    public static StateChain Of(Scenario scenario)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        var types = scenario.CellTypes;
        return new(Matrix<double>.Build.Dense(types.Count, types.Count, (from, to) =>
            from == to ? -1440 * types[from].TransformationPerMin.Sum() : 1440 * types[from].TransformationPerMin[to]));
    }

    /// <summary>ln W/days: the hazards that lead to shares W after some days, if such hazards exist (none off the diagonal is negative).</summary>
    /// <param name="shares">Row: start; column: share.</param>
    /// <param name="days">When.</param>
    public static StateChain Through(Matrix<double> shares, double days) => new(OfEigenvalues(shares, value => Complex.Log(value) / days));

    /// <summary>W^power, e.g. the shares after one day from those after six.</summary>
    public static Matrix<double> Power(Matrix<double> shares, double power) => OfEigenvalues(shares, value => Complex.Pow(value, power));

    /// <summary>
    /// Shares after some days (row: start; column: state): e^(Qt) = Σ e^(−qt) (qt)^n/n! (1 + Q/q)^n with q the largest hazard of leaving;
    /// all terms are positive, so that nothing cancels.
    /// </summary>
    public Matrix<double> After(double days)
    {
        var size = Hazards.RowCount;
        var fastest = -Hazards.Diagonal().Minimum();
        var jump = Matrix<double>.Build.DenseIdentity(size) + (Hazards / fastest);
        var (term, weight) = (Matrix<double>.Build.DenseIdentity(size), Math.Exp(-fastest * days));
        var sum = term * weight;
        for (var n = 1; n < fastest * days || weight > Negligible; n++)
        {
            term *= jump;
            weight *= fastest * days / n;
            sum += term * weight;
        }

        return sum;
    }

    /// <summary>The mix that stays: π Q = 0, Σ π = 1.</summary>
    public Vector<double> Rest()
    {
        var equations = Hazards.Transpose().InsertRow(Hazards.RowCount, Vector<double>.Build.Dense(Hazards.RowCount, 1));
        var right = Vector<double>.Build.Dense(Hazards.RowCount + 1, row => row == Hazards.RowCount ? 1 : 0);
        return equations.QR().Solve(right);
    }

    private static Matrix<double> OfEigenvalues(Matrix<double> matrix, Func<Complex, Complex> function)
    {
        ArgumentNullException.ThrowIfNull(matrix);
        var parts = matrix.Evd();
        var vectors = parts.EigenVectors.ToComplex();
        var values = Matrix<Complex>.Build.DenseOfDiagonalVector(parts.EigenValues.Map(function));
        return (vectors * values * vectors.Inverse()).Real();
    }
}
