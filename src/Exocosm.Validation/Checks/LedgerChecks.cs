namespace Exocosm.Validation.Checks;

/// <summary>Conservation of vesicles.</summary>
internal static class LedgerChecks
{
    private const string Group = "Transport of exosomes";
    private const string What = "Cells that divide, die, migrate and are sorted release, bind, lose and take up vesicles in a box with one open face, matrix, degradation and drainage, for ten hours";

    private const string Source =
        "secreted = in tissue + matrix-bound + cell-bound + internalised + degraded + drained + left, after every substep and every removal of cells; stocks are counted anew from the state";

    public static IReadOnlyList<Check> All { get; } =
    [
        new("transport.ledger-discrete", Group, What + ": single vesicles.", Source, CheckLength.Quick, Discrete),
        new("transport.ledger-field", Group, What + ": field and hybrid.", Source, CheckLength.Quick, Continuous),
    ];

    private static Finding[] Discrete()
    {
        var worst = 0.0;
        var world = Trials.Run(Trials.Read(Living("discrete")), each: now => worst = Math.Max(worst, Math.Abs(now.Tissues[0].Exosomes[0].Ledger.Residual)));
        var ledger = world.Tissues[0].Exosomes[0].Ledger;
        return
        [
            Finding.Between("vesicles secreted", 1e6, 1e7, ledger.Secreted),
            Finding.Between("vesicles internalised", 1e5, 1e7, ledger.Internalised),
            Finding.Between("vesicles left the domain", 1e4, 1e7, ledger.Left),
            new Finding("largest residual after a phenotype step, vesicles", 0, worst, 0, "exact"),
            new Finding("largest residual after a substep, parts of all secreted", 0, ledger.WorstRelativeResidual, 0, "exact"),
        ];
    }

    private static Finding[] Continuous() =>
    [
        .. ((string[])["field", "hybrid"]).Select(transport => new Finding(
            $"{transport}: largest residual after a substep, parts of all secreted", 0,
            Trials.Run(Trials.Read(Living(transport))).Tissues[0].Exosomes[0].Ledger.WorstRelativeResidual, 1e-12, "1e-12")),
    ];

    private static string Living(string transport) => $$$"""
        exocosm: 1
        name: ledger
        seed: 9
        time: {end: 10 h, phenotype_step: 6 min, mechanics_step: 6 min}
        exosomes:
          exo:
            transport: {{{transport}}}
            boundary: {x_min: open}
            matrix: {binding: 0.02 1/min, release: 0.02 1/min}
            degradation: 0.02 1/min
            drainage: 0.01 1/min
            step: 1 min
        cell_types:
          cell:
            cycle: {model: live, rate: 2 1/day}
            death: {apoptosis: {rate: 2 1/day, duration: 1 h}}
            motility: {speed: 0.3 um/min}
            exosomes:
              exo: {release: {mode: stochastic, mvb_formation: 700 1/h}, uptake: {clearance: 2000 um^3/min, unbinding: 0.01 1/min}}
        sites:
          box:
            size: [120 um, 120 um, 120 um]
            voxel: 20 um
            initial:
              - random: {count: 40, type: cell}
        events:
          - {at: 5 h, sort: {keep: cell, purity: 1, marker_error: 0.1}}
        """;
}
