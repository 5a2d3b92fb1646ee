using Exocosm.PhysiCell.Reading;
using Exocosm.PhysiCell.Settings;

namespace Exocosm.PhysiCell.Conversion;

/// <summary>The section death of a cell type.</summary>
internal static class DeathBlock
{
    /// <summary>Stands for a corpse that stays, min: 1,900 years.</summary>
    private const double Forever = 1e9;

    /// <summary>A rupture volume that is passed at once; the language takes none of 1 or below.</summary>
    private const double AtOnce = 1.000001;

    public static YamlMap Of(Draft draft, CellTypeSettings type)
    {
        var death = draft.At(type, "phenotype", "death");
        return new YamlMap()
            .Add("apoptosis", One(draft, Model(death, "100", "apoptosis"), type.Apoptosis, draft.Model.ApoptosisPhases[0], ruptures: false))
            .Add("necrosis", One(draft, Model(death, "101", "necrosis"), type.Necrosis, draft.Model.NecrosisPhases[1], ruptures: true));
    }

    /// <summary>What holds for all types: PhysiCell keeps one set of durations.</summary>
    public static void WarnOfPhases(Draft draft)
    {
        var (swelling, step) = (draft.Model.NecrosisPhases[0], draft.PhenotypeMin);
        var isHeld = swelling.IsFixed ? 1 / swelling.ExitRate > step / 2 : swelling.ExitRate * step < 1;
        if (isHeld) draft.At("cell_definitions").Warn("necrotic cells burst as soon as they have their rupture volume; PhysiCell also waits for the end of phase 0 of necrosis");
        Stochastic(draft.Model.ApoptosisPhases[0], "apoptotic");
        Stochastic(draft.Model.NecrosisPhases[1], "lysed");

        void Stochastic(PhaseSettings phase, string what)
        {
            if (!phase.IsFixed && phase.ExitRate * step < 1)
                draft.At("cell_definitions").Warn($"{what} cells are removed after exactly {Text.Minutes(Text.Duration(phase.ExitRate))}; PhysiCell removes them at that mean time, at random");
        }
    }

    private static YamlMap One(Draft draft, Item at, DeathSettings death, PhaseSettings last, bool ruptures)
    {
        if (draft.LinearHazard(death.Rate) is { } differs) at.Warn(differs);
        var rupture = death.RelativeRuptureVolume;
        if (!(rupture > 1))
        {
            if (ruptures) at.Warn($"a relative_rupture_volume of {Text.Number(rupture)}: the cell bursts at once; {Text.Number(AtOnce)} is written");
            rupture = AtOnce;
        }

        return new YamlMap()
            .Add("rate", Text.PerMinute(Draft.NotNegative(at, death.Rate)))
            .Add("duration", Text.Minutes(last.ExitRate > 0 ? Text.Duration(last.ExitRate) : Forever))
            .Add("unlysed_fluid_rate", Text.PerMinute(Draft.NotNegative(at, death.UnlysedFluidRate)))
            .Add("lysed_fluid_rate", Text.PerMinute(Draft.NotNegative(at, death.LysedFluidRate)))
            .Add("cytoplasm_rate", Text.PerMinute(Draft.NotNegative(at, death.CytoplasmRate)))
            .Add("nucleus_rate", Text.PerMinute(Draft.NotNegative(at, death.NucleusRate)))
            .Add("calcification_rate", Text.PerMinute(Draft.NotNegative(at, death.CalcificationRate)))
            .Add("rupture_volume", Text.Number(rupture));
    }

    private static Item Model(Item death, string code, string name) =>
        death.Children("model").FirstOrDefault(model => model.Attribute("code") == code || model.Attribute("name") == name) ?? death;
}
