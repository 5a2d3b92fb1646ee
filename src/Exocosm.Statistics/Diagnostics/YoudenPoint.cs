namespace Exocosm.Statistics.Diagnostics;

/// <summary>A threshold and what it does.</summary>
/// <param name="Threshold">Values at or above it are positive.</param>
/// <param name="Sensitivity">Share of cases that are positive.</param>
/// <param name="Specificity">Share of controls that are not.</param>
public readonly record struct YoudenPoint(double Threshold, double Sensitivity, double Specificity)
{
    /// <summary>Sensitivity + specificity − 1.</summary>
    public double Index => Sensitivity + Specificity - 1;
}
