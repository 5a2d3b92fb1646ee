namespace Exocosm.Validation.Checks;

/// <summary>Making and releasing exosomes.</summary>
internal static class BiogenesisChecks
{
    private const string Group = "Biogenesis and release";
    private const string Formula = "S* = n̄ k_mvb k_fus/(k_fus + k_lys), steady state of dM/dt = k_mvb − (k_fus + k_lys) M";

    public static IReadOnlyList<Check> All { get; } =
    [
        new("biogenesis.secretion", Group, "Vesicles released by three cells in ten hours, divided by cells and hours.", Formula, CheckLength.Quick, Secretion),
    ];

    private static Finding[] Secretion() =>
    [
        Finding.Within("secretion at the defaults, 1/h per cell", 60, PerHour("{mode: mean}"), 1e-9),
        Finding.Within("Rab27a ×0.35: secretion, 1/h per cell", 240 * 0.04375 / (0.04375 + 0.375), PerHour("{mode: mean, mvb_fusion: 0.04375 1/h}"), 1e-9),
        Finding.Within("no lysosomal loss: secretion, 1/h per cell", 240, PerHour("{mode: mean, mvb_lysis: 0 1/h}"), 1e-9),
    ];

    private static double PerHour(string release)
    {
        var world = Trials.Run(Trials.Read(Boxes.Identical("field", release, cells: 3, end: "10 h")));
        return world.Tissues[0].Exosomes[0].Ledger.Secreted / 30;
    }
}
