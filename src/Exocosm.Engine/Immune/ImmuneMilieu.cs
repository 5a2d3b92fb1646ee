namespace Exocosm.Engine.Immune;

/// <summary>
/// What acts on all attackers of a tissue from outside: antibodies on ligands and receptors, suppression by regulatory cells. Treatments
/// and the lymph node write it anew before each step; it is no part of the state.
/// </summary>
/// <param name="cargo">Number of cargo species.</param>
public sealed class ImmuneMilieu(int cargo)
{
    /// <summary>Share of a cargo's copies, on cells and vesicles, that an antibody covers, 0 to 1; by number of the cargo.</summary>
    public double[] LigandOccupancy { get; } = new double[cargo];

    /// <summary>Share of the attackers' receptors for a cargo that an antibody covers, 0 to 1; by number of the cargo.</summary>
    public double[] ReceptorOccupancy { get; } = new double[cargo];

    /// <summary>Factor on all hit rates: 1/(1 + G/K_G) of regulatory cells G.</summary>
    public double KillFactor { get; set; } = 1;
}
