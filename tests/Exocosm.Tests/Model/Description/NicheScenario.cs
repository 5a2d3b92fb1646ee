using Exocosm.Model.Scenarios;

namespace Exocosm.Tests.Model.Description;

/// <summary>A small niche with the library's defaults, in internal units: CSC, transit-amplifying (TA) and differentiated (D) cells.</summary>
internal static class NicheScenario
{
    private const double Day = 1440;
    private const double Hour = 60;

    public static readonly ExosomeRelease Release = new(ReleaseMode.Mean, 12 / Hour, 0.125 / Hour, 0.375 / Hour, 8, 12, 1);

    public static readonly ExosomeUptake Uptake = new(333, 500, 0.02, 0, 0.02, 0.05, 24 * Hour);

    public static readonly ExosomePopulation Vesicles = new(
        "CSC-exosome",
        ExosomeTransport.Field,
        20,
        new SizeDistribution(0.09, 1.3, 0.03, 0.15, 1),
        new TransportMedium(310.15, 0.6913, 0.1, 0, null),
        0.01,
        0.01,
        4.8e-4,
        1.1e-3,
        OpenFaces.None,
        [new CargoLoad(0, 0.00825, CargoLoading.Fixed, 1, 1000), new CargoLoad(1, 10, CargoLoading.DonorCoupled, 1, 1000)],
        null,
        0.02,
        VesicleMotionKind.Walk);

    public static readonly CyclePlan Live = new("live", [new CyclePhase("live", 1 / Day, false, true, true)]);

    public static Scenario Make() => new(
        "niche",
        "Stem cells and their exosomes.",
        1,
        new TimePlan(6 * Day, 6, null, 0.1),
        [
            new Substrate(
                "oxygen", "mmHg", 1e5, 0.1, 38, new FaceBoundary([38, 38, 38, 38, 38, 38]), FieldSolve.Steady, null, 1e-6),
        ],
        [
            new CargoSpecies("miR-21", CargoClass.MiRna, Day, CargoEffect.Stoichiometric, "miR-21"),
            new CargoSpecies("Wnt3a", CargoClass.SurfaceProtein, 12 * Hour, CargoEffect.Stoichiometric, "Wnt3a"),
        ],
        [Vesicles],
        [
            Type("CSC", Live, new DivisionPlan(0.2, 0.7, 0.1, 1, 0, null), [0, 0.0721 / Day, 0], Release, [0, 1000]),
            Type("TA", Live, new DivisionPlan(1, 0, 0, null, 5, 2), [0, 0, 0], null, [0, 0]),
            Type("D", new CyclePlan("none", []), new DivisionPlan(1, 0, 0, null, 0, null), [0, 0, 0], null, [0, 0]),
        ],
        [
            new Rule(
                1,
                new SignalRef(SignalKind.ExosomeLoad, 0),
                true,
                new BehaviourRef(BehaviourKind.Transformation, 0),
                0.1 / Day,
                2000,
                2,
                false,
                "in TA, CSC-exosome load increases transformation to CSC towards 0.1 1/day, half-max 2000, Hill power 2"),
        ],
        [new Site("niche", (-200, -200, -200), (20, 20, 20), 20, [new SpheroidCells((0, 0, 0), 500, null, 16, [(0, 0.05), (1, 0.95)], true)])],
        [
            new ScaleEvent(2 * Day, 0, new BehaviourRef(BehaviourKind.MvbFusion, 0), 0.35),
            new SortEvent(3 * Day, 0, 0.98, 0.02) { Site = 0 },
        ],
        new OutputPlan(Hour, Day, 2 * Day, ["oxygen", "CSC-exosome"], true),
        [new Expectation("CSCs survive", "SELECT 1", 0.02, 0.2, "science")],
        [
            new ValueOrigin("substrates.oxygen.diffusion", "1e5 um^2/min", OriginKind.Default, "substrate.oxygen.diffusion", null),
            new ValueOrigin("exosomes.CSC-exosome.medium.hindrance", "0.1", OriginKind.Default, "exosome.medium.hindrance", null),
            new ValueOrigin("exosomes.CSC-exosome.matrix.binding", "300 1/h", OriginKind.Scenario, "exosome.matrix.binding", 31),
            new ValueOrigin("exosomes.CSC-exosome.tolerance", "0.02", OriginKind.Default, "exosome.tolerance", null),
            new ValueOrigin("cell_types.CSC.cycle.rate", "2.592 1/day", OriginKind.Override, "cycle.live.rate", null),
            new ValueOrigin("cell_types.TA.cycle.rate", "1 1/day", OriginKind.Library, "csc.division_rate", 40),
            new ValueOrigin("cell_types.CSC.exosomes.CSC-exosome.uptake.max_bound", "500", OriginKind.Default, "exosome.uptake.max_bound", null),
            new ValueOrigin("cell_types.TA.exosomes.CSC-exosome.uptake.max_bound", "500", OriginKind.Default, "exosome.uptake.max_bound", null),
            new ValueOrigin("sites.niche.voxel", "20 um", OriginKind.Scenario, null, 60),
        ]);

    private static CellType Type(
        string name, CyclePlan cycle, DivisionPlan division, double[] transformation, ExosomeRelease? release, double[] cargo) => new(
        name,
        name == "CSC" ? null : "CSC",
        "#cc3344",
        cycle,
        new DeathPlan(0.05 / Day, 8.6 * Hour, 3 / Hour, 0.05 / Hour, 1 / Hour, 0.35 / Hour, 0, 2),
        new DeathPlan(0, 60 * Day, 0.67 / Hour, 0.05 / Hour, 0.0032 / Hour, 0.013 / Hour, 0.0042 / Hour, 2),
        new VolumePlan(2494, 540, 0.75, 3 / Hour, 0.27 / Hour, 0.33 / Hour),
        new MechanicsPlan(0.4, 10, 1.25, [1, 1, 1], true),
        new MotilityPlan(name == "TA", 0.1, 15, 0.5, [1]),
        division,
        [new SubstrateExchange(0, 0, 10, 0)],
        transformation,
        [release],
        [Uptake],
        cargo,
        []);
}
