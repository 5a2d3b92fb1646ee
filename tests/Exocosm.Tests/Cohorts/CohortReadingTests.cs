using Exocosm.Model.Reading;
using Exocosm.Model.Scenarios;
using Xunit;

namespace Exocosm.Tests.Cohorts;

public sealed class CohortReadingTests
{
    [Fact]
    public void A_patient_needs_neither_sites_nor_cell_types()
    {
        var read = ScenarioReader.ReadText(CohortTexts.Small, "s.yaml", new ScenarioReadOptions());
        Assert.Empty(read.Problems);
        Assert.Equal(40, read.Scenario!.Cohort!.Cases);
        Assert.Equal(Math.Log(2) / 120, read.Scenario.Patient!.Growth.PerDay, 15);
    }

    [Fact]
    public void Patients_as_tissue_die_at_the_limit_of_the_library_unless_they_never_do()
    {
        var text = CohortTexts.Tissue.ReplaceLineEndings("\n");
        Assert.Equal(1e12, Read("{}")!.BurdenCells);
        Assert.Equal(5e6, Read("{burden: 5e6}")!.BurdenCells);
        Assert.Null(ScenarioReader.ReadText(text.Replace("  death: {burden: 1.2e8}\n", "", StringComparison.Ordinal), "s.yaml", new ScenarioReadOptions()).Scenario!.Cohort!.Death);

        DeathLimits? Read(string death) => ScenarioReader.ReadText(
            text.Replace("{burden: 1.2e8}", death, StringComparison.Ordinal), "s.yaml", new ScenarioReadOptions()).Scenario!.Cohort!.Death;
    }

    [Fact]
    public void Without_a_patient_what_tissue_needs_is_asked_for() =>
        Assert.Equal(3, ScenarioReader.ReadText("exocosm: 1\nname: x\n", "s.yaml", new ScenarioReadOptions()).Problems.Count);

    [Theory]
    [InlineData("share: 0.5, niche", "share: 1.5, niche", "patient.metastasis.organs.liver.share")]
    [InlineData("doubling: 120 day", "rate: 0.01 1/day", "patient.growth.rate: it would have no effect")]
    [InlineData("low: 60 day", "low: 60 mL", "cohort.vary")]
    [InlineData("low: 60 day", "low: 600 day", "it is not above low")]
    [InlineData("patient.growth.doubling: {dist", "seed: {dist", "the same for everybody")]
    [InlineData("patient.growth.doubling: {dist", "biopsy.draw: {dist", "the test is the same for everybody")]
    [InlineData("rule: any", "rule: some", "any, all, logistic")]
    [InlineData("EV: {}", "panel: {}", "'panel' is the name")]
    [InlineData("EV: {}", "EV: {source: 1 1/day}", "it would have no effect")]
    [InlineData("  follow_up: 6000 day\n", "  follow_up: 6000 day\n  death: {}\n", "cohort.death: it would have no effect: the patient has its own")]
    [InlineData("  follow_up: 6000 day\n", "", "cohort needs 'follow_up'")]
    public void Mistakes_are_named_where_they_stand(string right, string wrong, string message)
    {
        var text = CohortTexts.Small.ReplaceLineEndings("\n");
        Assert.Contains(right, text, StringComparison.Ordinal);
        var problems = ScenarioReader.ReadText(text.Replace(right, wrong, StringComparison.Ordinal), "s.yaml", new ScenarioReadOptions()).Problems;
        Assert.Contains(problems, problem => problem.Message.Contains(message, StringComparison.Ordinal));
    }
}
