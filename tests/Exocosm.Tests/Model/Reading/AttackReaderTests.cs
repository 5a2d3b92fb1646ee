using Exocosm.Model.Reading;
using Exocosm.Model.Scenarios;
using Xunit;

namespace Exocosm.Tests.Model.Reading;

public sealed class AttackReaderTests
{
    private const string Text = """
        exocosm: 1
        name: battle
        time: {end: 1 day}
        cargo: {PD-L1: {library: PD-L1}, miR-21: {class: mirna}}
        exosomes: {exo: {cargo: {PD-L1: {}}}}
        cell_types:
          lymphocyte:
            abstract: true
            role: host
            attack:
              targets: {tumour: 1}
              checkpoint: {ligand: PD-L1, max_inhibition: 0.9}
              exhaustion: {recovery_half_life: never}
          CD8: {inherits: lymphocyte, attack: {hits: 2, repair_half_life: 50 min}}
          NK: {inherits: lymphocyte, attack: {checkpoint: off, exhaustion: off, targets: {CD8: 0}}}
          bystander: {inherits: lymphocyte, attack: off}
          macrophage: {role: host, engulf: {corpses: 0.02 1/min, targets: {tumour: 0.001 1/min}}}
          tumour: {cargo: {PD-L1: 50}}
        rules:
          - in tumour, hits increases apoptosis towards 1 1/day, half-max 1, Hill power 1
          - in CD8, exhaustion decreases attack rate towards 0 1/h, half-max 0.5, Hill power 1
        sites:
          niche: {size: [200 um, 200 um, 200 um], initial: [{spheroid: {count: 20, mix: {tumour: 0.5, CD8: 0.5}}}]}

        """;

    [Fact]
    public void Attack_and_engulfing_are_read_with_inheritance_and_defaults()
    {
        var result = ScenarioReader.ReadText(Text, "s.yaml", new ScenarioReadOptions());
        Assert.Empty(result.Problems);
        var types = result.Scenario!.CellTypes.ToDictionary(type => type.Name);
        var cd8 = types["CD8"].Attack!;
        Assert.Equal([null, null, null, null, 1.0], cd8.Targets);
        Assert.Equal((0.2, 1 / 60.0, 2 / 60.0, 2, 50, 1.25, 0.01), (cd8.AttachmentPerMin, cd8.DetachmentPerMin, cd8.HitPerMin, cd8.Hits, cd8.RepairHalfLifeMin, cd8.Reach, cd8.SpringPerMin));
        Assert.Equal(new CheckpointPlan(0, 0.9, 100, 1), cd8.Checkpoint);
        Assert.Equal(new ExhaustionPlan(0.02 / 60, double.PositiveInfinity, 0.8), cd8.Exhaustion);
        var nk = types["NK"].Attack!;
        Assert.Equal([0.0, null, null, null, 1.0], nk.Targets);
        Assert.Equal((3, double.PositiveInfinity, null, null), (nk.Hits, nk.RepairHalfLifeMin, nk.Checkpoint, nk.Exhaustion));
        Assert.Null(types["bystander"].Attack);
        Assert.Null(types["tumour"].Engulf);
        Assert.Equal([0, 0, 0, 0, 0.001], types["macrophage"].Engulf!.TargetsPerMin);
        Assert.Equal(0.02, types["macrophage"].Engulf!.CorpsesPerMin);
    }

    [Theory]
    [InlineData("targets: {tumour: 1}\n", "targets: {tumor: 1}\n", 11, "unknown cell type 'tumor'; did you mean 'tumour'?")]
    [InlineData("targets: {tumour: 1}\n", "targets: {tumour: -1}\n", 11, "at least 0")]
    [InlineData("targets: {tumour: 1}\n", "targets: {}\n", 11, "expected at least one cell type")]
    [InlineData("      targets: {tumour: 1}\n", "", 11, "needs 'targets'")]
    [InlineData("targets: {tumour: 1}\n", "targets: {tumour: 1}\n      hit_rat: 2 1/h\n", 12, "did you mean 'hit_rate'?")]
    [InlineData("ligand: PD-L1,", "ligand: PDL1,", 12, "unknown cargo 'PDL1'; did you mean 'PD-L1'?")]
    [InlineData("ligand: PD-L1,", "ligand: miR-21,", 12, "'miR-21' is not of class surface_protein")]
    [InlineData("ligand: PD-L1, ", "", 12, "needs 'ligand'")]
    [InlineData("max_inhibition: 0.9", "max_inhibition: 1.9", 12, "at least 0, at most 1")]
    [InlineData("recovery_half_life: never", "recovery_half_life: nevr", 13, "did you mean 'never'?")]
    [InlineData("hits: 2,", "hits: 0,", 14, "is not a whole number from 1 to 1000")]
    [InlineData("repair_half_life: 50 min", "repair_half_life: 50", 14, "has no unit")]
    [InlineData("attack: off", "attack: of", 16, "a section with targets")]
    [InlineData("corpses: 0.02 1/min", "corpses: 0.02 min", 17, "a rate")]
    [InlineData("targets: {tumour: 0.001 1/min}", "targets: {tumors: 0.001 1/min}", 17, "did you mean 'tumour'?")]
    [InlineData("in tumour, hits", "in macrophage, hits", 20, "'macrophage' has no 'hits': no type attacks it")]
    [InlineData("in CD8, exhaustion", "in NK, exhaustion", 21, "'NK' has no 'exhaustion': its attack has no 'exhaustion'")]
    [InlineData("in CD8, exhaustion", "in tumour, exhaustion", 21, "'tumour' has no 'attack rate': it attacks no cell; give it 'attack'")]
    [InlineData("in CD8, exhaustion decreases attack rate", "in CD8, exhaustion decreases attak rate", 21, "did you mean 'attack rate'?")]
    public void A_wrong_value_is_refused_at_its_line(string right, string wrong, int line, string message)
    {
        Assert.Contains(right, Text, StringComparison.Ordinal);
        var at = Text.IndexOf(right, StringComparison.Ordinal);
        var result = ScenarioReader.ReadText(Text[..at] + wrong + Text[(at + right.Length)..], "s.yaml", new ScenarioReadOptions());
        var problem = result.Problems.FirstOrDefault(problem => problem.Message.Contains(message, StringComparison.Ordinal));
        Assert.True(problem is not null, string.Join('\n', result.Problems));
        Assert.Equal(line, problem.Line);
    }
}
