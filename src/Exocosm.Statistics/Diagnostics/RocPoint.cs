namespace Exocosm.Statistics.Diagnostics;

/// <summary>A point of a ROC curve.</summary>
/// <param name="Threshold">Values at or above it are positive: halfway between neighbouring values, or infinite at the ends.</param>
/// <param name="FalsePositiveRate">Share of controls that are positive: 1 − specificity.</param>
/// <param name="TruePositiveRate">Share of cases that are positive: sensitivity.</param>
public readonly record struct RocPoint(double Threshold, double FalsePositiveRate, double TruePositiveRate);
