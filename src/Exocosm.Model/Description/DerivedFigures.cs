using Exocosm.Model.Scenarios;

namespace Exocosm.Model.Description;

/// <summary>Figures that follow from a scenario's parameters and that a reader wants to know before a run.</summary>
public static class DerivedFigures
{
    /// <summary>Diameter to which copies and hindrance refer, µm.</summary>
    private const double ReferenceDiameterUm = 0.09;

    /// <summary>Boltzmann constant, J/K (exact in the SI).</summary>
    private const double Boltzmann = 1.380649e-23;

    /// <summary>Steady number of multivesicular bodies: M* = k_mvb/(k_fus + k_lys).</summary>
    public static double SteadyMvb(ExosomeRelease release) =>
        release.MvbFormationPerMin / (release.MvbFusionPerMin + release.MvbLysisPerMin);

    /// <summary>n̄: vesicles in an MVB, both routes together.</summary>
    public static double VesiclesPerMvb(ExosomeRelease release) => release.EscrtVesiclesPerMvb + release.CeramideVesiclesPerMvb;

    /// <summary>Mean secretion at rest, vesicles/min: S* = n̄ k_mvb k_fus/(k_fus + k_lys), or the rate given directly.</summary>
    public static double SteadySecretionPerMin(ExosomeRelease release) => release.Mode == ReleaseMode.Direct
        ? release.SecretionPerMin
        : release.MvbFusionPerMin == 0 ? 0 : VesiclesPerMvb(release) * release.MvbFusionPerMin * SteadyMvb(release);

    /// <summary>D_eff of a vesicle of the median diameter, µm²/min: h(d)·k_B T/(3πηd), or the value that was measured.</summary>
    public static double EffectiveDiffusion(ExosomePopulation population)
    {
        var medium = population.Medium;
        if (medium.DiffusionUm2PerMin is { } measured) return measured;
        var diameter = population.Size.MedianUm;
        var free = Boltzmann * medium.TemperatureK / (3 * Math.PI * medium.ViscosityMPaS * 1e-3 * diameter * 1e-6) * 1e12 * 60;
        return free * Math.Pow(medium.Hindrance, Math.Pow(diameter / ReferenceDiameterUm, medium.HindranceSizePower));
    }

    /// <summary>
    /// Loss of free vesicles at rest without cells, 1/min: k_deg + k_drain + k_on k_deg/(k_off + k_deg); the last term is what is
    /// degraded while bound to the matrix.
    /// </summary>
    public static double LossPerMin(ExosomePopulation population)
    {
        var degradation = population.DegradationPerMin;
        var exchange = population.MatrixReleasePerMin + degradation;
        var whileBound = exchange == 0 ? 0 : population.MatrixBindingPerMin * degradation / exchange;
        return degradation + population.DrainagePerMin + whileBound;
    }

    /// <summary>Persistence length Λ = √(D_eff/k), µm: the distance over which a steady concentration falls e-fold in one dimension.</summary>
    /// <param name="population">The population.</param>
    /// <param name="uptakePerMin">Loss to cells, 1/min: κ times cells per µm³.</param>
    public static double PersistenceLength(ExosomePopulation population, double uptakePerMin = 0) =>
        Math.Sqrt(EffectiveDiffusion(population) / (LossPerMin(population) + uptakePerMin));

    /// <summary>Fastest uptake of a cell, vesicles/min: V_max = k_int B_max.</summary>
    public static double MaximalUptakePerMin(ExosomeUptake uptake) => uptake.InternalisationPerMin * uptake.MaxBound;

    /// <summary>Concentration at half of V_max, 1/µm³: (k_off + k_int) B_max/κ.</summary>
    public static double HalfSaturation(ExosomeUptake uptake) =>
        (uptake.UnbindingPerMin + uptake.InternalisationPerMin) * uptake.MaxBound / uptake.ClearanceUm3PerMin;

    /// <summary>Copies of a luminal cargo that one uptake delivers in the mean: ε μ_c.</summary>
    public static double CopiesPerUptake(ExosomeUptake uptake, CargoLoad load) => uptake.ReleaseFraction * load.CopiesPerVesicle;

    /// <summary>Uptakes that deliver a number of copies in the mean, when none decays.</summary>
    public static double UptakesNeeded(ExosomeUptake uptake, CargoLoad load, double copies) => copies / CopiesPerUptake(uptake, load);

    /// <summary>Copies held at rest by a cell that takes up at a steady rate: X* = ε μ_c u t½/ln 2.</summary>
    /// <param name="uptake">How it takes up.</param>
    /// <param name="load">What a vesicle carries.</param>
    /// <param name="uptakesPerMin">u, 1/min.</param>
    /// <param name="halfLifeMin">t½ of the cargo, min.</param>
    public static double SteadyCopies(ExosomeUptake uptake, CargoLoad load, double uptakesPerMin, double halfLifeMin) =>
        CopiesPerUptake(uptake, load) * uptakesPerMin * halfLifeMin / Math.Log(2);

    /// <summary>
    /// Probability that a contact with a fresh target ends in its death, (k/(k + d))ⁿ: n hits at k before letting go at d, where the target is
    /// seen at 1, evades nothing, repairs nothing and has no other attacker.
    /// </summary>
    public static double KillShare(AttackPlan plan) =>
        plan.HitPerMin == 0 ? 0 : Math.Pow(plan.HitPerMin / (plan.HitPerMin + plan.DetachmentPerMin), plan.Hits);

    /// <summary>
    /// Kills of an attacker per day when it always touches one target and every hit counts: a kill takes n/k attached, and 1 + d n/k waits of 1/a.
    /// </summary>
    public static double KillsPerDay(AttackPlan plan)
    {
        if (plan.HitPerMin == 0 || plan.AttachmentPerMin == 0) return 0;
        var attached = plan.Hits / plan.HitPerMin;
        return 1440 / (attached + ((1 + (plan.DetachmentPerMin * attached)) / plan.AttachmentPerMin));
    }

    /// <summary>
    /// Growth rate of a population that cycles and does not die, 1/min: the root of 2·Π φ_i(r) = 1 with φ = λ/(λ + r) for a phase left
    /// by a hazard and e^(−r/λ) for a phase of fixed duration. 0 where no phase divides.
    /// </summary>
    public static double GrowthPerMin(CyclePlan cycle)
    {
        if (!cycle.Phases.Any(phase => phase.DividesOnExit) || cycle.Phases.Any(phase => phase.ExitPerMin <= 0)) return 0;
        var low = 0.0;
        var high = cycle.Phases.Max(phase => phase.ExitPerMin);
        for (var i = 0; i < 100; i++)
        {
            var middle = (low + high) / 2;
            if (2 * cycle.Phases.Aggregate(1.0, (product, phase) => product * Transform(phase, middle)) > 1) low = middle;
            else high = middle;
        }

        return (low + high) / 2;
    }

    /// <summary>
    /// Distance of two cells of a type at rest, µm: (√c_r − √c_a)/(√c_r/R − √c_a/A), with R twice the radius and A its reach; R where
    /// adhesion does not reach or does not matter.
    /// </summary>
    public static double RestDistance(CellType type)
    {
        var touching = 2 * Math.Cbrt(3 * type.Volume.TotalUm3 / (4 * Math.PI));
        var reach = touching * type.Mechanics.RelativeAdhesionDistance;
        var (repulsion, adhesion) = (Math.Sqrt(type.Mechanics.RepulsionUmPerMin), Math.Sqrt(type.Mechanics.AdhesionUmPerMin));
        return adhesion >= repulsion ? touching : (repulsion - adhesion) / ((repulsion / touching) - (adhesion / reach));
    }

    /// <summary>Cells per µm³ of a close packing at the rest distance: √2/s³.</summary>
    public static double PackedDensity(CellType type) => Math.Sqrt(2) / Math.Pow(RestDistance(type), 3);

    private static double Transform(CyclePhase phase, double r) =>
        phase.Fixed ? Math.Exp(-r / phase.ExitPerMin) : phase.ExitPerMin / (phase.ExitPerMin + r);
}
