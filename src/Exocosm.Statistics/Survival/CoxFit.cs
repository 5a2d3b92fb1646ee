namespace Exocosm.Statistics.Survival;

/// <summary>A proportional hazards model: hazard h₀(t) exp(b·x). All NaN where nothing can be estimated.</summary>
public sealed record CoxFit
{
    /// <summary>b: log hazard ratio for one unit of each covariate.</summary>
    public required IReadOnlyList<double> Coefficients { get; init; }

    /// <summary>Standard errors, from <see cref="Covariance"/>; robust where clusters were given.</summary>
    public required IReadOnlyList<double> StandardErrors { get; init; }

    /// <summary>Covariance of the coefficients: inverse information, or the sandwich where clusters were given.</summary>
    public required double[,] Covariance { get; init; }

    /// <summary>Inverse information, with or without clusters.</summary>
    public required double[,] ModelCovariance { get; init; }

    /// <summary>Log partial likelihood with all coefficients 0.</summary>
    public required double LogLikelihoodNull { get; init; }

    /// <summary>Log partial likelihood at its maximum.</summary>
    public required double LogLikelihood { get; init; }

    /// <summary>Score test of all coefficients 0, χ².</summary>
    public required double Score { get; init; }

    /// <summary>Wald test of all coefficients 0, χ², with <see cref="Covariance"/>.</summary>
    public required double Wald { get; init; }

    /// <summary>Likelihood ratio test of all coefficients 0, χ².</summary>
    public double LikelihoodRatio => 2 * (LogLikelihood - LogLikelihoodNull);

    /// <summary>Harrell's index of b·x, within strata.</summary>
    public required double Concordance { get; init; }

    /// <summary>Newton steps taken.</summary>
    public required int Iterations { get; init; }

    /// <summary>Whether they came to rest: not where a covariate separates those with the event, or covariates say the same.</summary>
    public required bool Converged { get; init; }

    /// <summary>exp(b) and its limits of confidence.</summary>
    /// <param name="covariate">Number of the covariate.</param>
    /// <param name="level">Level of confidence.</param>
    public Estimate HazardRatio(int covariate, double level = 0.95)
    {
        var (b, width) = (Coefficients[covariate], Tails.NormalLimit(level) * StandardErrors[covariate]);
        return new Estimate(Math.Exp(b), Math.Exp(b - width), Math.Exp(b + width));
    }

    /// <summary>Two-sided p of one coefficient, by Wald.</summary>
    /// <param name="covariate">Number of the covariate.</param>
    public double P(int covariate) => Tails.TwoSidedNormal(Coefficients[covariate] / StandardErrors[covariate]);

    /// <summary>P of a χ² of all coefficients, as <see cref="Score"/>, <see cref="Wald"/> and <see cref="LikelihoodRatio"/> are.</summary>
    /// <param name="square">The statistic.</param>
    public double P(double square) => Tails.ChiSquared(square, Coefficients.Count);
}
