using Exocosm.Model.Reading;
using Exocosm.Tests.Engine;
using Exocosm.Tests.Engine.Body;
using Xunit;

namespace Exocosm.Tests.Model.Reading;

public sealed class OrganReaderTests
{
    /// <summary>Rates of a two-compartment model give back the half-lives and the clearance they were made of: roots of x² − (k + s)x + k k_int, V k k_int/s.</summary>
    [Fact]
    public void Two_phases_give_rates_that_give_the_phases()
    {
        var plan = Worlds.Read(Bodies.Empty("{preset: mouse, organs: {liver: {}}}")).Body!;
        var (k, off, inward) = (plan.Exosomes[0].Organs!.EntryPerMin, plan.Exosomes[0].Organs!.ReleasePerMin, plan.Exosomes[0].Organs!.InternalisationPerMin);
        var root = Math.Sqrt(((k + off + inward) * (k + off + inward)) - (4 * k * inward));
        Assert.Equal(7.8, Math.Log(2) * 2 / (k + off + inward + root), 1e-9);
        Assert.Equal(300, Math.Log(2) * 2 / (k + off + inward - root), 1e-7);
        Assert.Equal(0.0091, k * inward / (off + inward), 1e-12);
    }

    [Fact]
    public void A_man_and_a_written_half_life_have_one_phase()
    {
        var man = Worlds.Read(Bodies.Empty("{organs: {liver: {}}}")).Body!.Exosomes[0].Organs!;
        var mouse = Worlds.Read(Bodies.Empty("{preset: mouse, exosomes: {exo: {half_life: 20 min}}, organs: {liver: {}}}")).Body!.Exosomes[0].Organs!;
        Assert.Equal((Math.Log(2) / 30, 0, 0.003), (man.EntryPerMin, man.ReleasePerMin, man.InternalisationPerMin));
        Assert.Equal((Math.Log(2) / 20, 0), (mouse.EntryPerMin, mouse.ReleasePerMin));
    }

    [Theory]
    [InlineData("{organs: {liver: {share: 0.7}, lung: {share: 0.5}}}", "add up to 1.2")]
    [InlineData("{organs: {bone: {}}}", "needs 'share'")]
    [InlineData("{organs: {liver: {}, rest: {share: 0.1}}}", "'rest' has what the other organs leave")]
    [InlineData("{exosomes: {exo: {seeding: 0.1 1/min}}, organs: {liver: {}}}", "leave seeding out")]
    [InlineData("{exosomes: {exo: {clearance: 1 mL/min}}}", "give the body 'organs'")]
    [InlineData("{preset: mouse, exosomes: {exo: {clearance: 0.2 mL/min}}, organs: {liver: {}}}", "possible: 0.00231049 to 0.088865")]
    [InlineData("{preset: mouse, exosomes: {exo: {half_life_fast: 400 min}}, organs: {liver: {}}}", "is not below the slow one")]
    [InlineData("{preset: mouse, exosomes: {exo: {half_life: 4 min, clearance: 0.01 mL/min}}, organs: {liver: {}}}", "exclude each other")]
    [InlineData("{organs: {liver: {site: box}, lung: {site: box}}}", "is a piece of the organ 'liver' already")]
    [InlineData("{organs: {liver: {site: bax}}}", "did you mean 'box'")]
    public void What_cannot_be_is_said_with_what_would(string body, string message)
    {
        var result = ScenarioReader.ReadText(Bodies.Empty(body), "test.yaml", new ScenarioReadOptions());
        Assert.Contains(message, string.Join('\n', result.Problems), StringComparison.Ordinal);
    }

    /// <summary>An organ may know tags that no population carries, so that arms may differ in them; a tag that no organ knows leads nowhere.</summary>
    [Fact]
    public void A_tag_is_known_to_an_organ()
    {
        string Problems(string tag) => string.Join('\n', ScenarioReader.ReadText(
            Bodies.Empty("{organs: {liver: {tropism: {a6b4: 2}}}}").Replace("exo: {}", $"exo: {tag}", StringComparison.Ordinal), "test.yaml", new ScenarioReadOptions()).Problems);
        Assert.Empty(Problems("{}"));
        Assert.Empty(Problems("{tags: [a6b4]}"));
        Assert.Contains("unknown tag of an organ 'a6b5'; did you mean 'a6b4'?", Problems("{tags: [a6b5]}"), StringComparison.Ordinal);
    }

    [Fact]
    public void Macrophages_cannot_be_lost_without_organs_nor_more_than_all()
    {
        string Problems(string body, string amount) => string.Join('\n', ScenarioReader.ReadText(Bodies.Empty(body)
            + $"\ntreatments:\n  clodronate: {{macrophage_depletion: {{}}}}\nevents:\n  - {{at: 1 h, give: {{treatment: clodronate, amount: {amount}}}}}\n",
            "test.yaml", new ScenarioReadOptions()).Problems);
        Assert.Contains("macrophages act in the organs", Problems("{}", "0.5"), StringComparison.Ordinal);
        Assert.Contains("1.5 is more than 1", Problems("{organs: {liver: {}}}", "1.5"), StringComparison.Ordinal);
        Assert.Empty(Problems("{organs: {liver: {}}}", "1"));
    }

    [Fact]
    public void A_rule_on_a_niche_needs_a_site_with_one()
    {
        string Problems(string organ) => string.Join('\n', ScenarioReader.ReadText(Bodies.Empty($"{{organs: {{liver: {organ}}}}}")
            + "\nrules:\n  - in cell, niche increases apoptosis towards 1 1/day, half-max 0.5, Hill power 1\n", "test.yaml", new ScenarioReadOptions()).Problems);
        Assert.Contains("no cell lives in a niche", Problems("{niche: {}}"), StringComparison.Ordinal);
        Assert.Empty(Problems("{niche: {}, site: box}"));
    }
}
