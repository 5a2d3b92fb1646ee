using Exocosm.Model.Scenarios;

namespace Exocosm.PhysiCell.Export;

/// <summary>PhysiCell's codes for the cycles and phases of scenarios.</summary>
internal static class ScenarioPhases
{
    /// <summary>PhysiCell's code of a cycle or phase that is none of its own.</summary>
    private const int Custom = 9999;

    private const int ApoptosisModel = 100;
    private const int NecrosisModel = 101;

    private static readonly Dictionary<string, int> s_phases = new(StringComparer.Ordinal)
    {
        ["Ki67+ premitotic"] = 0,
        ["Ki67+ postmitotic"] = 1,
        ["Ki67+"] = 2,
        ["Ki67-"] = 3,
        ["G0/G1"] = 4,
        ["S"] = 10,
        ["G2/M"] = 11,
        ["G2"] = 12,
        ["M"] = 13,
        ["live"] = 14,
        ["cycling"] = 17,
        ["quiescent"] = 18,
        ["apoptotic"] = 100,
        ["necrotic, swelling"] = 101,
        ["necrotic, lysed"] = 102,
    };

    private static readonly Dictionary<string, int> s_cycles = new(StringComparer.Ordinal)
    {
        ["ki67_advanced"] = 0,
        ["ki67_basic"] = 1,
        ["flow_cytometry"] = 2,
        ["live"] = 5,
        ["flow_cytometry_separated"] = 6,
        ["cycling_quiescent"] = 7,
    };

    /// <summary>Code of a phase by its name in the tables.</summary>
    public static int Phase(string phase) => s_phases.GetValueOrDefault(phase, Custom);

    /// <summary>Code of the model of death of a phase; −1 where it is one of life.</summary>
    public static int Death(int phase) => phase switch { 100 => ApoptosisModel, 101 or 102 => NecrosisModel, _ => -1 };

    /// <summary>Code of a type's cycle.</summary>
    public static int Cycle(CellType? type) => type is null ? Custom : s_cycles.GetValueOrDefault(type.Cycle.Model, Custom);
}
