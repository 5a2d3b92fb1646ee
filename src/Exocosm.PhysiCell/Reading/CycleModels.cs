using Exocosm.PhysiCell.Settings;

namespace Exocosm.PhysiCell.Reading;

/// <summary>PhysiCell's standard cycles and deaths with the rates they have before a file says otherwise.</summary>
internal static class CycleModels
{
    /// <summary>Rate of the swelling phase of necrosis: always due, so that only rupture decides.</summary>
    private const double AtOnce = 9e9;

    private static readonly (string Name, int Code)[] s_names =
    [
        ("advanced Ki67", 0), ("Ki67 (advanced)", 0), ("basic Ki67", 1), ("Ki67 (basic)", 1), ("Flow cytometry model (basic)", 2),
        ("flow cytometry", 2), ("Live", 5), ("live cells", 5), ("Flow cytometry model (separated)", 6), ("Cycling-Quiescent model", 7),
        ("apoptosis", 100), ("necrosis", 101), ("autophagy", 102),
    ];

    public static CycleSettings? Of(int code) => code switch
    {
        0 => new(0, "Ki67 (advanced)",
            [new("Ki67-", 3, 1 / 217.2, false), new("Ki67+ (premitotic)", 0, 1 / 780.0, true, true, true), new("Ki67+ (postmitotic)", 1, 1 / 150.0, true)]),
        1 => new(1, "Ki67 (basic)", [new("Ki67-", 3, 1 / 275.4, false), new("Ki67+", 2, 1 / 930.0, true, true, true)]),
        2 => new(2, "Flow cytometry model (basic)",
            [new("G0/G1", 4, 0.00324, false), new("S", 10, 0.00208, false, false, true), new("G2/M", 11, 0.00333, false, true)]),
        5 => new(5, "Live", [new("Live", 14, 0.0432 / 60, false, true, true)]),
        6 => new(6, "Flow cytometry model (separated)",
            [new("G0/G1", 4, 0.00335, false), new("S", 10, 0.00208, false, false, true), new("G2", 12, 0.00417, false), new("M", 13, 0.0167, false, true)]),
        7 => new(7, "Cycling-Quiescent model", [new("Quiescent", 18, 1 / 275.4, false), new("Cycling", 17, 1 / 930.0, true, true, true)]),
        _ => null,
    };

    /// <summary>Code of a model by name, letter case apart, or −1.</summary>
    public static int Code(string name) =>
        Array.Find(s_names, pair => string.Equals(pair.Name, name, StringComparison.OrdinalIgnoreCase)) is { Name: not null } found ? found.Code : -1;

    public static PhaseSettings[] Apoptosis() => [new("Apoptotic", 100, 1 / 516.0, true)];

    public static PhaseSettings[] Necrosis() => [new("Necrotic (swelling)", 101, AtOnce, false), new("Necrotic (lysed)", 102, 1 / 86400.0, true)];
}
