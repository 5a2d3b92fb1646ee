namespace Exocosm.Statistics.Survival;

/// <summary>Sums of w, w x and w x xᵀ over patients.</summary>
/// <param name="count">Number of covariates.</param>
internal sealed class RiskSums(int count)
{
    /// <summary>Σ w.</summary>
    public double Weight { get; private set; }

    /// <summary>Σ w x.</summary>
    public double[] First { get; } = new double[count];

    /// <summary>Σ w x xᵀ.</summary>
    public double[,] Second { get; } = new double[count, count];

    /// <summary>Adds a patient.</summary>
    /// <param name="x">Covariates.</param>
    /// <param name="weight">w.</param>
    public void Add(double[] x, double weight)
    {
        Weight += weight;
        for (var j = 0; j < x.Length; j++)
        {
            First[j] += weight * x[j];
            for (var k = 0; k < x.Length; k++) Second[j, k] += weight * x[j] * x[k];
        }
    }
}
