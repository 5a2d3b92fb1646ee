namespace Exocosm.Tests.Runs.Arms;

/// <summary>Small scenarios with arms.</summary>
internal static class ArmTexts
{
    /// <summary>Two arms, two seeds each; 20 steps a run.</summary>
    public const string Two = """
        exocosm: 1
        name: armed
        seed: 3
        time: {end: 2 h, phenotype_step: 6 min}
        exosomes:
          exo: {transport: field, step: 6 min}
        cell_types:
          CSC:
            role: stem
            cycle: {model: live, rate: 12 1/day}
            exosomes: {exo: {release: {mode: stochastic}, uptake: {}}}
          TA:
            cycle: {model: live, rate: 12 1/day}
        sites:
          here: {size: [120 um, 120 um, 120 um], voxel: 20 um, initial: [spheroid: {count: 20, mix: {CSC: 20 %, TA: 80 %}, exact_mix: true}]}
        output: {series_every: 1 h}
        outcomes: {minimum: 5}
        arms:
          control: {}
          slow: {cell_types.TA.cycle.rate: 0.1 1/day}
        replicates: 2
        expect:
          - {name: they live, sql: "SELECT min(alive) FROM population", at_least: 1}
          - {name: slow is smaller, arms: true, sql: "SELECT lower FROM comparison WHERE arm = 'slow' AND name = 'final_burden'", at_least: 2}
        """;
}
