using Exocosm.Model.Reading;
using Exocosm.Model.Scenarios;
using Xunit;

namespace Exocosm.Tests.Model.Effects;

public sealed class EffectTests
{
    [Theory]
    [InlineData("{effect: stemness, in: CSC, by: exo load}", BehaviourKind.SymmetricRenewal, 0.3, true)]
    [InlineData("{effect: reprogramming, in: TA, by: exo load, to: CSC}", BehaviourKind.Transformation, 0.1 / 1440, true)]
    [InlineData("{effect: growth, in: TA, by: exo load}", BehaviourKind.CycleExit, 1.3 / 1440, true)]
    [InlineData("{effect: growth, in: TA, by: exo load}", BehaviourKind.Apoptosis, 0.05 / 1440, false)]
    [InlineData("{effect: EMT, in: TA, by: exo load}", BehaviourKind.MigrationSpeed, 0.5, true)]
    [InlineData("{effect: EMT, in: TA, by: exo load}", BehaviourKind.Adhesion, 0.12, false)]
    [InlineData("{effect: resistance, in: TA, by: miR copies, to: drug, half_max: 20}", BehaviourKind.TreatmentSensitivity, 0.3, false)]
    [InlineData("{effect: resistance, in: TA, by: miR copies, to: drug, half_max: 20, strength: 0.9}", BehaviourKind.TreatmentSensitivity, 0.1, false)]
    [InlineData("{effect: neutrophil priming, in: N, by: exo load}", BehaviourKind.Apoptosis, 1.0 / 3 / 1440, false)]
    [InlineData("{effect: Treg induction, in: CD4, by: exo load, to: Treg}", BehaviourKind.Transformation, 0.02 / 60, true)]
    [InlineData("{effect: CAF activation, in: CD4, by: exo load, to: Treg}", BehaviourKind.Transformation, 0.1 / 60, true)]
    [InlineData("{effect: macrophage polarisation, in: CD4, by: exo load, to: Treg}", BehaviourKind.Transformation, 0.05 / 60, true)]
    [InlineData("{effect: dendritic inhibition, in: DC, by: exo load, to: CD4}", BehaviourKind.Transformation, 0.5 / 1440, false)]
    [InlineData("{effect: angiogenesis, in: N, by: exo load, to: VEGF}", BehaviourKind.Secretion, 3, true)]
    public void An_effect_is_a_rule_of_the_library_s_size(string effect, BehaviourKind kind, double towards, bool increases)
    {
        var rule = Read(effect).Scenario!.Rules.Single(rule => rule.Behaviour.Kind == kind);
        Assert.Equal(towards, rule.Towards, 1e-9);
        Assert.Equal(increases, rule.Increases);
    }

    [Fact]
    public void A_load_takes_half_effect_and_Hill_power_from_the_library()
    {
        var rule = Read("{effect: stemness, in: CSC, by: exo load}").Scenario!.Rules.Single();
        Assert.Equal((2000, 2), (rule.HalfMax, rule.HillPower));
    }

    [Theory]
    [InlineData("{effect: stemnes, in: CSC, by: exo load}", "did you mean 'stemness'?")]
    [InlineData("{effect: stemness, in: CSX, by: exo load}", "did you mean 'CSC'?")]
    [InlineData("{effect: stemness, in: TA, by: exo load}", "'TA' has no 'symmetric renewal'")]
    [InlineData("{effect: stemness, in: CSC, by: exo laod}", "unknown signal 'exo laod'; did you mean 'exo load'?")]
    [InlineData("{effect: stemness, in: CSC, by: exo load, to: TA}", "leads to nothing that must be named")]
    [InlineData("{effect: reprogramming, in: TA, by: exo load}", "needs 'to': the stem-cell type")]
    [InlineData("{effect: reprogramming, in: TA, by: exo load, to: CSX}", "there is no 'transformation to CSX'")]
    [InlineData("{effect: resistance, in: TA, by: miR copies, to: drug}", "needs 'half_max'")]
    [InlineData("{effect: growth, in: TA, by: exo load, strength: fast}", "does not begin with a number")]
    public void What_is_wrong_with_an_effect_is_said_at_its_line(string effect, string message)
    {
        var problem = Assert.Single(Read(effect).Problems);
        Assert.Contains(message, problem.Message, StringComparison.Ordinal);
        Assert.Equal(23, problem.Line);
    }

    private static ScenarioReadResult Read(string effect) => ScenarioReader.ReadText($$"""
        exocosm: 1
        name: effects
        time: {end: 1 h, phenotype_step: 6 min}
        substrates:
          VEGF: {unit: a.u., diffusion: 100 um^2/min, decay: 0.1 1/min, boundary: no_flux, initial: 0 a.u.}
        cargo:
          miR: {class: mirna}
        exosomes:
          exo: {cargo: {miR: {} } }
        cell_types:
          base: {abstract: true, cycle: {model: live, rate: 1 1/day}, death: {apoptosis: {rate: 0.1 1/day} }, motility: {speed: 0.1 um/min} }
          TA: {inherits: base, exosomes: {exo: {uptake: {} } } }
          CSC: {inherits: base, role: stem, division: {symmetric_renewal: 0.2, asymmetric: 0.7, symmetric_differentiation: 0.1, differentiates_into: TA} }
          N: {inherits: base, role: host, death: {apoptosis: {rate: 1 1/day} }, secretion: {VEGF: {rate: 1 1/min, target: 1 a.u.} } }
          DC: {inherits: base, role: host, transforms: {CD4: 1 1/day} }
          CD4: {inherits: base, role: host}
          Treg: {inherits: base, role: host}
        treatments:
          drug: {chemotherapy: {} }
        sites:
          tissue: {size: [60 um, 60 um, 60 um], voxel: 20 um, initial: [random: {count: 5, type: TA}]}
        effects:
          - {{effect}}
        """, "test.yaml", new ScenarioReadOptions());
}
