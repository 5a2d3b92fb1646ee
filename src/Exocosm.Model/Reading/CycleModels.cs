namespace Exocosm.Model.Reading;

/// <summary>A phase of a cycle model before the scenario's own values.</summary>
/// <param name="Name">Its name.</param>
/// <param name="DefaultId">Library entry of its duration or rate.</param>
/// <param name="Fixed">Of fixed duration unless the scenario says otherwise.</param>
/// <param name="Divides">The cell divides when it leaves.</param>
/// <param name="Grows">The solid targets double when a cell enters.</param>
internal sealed record PhaseModel(string Name, string DefaultId, bool Fixed = false, bool Divides = false, bool Grows = false);

/// <summary>The cycle models (science 2) with their phases.</summary>
internal static class CycleModels
{
    private static readonly Dictionary<string, PhaseModel[]> Table = new(StringComparer.Ordinal)
    {
        ["live"] = [new("live", "cycle.live.rate", Divides: true, Grows: true)],
        ["ki67_basic"] =
        [
            new("Ki67-", "cycle.ki67_basic.negative"),
            new("Ki67+", "cycle.ki67_basic.positive", Fixed: true, Divides: true, Grows: true),
        ],
        ["ki67_advanced"] =
        [
            new("Ki67-", "cycle.ki67_advanced.negative"),
            new("Ki67+ premitotic", "cycle.ki67_advanced.premitotic", Fixed: true, Divides: true, Grows: true),
            new("Ki67+ postmitotic", "cycle.ki67_advanced.postmitotic", Fixed: true),
        ],
        ["flow_cytometry"] =
        [
            new("G0/G1", "cycle.flow_cytometry.g0g1"),
            new("S", "cycle.flow_cytometry.s", Grows: true),
            new("G2/M", "cycle.flow_cytometry.g2m", Divides: true),
        ],
        ["flow_cytometry_separated"] =
        [
            new("G0/G1", "cycle.flow_cytometry_separated.g0g1"),
            new("S", "cycle.flow_cytometry_separated.s", Grows: true),
            new("G2", "cycle.flow_cytometry_separated.g2"),
            new("M", "cycle.flow_cytometry_separated.m", Divides: true),
        ],
        ["cycling_quiescent"] =
        [
            new("quiescent", "cycle.cycling_quiescent.quiescent"),
            new("cycling", "cycle.cycling_quiescent.cycling", Fixed: true, Divides: true, Grows: true),
        ],
        ["none"] = [],
    };

    public static IReadOnlyList<PhaseModel> PhasesOf(string model) => Table[model];
}
