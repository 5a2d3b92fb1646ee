namespace Exocosm.Statistics.Survival;

/// <summary>The function of time that a change of hazard ratios is sought along.</summary>
public enum TimeScale
{
    /// <summary>1 − S(t−), S the Kaplan–Meier curve of all: late and few events do not rule the test. R's default.</summary>
    KaplanMeier,

    /// <summary>t.</summary>
    Identity,
}
