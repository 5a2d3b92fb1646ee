namespace Exocosm.Statistics.Survival;

/// <summary>A log-rank test.</summary>
/// <param name="Groups">The groups' numbers, ascending; the order of all below.</param>
/// <param name="Observed">Events of each group, weighted where ρ is not 0.</param>
/// <param name="Expected">Events expected of each group if the hazards are equal, weighted likewise.</param>
/// <param name="Variance">Covariance of observed − expected.</param>
/// <param name="ChiSquare">The statistic; NaN with less than two groups, or without events.</param>
/// <param name="DegreesOfFreedom">Groups − 1.</param>
/// <param name="P">P(χ² ≥ statistic).</param>
/// <param name="PetoLogHazardRatio">(O − E)/V of the second of two groups: its log hazard ratio to the first (Yusuf et al. 1985); NaN for more.</param>
public sealed record LogRankResult(
    IReadOnlyList<int> Groups, IReadOnlyList<double> Observed, IReadOnlyList<double> Expected, double[,] Variance,
    double ChiSquare, int DegreesOfFreedom, double P, double PetoLogHazardRatio);
