namespace Exocosm.Statistics.Survival;

/// <summary>What events at the same time are taken for.</summary>
public enum CoxTies
{
    /// <summary>Efron (1977, J Am Stat Assoc 72:557): close to the average over all orders; the default.</summary>
    Efron,

    /// <summary>Breslow (1974, Biometrics 30:89): everybody at risk for each of them.</summary>
    Breslow,

    /// <summary>Cox's discrete likelihood (1972, J R Stat Soc B 34:187): time is discrete, and the ties are real.</summary>
    Exact,
}
