namespace Exocosm.Statistics.Survival;

/// <summary>The scale on which a survival estimate is taken as normal.</summary>
public enum ConfidenceScale
{
    /// <summary>S ± z se, cut at 0 and 1.</summary>
    Plain,

    /// <summary>S exp(± z se/S), cut at 1.</summary>
    Log,

    /// <summary>S^exp(± z se/(S ln S)) (Kalbfleisch and Prentice 1980): always within 0 and 1.</summary>
    LogLog,
}
