namespace Exocosm.Model.Scenarios;

/// <summary>Spread of tumour cells by blood: circulation, arrest in organs, founding, dormancy, colonies (science 1.7).</summary>
/// <param name="HalfLifeMin">Half-life of a tumour cell in blood, min: it dies there or arrests in an organ.</param>
/// <param name="Arrest">Share of those that arrest in each organ, in the order of <see cref="BodyPlan.Organs"/>; in sum at most 1, the rest dies in blood.</param>
/// <param name="Founding">p₀: probability that an arrested cell that can found a colony does, without a niche.</param>
/// <param name="Receptivity">Factor on p₀ of each organ.</param>
/// <param name="NicheFounding">b: what a full niche adds to p₀, in units of p₀.</param>
/// <param name="VesselReference">Density of vessels at which cells leave tissue at their own rate, per mm².</param>
/// <param name="Growth">How a colony grows in an organ that is no piece of tissue.</param>
public sealed record SpreadPlan(
    double HalfLifeMin,
    IReadOnlyList<double> Arrest,
    double Founding,
    IReadOnlyList<double> Receptivity,
    double NicheFounding,
    double VesselReference,
    ColonyGrowth Growth)
{
    /// <summary>Probability that an arrested tumour cell that is no stem cell becomes one.</summary>
    public double Reversion { get; init; }

    /// <summary>Number of the type that it becomes; −1 where none reverts.</summary>
    public int RevertsTo { get; init; } = -1;

    /// <summary>How long founders sleep, or null where they grow at once.</summary>
    public DormancyPlan? Dormancy { get; init; }

    /// <summary>Vesicles of each exosome population that a cell of a colony in an organ without a site sends into plasma, 1/min.</summary>
    public IReadOnlyList<double> Exosomes { get; init; } = [];
}

/// <summary>Colonies of one cell that do not divide.</summary>
/// <param name="ExitPerMin">k_w: hazard of waking without a niche, 1/min.</param>
/// <param name="NicheExit">c: what a full niche adds to it, in units of k_w.</param>
/// <param name="DeathPerMin">Hazard of dying asleep, 1/min.</param>
public sealed record DormancyPlan(double ExitPerMin, double NicheExit, double DeathPerMin);

/// <summary>Growth of a colony by number of cells.</summary>
/// <param name="Law">Which law.</param>
/// <param name="PerMin">Exponential: rate of growth, 1/min; Gompertz: a of dn/dt = a n ln(b/n), 1/min.</param>
/// <param name="Capacity">Gompertz: b, cells.</param>
public sealed record ColonyGrowth(GrowthLaw Law, double PerMin, double Capacity);
