namespace Exocosm.Model.Scenarios;

/// <summary>The lymph node that some sites drain to: where effectors are primed, tolerance is learned and memory kept (science 1.6).</summary>
/// <param name="Drains">Numbers of the sites that drain to it.</param>
/// <param name="LoadHalfLifeMin">Half-life of the load that captured vesicles leave in the node, min.</param>
/// <param name="Tolerance">How load turns into tolerance.</param>
/// <param name="Dendritic">Cells that present antigen.</param>
/// <param name="Exhaustion">How load exhausts effectors; of the populations that an antigen names.</param>
/// <param name="Accuracy">Relative error that the steps of its equations are chosen for.</param>
/// <param name="Antigens">What is presented, in order.</param>
public sealed record LymphNodePlan(
    IReadOnlyList<int> Drains,
    double LoadHalfLifeMin,
    TolerancePlan Tolerance,
    DendriticPlan Dendritic,
    LoadResponse Exhaustion,
    double Accuracy,
    IReadOnlyList<AntigenPlan> Antigens);

/// <summary>A Hill response to the load of a node.</summary>
/// <param name="HalfMax">Load at half of it, vesicles.</param>
/// <param name="Hill">Hill power.</param>
public sealed record LoadResponse(double HalfMax, double Hill);

/// <summary>How load turns into tolerance: dτ/dt = k_τ H(E) (1 − τ) − τ/T_τ.</summary>
/// <param name="RatePerMin">k_τ, 1/min.</param>
/// <param name="LifetimeMin">T_τ, min.</param>
/// <param name="Response">H.</param>
public sealed record TolerancePlan(double RatePerMin, double LifetimeMin, LoadResponse Response);

/// <summary>Cells that present antigen: M = M₀ (1 − I H(E)) + V, dV/dt = −ln 2/t½ V + doses.</summary>
/// <param name="Resident">M₀: activity of those of the node.</param>
/// <param name="Inhibition">I: greatest loss of it by exosomes.</param>
/// <param name="Response">H.</param>
/// <param name="Exosomes">Numbers of the populations whose load counts.</param>
/// <param name="HalfLifeMin">Half-life of cells that a vaccine brings, min.</param>
public sealed record DendriticPlan(
    double Resident, double Inhibition, LoadResponse Response, IReadOnlyList<int> Exosomes, double HalfLifeMin);

/// <summary>An antigen and the cells that know it.</summary>
/// <param name="Name">Its name in tables.</param>
/// <param name="Cells">How much a living cell of each type gives (index, amount), relative to the others.</param>
/// <param name="Reference">Cells of amount 1 that make Ag = 1.</param>
/// <param name="Effectors">Type of the cells that come to drained sites; null: none do.</param>
/// <param name="TolerisedBy">Numbers of the populations whose load makes tolerant of it.</param>
/// <param name="ExhaustedBy">Numbers of the populations whose load exhausts its effectors.</param>
/// <param name="Rates">Rates of its cells.</param>
/// <param name="RecruitmentPerMin">Cells that come to all drained pieces together, per minute and effector in the pool.</param>
/// <param name="Entry">Where they appear.</param>
/// <param name="AtMost">Living cells of their type in a site above which none comes in.</param>
public sealed record AntigenPlan(
    string Name,
    IReadOnlyList<(int CellType, double Amount)> Cells,
    double Reference,
    int? Effectors,
    IReadOnlyList<int> TolerisedBy,
    IReadOnlyList<int> ExhaustedBy,
    AntigenRates Rates,
    double RecruitmentPerMin,
    EntryPlace Entry,
    int AtMost);

/// <summary>Rates of the cells of an antigen (science 1.6), 1/min where nothing else is said.</summary>
/// <param name="Priming">s: effectors per minute at Ag = M = 1.</param>
/// <param name="Expansion">ρ_A.</param>
/// <param name="HalfAntigen">K: Ag at half of the expansion.</param>
/// <param name="Death">δ_A.</param>
/// <param name="ExhaustionDeath">δ_ex: more of it at full exhaustion.</param>
/// <param name="RegulatoryInduction">s_G: regulatory cells per minute at Ag = τ = 1.</param>
/// <param name="RegulatoryDeath">δ_G.</param>
/// <param name="RegulatoryHalf">K_G: regulatory cells that halve killing.</param>
/// <param name="MemoryFormation">f_M: memory cells per minute and effector.</param>
/// <param name="MemoryDeath">δ_M.</param>
/// <param name="Recall">r_M: memory that becomes effectors at Ag = 1 without tolerance.</param>
public sealed record AntigenRates(
    double Priming,
    double Expansion,
    double HalfAntigen,
    double Death,
    double ExhaustionDeath,
    double RegulatoryInduction,
    double RegulatoryDeath,
    double RegulatoryHalf,
    double MemoryFormation,
    double MemoryDeath,
    double Recall);
