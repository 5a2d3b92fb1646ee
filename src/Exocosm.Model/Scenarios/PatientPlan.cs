namespace Exocosm.Model.Scenarios;

/// <summary>A patient as compartments: a primary tumour, plasma, and organs in which colonies found and grow (science 1.7, 1.8). Times in days.</summary>
/// <param name="Growth">How the primary tumour grows.</param>
/// <param name="Exosomes">What the tumour gives to plasma, for the niches of organs.</param>
/// <param name="Metastasis">How colonies are founded; null: the tumour does not spread.</param>
/// <param name="Imaging">When imaging sees a lesion.</param>
/// <param name="Resection">Removal of the primary tumour, or null.</param>
/// <param name="Death">When the patient dies of the tumour.</param>
/// <param name="PlasmaMl">Volume of the plasma, mL.</param>
/// <param name="CellsPerMl">Cells in a mL of tumour, for diameters.</param>
public sealed record PatientPlan(
    GrowthPlan Growth,
    TumourExosomes Exosomes,
    MetastasisPlan? Metastasis,
    ImagingPlan Imaging,
    ResectionPlan? Resection,
    DeathLimits Death,
    double PlasmaMl,
    double CellsPerMl);

/// <summary>Growth of a lesion from its first cells.</summary>
/// <param name="Law">The law.</param>
/// <param name="PerDay">Exponential: growth rate, 1/day. Gompertz: a of dn/dt = a n ln(b/n), 1/day.</param>
/// <param name="CapacityCells">Gompertz: b, cells; else infinite.</param>
/// <param name="InitialCells">Cells at the start.</param>
public sealed record GrowthPlan(GrowthLaw Law, double PerDay, double CapacityCells, double InitialCells);

/// <summary>A law of growth.</summary>
public enum GrowthLaw
{
    /// <summary>n = n₀ e^{gt}.</summary>
    Exponential,

    /// <summary>n = b (n₀/b)^{e^{−at}}.</summary>
    Gompertz,
}

/// <summary>Exosomes of the tumour in plasma.</summary>
/// <param name="SecretionPerDay">Vesicles secreted by a cell, 1/day.</param>
/// <param name="Entering">f_T: share of them that enters plasma.</param>
/// <param name="HalfLifeDay">Half-life in plasma, day.</param>
public sealed record TumourExosomes(double SecretionPerDay, double Entering, double HalfLifeDay);

/// <summary>How the primary tumour spreads. Metastases do not seed further ones.</summary>
/// <param name="Law">Which form of the colonisation rate.</param>
/// <param name="ShedPerCellDay">Shedding form: cells shed by a cell, 1/day.</param>
/// <param name="FoundingShare">Shedding form: p₀, share of shed cells that found a colony without a niche.</param>
/// <param name="IwataRate">Iwata form: m of β = m n^α, 1/day.</param>
/// <param name="IwataPower">Iwata form: α.</param>
/// <param name="Organs">Organs in which colonies are founded.</param>
/// <param name="Growth">How colonies grow, from one cell unless it says otherwise.</param>
public sealed record MetastasisPlan(
    MetastasisLaw Law, double ShedPerCellDay, double FoundingShare, double IwataRate, double IwataPower, IReadOnlyList<PatientOrgan> Organs, GrowthPlan Growth);

/// <summary>A form of the colonisation rate.</summary>
public enum MetastasisLaw
{
    /// <summary>Shed cells times the organ's share times p₀ (1 + b P).</summary>
    Shedding,

    /// <summary>m n^α times the organ's share times (1 + b P).</summary>
    Iwata,
}

/// <summary>An organ that colonies can be founded in.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Share">Share of the founding that falls to it; also its share of the tumour's exosomes in plasma.</param>
/// <param name="Niche">How exosomes prepare it, or null.</param>
/// <param name="WakingPerDay">Rate at which a sleeping colony wakes, 1/day; infinite: none sleeps.</param>
/// <param name="WakingStrength">c of the waking rate k_w (1 + c P).</param>
/// <param name="DeathCells">Cells of the organ's colonies at which the patient dies; infinite: none.</param>
public sealed record PatientOrgan(string Name, double Share, NichePlan? Niche, double WakingPerDay, double WakingStrength, double DeathCells);

/// <summary>The pre-metastatic niche of an organ: dP/dt = k_P O/(O + h) (1 − P) − P/T_P, O = share × the tumour's exosomes per mL of plasma.</summary>
/// <param name="PerDay">k_P, 1/day.</param>
/// <param name="LifetimeDay">T_P, day.</param>
/// <param name="HalfMaxPerMl">h, 1/mL.</param>
/// <param name="Strength">b of the founding 1 + b P.</param>
public sealed record NichePlan(double PerDay, double LifetimeDay, double HalfMaxPerMl, double Strength);

/// <summary>When imaging sees a lesion.</summary>
/// <param name="LimitCells">Cells of the smallest lesion that is seen.</param>
/// <param name="EveryDay">Time between images, day; null: a lesion is seen as it reaches the limit.</param>
public sealed record ImagingPlan(double LimitCells, double? EveryDay)
{
    /// <summary>Day of the first image from a day on.</summary>
    /// <param name="day">The day; may be infinite or NaN.</param>
    public double NextDay(double day) => EveryDay is { } every ? Math.Ceiling(day / every) * every : day;
}

/// <summary>Removal of the primary tumour.</summary>
/// <param name="AtDay">When, day; null: at diagnosis by imaging.</param>
/// <param name="Residual">Share of its cells that stay.</param>
public sealed record ResectionPlan(double? AtDay, double Residual);

/// <summary>When the patient dies of the tumour.</summary>
/// <param name="BurdenCells">Cells of all lesions.</param>
public sealed record DeathLimits(double BurdenCells);
