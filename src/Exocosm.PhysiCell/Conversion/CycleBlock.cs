using Exocosm.PhysiCell.Settings;

namespace Exocosm.PhysiCell.Conversion;

/// <summary>The section cycle of a cell type.</summary>
internal static class CycleBlock
{
    private static readonly Dictionary<int, (string Model, string[] Phases)> s_models = new()
    {
        [0] = ("ki67_advanced", ["Ki67-", "Ki67+ premitotic", "Ki67+ postmitotic"]),
        [1] = ("ki67_basic", ["Ki67-", "Ki67+"]),
        [2] = ("flow_cytometry", ["G0/G1", "S", "G2/M"]),
        [5] = ("live", ["live"]),
        [6] = ("flow_cytometry_separated", ["G0/G1", "S", "G2", "M"]),
        [7] = ("cycling_quiescent", ["quiescent", "cycling"]),
    };

    public static YamlMap Of(Draft draft, CellTypeSettings type)
    {
        var at = draft.At(type, "phenotype", "cycle");
        var (model, names) = s_models[type.Cycle.Code];
        var phases = type.Cycle.Phases;
        for (var p = 0; p < phases.Count; p++)
        {
            if (!phases[p].IsFixed && draft.LinearHazard(phases[p].ExitRate) is { } differs) at.Warn($"phase {p} ('{names[p]}'): {differs}");
        }

        WarnOfAges(draft, type);
        var map = new YamlMap().Add("model", model);
        if (phases is [{ IsFixed: false }]) return map.Add("rate", Text.PerMinute(Draft.NotNegative(at, phases[0].ExitRate)));
        var entries = new YamlMap();
        for (var p = 0; p < phases.Count; p++)
        {
            var (key, value) = Text.RateOrDuration(Draft.NotNegative(at, phases[p].ExitRate));
            entries.Add(names[p], new YamlMap().Add(key, value).Add("fixed", Text.Flag(phases[p].IsFixed)));
        }

        return map.Add("phases", entries);
    }

    private static void WarnOfAges(Draft draft, CellTypeSettings type)
    {
        var phases = type.Cycle.Phases;
        if (phases is [{ IsFixed: false }] || phases.Any(phase => phase.ExitRate <= 0) || !Starts(draft.Model, type.Id)) return;
        draft.At(type, "phenotype", "cycle").Warn(
            $"the first cells of '{draft.Types[type.Id]}' start at random places of their cycle; PhysiCell starts all of them at the beginning of phase 0");
    }

    private static bool Starts(PhysiCellModel model, int type) => model.Placements.Any(placement => placement switch
    {
        RandomPlacement random => random.CellType == type,
        ListedPlacement listed => listed.Cells.Any(cell => cell.CellType == type),
        _ => false,
    });
}
