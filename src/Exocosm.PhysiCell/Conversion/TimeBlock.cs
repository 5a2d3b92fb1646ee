namespace Exocosm.PhysiCell.Conversion;

/// <summary>The sections time and output, and the seed.</summary>
internal static class TimeBlock
{
    private const double MostSteps = 2_000_000_000;

    public static YamlMap Time(Draft draft)
    {
        var time = draft.Model.Time;
        var map = new YamlMap().Add("end", Text.Time(End(draft))).Add("phenotype_step", Text.Minutes(time.PhenotypeMin));
        if (Divides(time.MechanicsMin, time.PhenotypeMin)) return map.Add("mechanics_step", Text.Minutes(time.MechanicsMin));
        draft.At("overall", "dt_mechanics").Warn(
            $"dt_mechanics, {Text.Minutes(time.MechanicsMin)}, does not divide dt_phenotype, {Text.Minutes(time.PhenotypeMin)}: the scenario chooses its own step");
        return map.Add("mechanics_step", "auto");
    }

    public static YamlMap Output(Draft draft)
    {
        var save = draft.Model.Save;
        if (save.Folder.Length > 0) draft.At("save", "folder").Ignored("the folder of a run is given to run (--out)");
        if (save.Svg) draft.At("save", "SVG").Ignored("pictures (SVG) are not drawn; the report shows the tissue");
        if (!save.Full || !(save.FullEveryMin > 0))
        {
            if (save.Full) draft.At("save", "full_data", "interval").Warn("without an interval above 0 the scenario saves cells and fields at its start and end only");
            return new YamlMap().Add("cells_every", "never").Add("fields_every", "never");
        }

        var step = draft.PhenotypeMin;
        var every = Divides(step, save.FullEveryMin) ? save.FullEveryMin : Math.Max(1, Math.Round(save.FullEveryMin / step)) * step;
        if (every != save.FullEveryMin)
        {
            draft.At("save", "full_data", "interval").Warn(
                $"a scenario saves at multiples of its phenotype step: every {Text.Minutes(every)} instead of {Text.Minutes(save.FullEveryMin)}");
        }

        var text = Text.Time(every);
        return new YamlMap().Add("series_every", text).Add("cells_every", text).Add("fields_every", text);
    }

    /// <summary>The seed, as far as a scenario can hold it; 0 where the model leaves it to the clock, as when it is run.</summary>
    public static string Seed(Draft draft)
    {
        var at = draft.At("options", "random_seed");
        if (draft.Model.Seed is not { } seed)
        {
            at.Warn("no seed is given; 0 is written, so that the run can be repeated");
            return "0";
        }

        if (seed > long.MaxValue) at.Warn($"the seed {seed} is beyond the largest of a scenario; {seed & long.MaxValue} is written");
        return $"{seed & long.MaxValue}";
    }

    /// <summary>Whether a time is a whole number of steps, as the scenario reader sees it.</summary>
    public static bool Divides(double step, double time)
    {
        var n = Math.Round(time / step);
        return n >= 1 && Math.Abs(time / step - n) <= 1e-9 * n;
    }

    private static double End(Draft draft)
    {
        var (end, step) = (draft.Model.Time.EndMin, draft.PhenotypeMin);
        if (end / step > MostSteps)
        {
            draft.At("overall", "max_time").Missing($"{Text.Minutes(end)} are more steps than a scenario can have; it ends at {Text.Minutes(MostSteps * step)}");
            return MostSteps * step;
        }

        if (Divides(step, end)) return end;
        var later = Math.Max(1, Math.Ceiling(end / step)) * step;
        draft.At("overall", "max_time").Warn($"a scenario ends at a multiple of its phenotype step: at {Text.Minutes(later)} instead of {Text.Minutes(end)}");
        return later;
    }
}
