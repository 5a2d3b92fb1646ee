namespace Exocosm.Statistics.Diagnostics;

/// <summary>What the sensitivity at a specificity is that no threshold has exactly.</summary>
public enum SensitivityDefinition
{
    /// <summary>On the line between the neighbouring points of the curve, as pROC does.</summary>
    Interpolated,

    /// <summary>The best of a threshold whose specificity is at least so high: what a test can reach.</summary>
    Conservative,
}
