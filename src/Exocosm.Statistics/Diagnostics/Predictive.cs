namespace Exocosm.Statistics.Diagnostics;

/// <summary>What a result means where the disease has a given prevalence, by Bayes; never at the mix of cases and controls of a study.</summary>
public static class Predictive
{
    /// <summary>Probability of disease after a positive test.</summary>
    /// <param name="sensitivity">Sensitivity.</param>
    /// <param name="specificity">Specificity.</param>
    /// <param name="prevalence">Share of those tested that have the disease.</param>
    /// <returns>The probability; NaN where no test is positive.</returns>
    public static double Positive(double sensitivity, double specificity, double prevalence)
    {
        var (right, wrong) = (sensitivity * prevalence, (1 - specificity) * (1 - prevalence));
        return right / (right + wrong);
    }

    /// <summary>Probability of no disease after a negative test.</summary>
    /// <inheritdoc cref="Positive"/>
    /// <returns>The probability; NaN where no test is negative.</returns>
    public static double Negative(double sensitivity, double specificity, double prevalence)
    {
        var (right, wrong) = (specificity * (1 - prevalence), (1 - sensitivity) * prevalence);
        return right / (right + wrong);
    }
}
