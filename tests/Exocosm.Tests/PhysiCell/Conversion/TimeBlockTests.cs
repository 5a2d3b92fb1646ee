using Exocosm.PhysiCell.Settings;
using Exocosm.Tests.PhysiCell.Reading;
using Xunit;

namespace Exocosm.Tests.PhysiCell.Conversion;

public sealed class TimeBlockTests
{
    [Fact]
    public void Times_steps_intervals_and_seed_are_the_files_own()
    {
        var scenario = Converted.Of(SmallModel.Xml).Scenario;
        Assert.Equal((60, 6, 0.1), (scenario.Time.EndMin, scenario.Time.PhenotypeStepMin, scenario.Time.MechanicsStepMin));
        Assert.Equal((7ul, 30, 30, 30), (scenario.Seed, scenario.Output.SeriesEveryMin, scenario.Output.CellsEveryMin, scenario.Output.FieldsEveryMin));
        Assert.Equal("settings", scenario.Name);
    }

    [Fact]
    public void What_is_no_multiple_of_a_step_is_rounded_and_told()
    {
        var xml = SmallModel.With("<max_time units=\"min\">60</max_time>", "<max_time>61</max_time><dt_diffusion>0.07</dt_diffusion><dt_mechanics>0.7</dt_mechanics><dt_phenotype>5</dt_phenotype>")
            .Replace("<interval>30</interval>", "<interval>12</interval>", StringComparison.Ordinal);
        var converted = Converted.Of(xml);
        var scenario = converted.Scenario;
        Assert.Equal((65, 5, null), (scenario.Time.EndMin, scenario.Time.PhenotypeStepMin, scenario.Time.MechanicsStepMin));
        Assert.Equal(10, scenario.Output.CellsEveryMin);
        Assert.All(scenario.Substrates, substrate => Assert.Null(substrate.StepMin));
        Assert.Equal("overall/max_time", converted.Need(NeedKind.Warning, "at 65 min instead of 61 min").Element);
        converted.Need(NeedKind.Warning, "dt_mechanics, 0.7 min, does not divide");
        converted.Need(NeedKind.Warning, "dt_diffusion, 0.07 min, does not divide");
        converted.Need(NeedKind.Warning, "every 10 min instead of 12 min");
    }

    [Fact]
    public void Without_output_cells_are_saved_at_the_ends_only()
    {
        var scenario = Converted.Of(SmallModel.With("<interval>30</interval><enable>true</enable>", "<interval>30</interval><enable>false</enable>")).Scenario;
        Assert.Equal((null, null), (scenario.Output.CellsEveryMin, scenario.Output.FieldsEveryMin));
    }

    [Fact]
    public void A_seed_that_is_left_to_the_clock_or_too_large_is_told()
    {
        var clock = Converted.Of(SmallModel.With("<random_seed>7</random_seed>", "<random_seed>system_clock</random_seed>"));
        Assert.Equal(0ul, clock.Scenario.Seed);
        clock.Need(NeedKind.Warning, "no seed is given");
        var large = Converted.Of(SmallModel.With("<random_seed>7</random_seed>", "<random_seed>18446744073709551615</random_seed>"));
        Assert.Equal((ulong)long.MaxValue, large.Scenario.Seed);
        large.Need(NeedKind.Warning, "beyond the largest");
    }

    [Fact]
    public void A_simulation_without_duration_takes_one_step()
    {
        var converted = Converted.Of(SmallModel.With("<max_time units=\"min\">60</max_time>", "<max_time>0</max_time>"));
        Assert.Equal(6, converted.Scenario.Time.EndMin);
        converted.Need(NeedKind.Warning, "at 6 min instead of 0 min");
    }
}
