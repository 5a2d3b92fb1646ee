namespace Exocosm.Engine.Treatments;

/// <summary>Binding equilibrium of an antibody and a soluble target, each with one site.</summary>
public static class AntibodySink
{
    private const double Avogadro = 6.02214076e23;

    /// <summary>
    /// Bound complex X at equilibrium: the smaller root of X² − (A + L + K_D) X + A L = 0, in the form that does not cancel.
    /// </summary>
    /// <param name="antibody">A: antibody in all, any unit of concentration.</param>
    /// <param name="target">L: target in all, same unit.</param>
    /// <param name="dissociation">K_D, same unit.</param>
    public static double Bound(double antibody, double target, double dissociation)
    {
        var sum = antibody + target + dissociation;
        return sum <= 0 ? 0 : 2 * antibody * target / (sum + Math.Sqrt((sum * sum) - (4 * antibody * target)));
    }

    /// <summary>Concentration of a number of molecules, nM.</summary>
    /// <param name="molecules">How many.</param>
    /// <param name="volumeMl">In which volume, mL.</param>
    public static double Nanomolar(double molecules, double volumeMl) => molecules / (volumeMl * 1e-3) / Avogadro * 1e9;
}
