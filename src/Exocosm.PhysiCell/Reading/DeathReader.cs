using Exocosm.Model.Problems;
using Exocosm.PhysiCell.Settings;

namespace Exocosm.PhysiCell.Reading;

/// <summary>
/// The element death. Rates and parameters are each type's own; the durations stand in one object a death model in PhysiCell, so the last
/// definition in the file sets them for all types.
/// </summary>
internal sealed class DeathReader
{
    // What PhysiCell starts from where the default type gives parameters, whichever way to die they are of.
    private static readonly DeathSettings s_generic = new(0, 3.0 / 60, 0.05 / 60, 1.0 / 60, 0.35 / 60, 0, 2);

    private readonly Dictionary<(int, int), string> _setBy = [];

    public PhaseSettings[] ApoptosisPhases { get; } = CycleModels.Apoptosis();

    public PhaseSettings[] NecrosisPhases { get; } = CycleModels.Necrosis();

    public void Read(Item death, TypeDraft type, TypeDraft? parent)
    {
        foreach (var item in death.Children("model"))
        {
            switch (Code(item))
            {
                case 100:
                    type.Apoptosis = Parameters(item, parent?.Apoptosis ?? s_generic);
                    Phases(item, type.Name, 100, ApoptosisPhases);
                    break;
                case 101:
                    type.Necrosis = Parameters(item, parent?.Necrosis ?? s_generic);
                    Phases(item, type.Name, 101, NecrosisPhases);
                    break;
                case 102:
                    item.Warn("autophagic death is not supported and not read, as in PhysiCell");
                    break;
                case var code:
                    var read = item.Attribute("code") is { Length: > 0 } written ? written : item.Attribute("name") ?? "";
                    var nearest = code < 0 ? Nearest.Of(read, ["apoptosis", "necrosis"]) : null;
                    item.Problem(
                        read, "100 (apoptosis) or 101 (necrosis)",
                        $"death model '{ProblemList.Shorten(read)}' does not exist; PhysiCell knows 100 (apoptosis) and 101 (necrosis){Nearest.Hint(nearest)}", nearest);
                    break;
            }
        }
    }

    private static int Code(Item item) =>
        item.Attribute("code") is { Length: > 0 } ? Math.Max(0, item.WholeAttribute("code")) : CycleModels.Code(item.Attribute("name") ?? "");

    private static DeathSettings Parameters(Item item, DeathSettings from)
    {
        var rate = item.Child("death_rate");
        if (!rate.Exists) rate = item.Child("rate");
        var p = item.Child("parameters");
        return new DeathSettings(
            rate.Number(),
            p.Number("unlysed_fluid_change_rate", from.UnlysedFluidRate),
            p.Number("lysed_fluid_change_rate", from.LysedFluidRate),
            p.Number("cytoplasmic_biomass_change_rate", from.CytoplasmRate),
            p.Number("nuclear_biomass_change_rate", from.NucleusRate),
            p.Number("calcification_rate", from.CalcificationRate),
            p.Number("relative_rupture_volume", from.RelativeRuptureVolume));
    }

    private void Phases(Item item, string type, int code, PhaseSettings[] phases)
    {
        // The old spelling wins over the new one in PhysiCell.
        var rates = item.Child("transition_rates");
        if (!rates.Exists) rates = item.Child("phase_transition_rates");
        foreach (var rate in rates.Children("rate")) Set(rate, rate.WholeAttribute("start_index"), rate.Number(), type, code, phases);
        foreach (var duration in item.Child("phase_durations").Children("duration"))
            Set(duration, duration.WholeAttribute("index"), 1 / (duration.Number() + 1e-16), type, code, phases);
    }

    private void Set(Item item, int phase, double rate, string type, int code, PhaseSettings[] phases)
    {
        if (phase < 0 || phase >= phases.Length)
        {
            item.Warn($"phase {phase} of this death does not exist and is not read: it has the phases 0 to {phases.Length - 1}");
            return;
        }

        var isFixed = item.Flag("fixed_duration");
        var before = phases[phase];
        phases[phase] = before with { ExitRate = rate, IsFixed = isFixed };
        var name = code == 100 ? "apoptosis" : "necrosis";
        // Whatever the swelling phase is given, rupture ends it.
        var differs = before.IsFixed != isFixed || Math.Abs(before.ExitRate - rate) > 1e-6 * Math.Abs(rate);
        if (differs && (code != 101 || phase != 0) && _setBy.TryGetValue((code, phase), out var earlier) && earlier != type)
        {
            item.Warn(
                $"'{type}' sets phase {phase} of {name} otherwise than '{earlier}': PhysiCell keeps one value for all types, and the last one in the file counts");
        }

        _setBy[(code, phase)] = type;
    }
}
