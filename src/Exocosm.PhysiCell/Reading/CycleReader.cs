using Exocosm.Model.Problems;

namespace Exocosm.PhysiCell.Reading;

/// <summary>The element cycle.</summary>
internal static class CycleReader
{
    private const string Codes = "0, 1, 2, 5, 6 or 7";

    public static void Read(Item item, TypeDraft type, TypeDraft? parent, IReadOnlyList<string> types)
    {
        if (!item.Exists) return;
        Select(item, type, parent);
        var rates = item.Child("phase_transition_rates");
        if (!rates.Exists) rates = item.Child("transition_rates");
        foreach (var rate in rates.Children("rate"))
        {
            var (start, end) = (rate.WholeAttribute("start_index"), rate.WholeAttribute("end_index"));
            if (!IsPhase(rate, start, type)) continue;
            var next = (start + 1) % type.Cycle.Phases;
            if (end != next) rate.Warn($"there is no transition from phase {start} to {end} in this cycle: PhysiCell sets that to phase {next}");
            type.Cycle.Set(start, rate.Number(), rate.Flag("fixed_duration"));
        }

        foreach (var duration in item.Child("phase_durations").Children("duration"))
        {
            var phase = duration.WholeAttribute("index");
            if (IsPhase(duration, phase, type)) type.Cycle.Set(phase, 1 / (duration.Number() + 1e-16), duration.Flag("fixed_duration"));
        }

        var asymmetric = item.Child("standard_asymmetric_division");
        if (!asymmetric.Exists || !asymmetric.Flag("enabled")) return;
        type.DividesAsymmetrically = true;
        foreach (var probability in asymmetric.Children("asymmetric_division_probability"))
        {
            var name = probability.Attribute("name") ?? "";
            var to = TypeNames.Index(types, name);
            if (to >= 0) type.Asymmetric[to] = probability.Number();
            else
            {
                var nearest = Nearest.Of(name, types);
                var message = $"asymmetric division names the type '{ProblemList.Shorten(name)}', which does not exist{Nearest.Hint(nearest)}";
                probability.Problem(name, "a cell type", message, nearest);
            }
        }
    }

    private static void Select(Item item, TypeDraft type, TypeDraft? parent)
    {
        var written = item.Attribute("code") ?? "";
        if (written.Length == 0)
        {
            var name = item.Attribute("name") ?? "";
            if (name.Length == 0) item.Problem("", $"a code: {Codes}", $"cycle has neither code nor name; give it a code: {Codes}");
            else if (CycleModels.Code(name) != type.Cycle.Code)
            {
                item.Warn(
                    $"cycle has the name '{ProblemList.Shorten(name)}' but no code: PhysiCell keeps the cycle it has, {type.Cycle.Finish().Name}; give it a code: {Codes}");
            }

            return;
        }

        var code = item.WholeAttribute("code");
        if (code is 3 or 4)
        {
            item.Warn($"cycle model {code} is not supported: PhysiCell takes model 5 (live)");
            code = 5;
        }

        if (CycleModels.Of(code) is not { } model)
        {
            item.Problem(written, Codes, $"cycle has the code '{ProblemList.Shorten(written)}'; PhysiCell knows {Codes}");
            return;
        }

        type.Cycle = new CycleDraft(model);
        if (parent?.Cycle.Code == code) type.Cycle.TakeRates(parent.Cycle);
    }

    private static bool IsPhase(Item item, int phase, TypeDraft type)
    {
        if (phase >= 0 && phase < type.Cycle.Phases) return true;
        var phases = type.Cycle.Phases == 1 ? "phase 0 only" : $"phases 0 to {type.Cycle.Phases - 1}";
        item.Missing($"there is no phase {phase} in the cycle of '{type.Name}', which has {phases}: this is not read (PhysiCell writes beyond its memory)");
        return false;
    }
}
