using Exocosm.Model.Reading;
using Exocosm.Model.Scenarios;
using Exocosm.Results.Runs;
using Exocosm.Runs;
using Exocosm.Tests.Engine.Metastasis;
using Xunit;

namespace Exocosm.Tests.Runs;

public sealed class RunSessionTests : IDisposable
{
    private const int Steps = 51;

    private const string Text = """
        exocosm: 1
        name: resumed
        seed: 11
        time: {end: 306 min, phenotype_step: 6 min}
        substrates:
          oxygen: {unit: mmHg, diffusion: 1e5 um^2/min, decay: 0.1 1/min, initial: 38 mmHg, boundary: 38 mmHg}
        cargo:
          PD-L1: {library: PD-L1}
        exosomes:
          in-field: {transport: field, cargo: {PD-L1: {}}}
          in-steps: {transport: discrete, step: 0.5 min}
          in-both: {transport: hybrid, hybrid_threshold: 20, step: 0.5 min}
        cell_types:
          stem:
            cycle: {model: live, rate: 3 1/day}
            death: {apoptosis: {rate: 0.5 1/day}}
            division: {symmetric_renewal: 0.2, asymmetric: 0.7, symmetric_differentiation: 0.1, differentiates_into: other}
            motility: {speed: 0.2 um/min, persistence: 15 min}
            secretion: {oxygen: {uptake: 10 1/min}}
            exosomes:
              in-field: {release: {mode: stochastic}, uptake: {}}
              in-steps: {release: {mode: stochastic}, uptake: {}}
              in-both: {release: {mode: stochastic}, uptake: {}}
          other:
            cycle: {model: live, rate: 1 1/day}
            exosomes:
              in-field: {uptake: {}}
              in-steps: {uptake: {}}
              in-both: {uptake: {}}
          host:
            role: host
            exosomes: {in-steps: {uptake: {}}, in-field: {uptake: {}}}
            attack: {targets: {other: 1}, hit_rate: 1 1/min, checkpoint: {ligand: PD-L1}, exhaustion: {}}
            engulf: {}
        rules:
          - in other, in-steps load increases transformation to stem towards 1 1/day, half-max 20, Hill power 2
        sites:
          here:
            size: [120 um, 120 um, 120 um]
            voxel: 20 um
            vessels: {driven_by: oxygen, half_max: 30 mmHg, supplies: {oxygen: {blood: 40 mmHg}}}
            initial:
              - random: {count: 30, type: stem}
              - random: {count: 10, type: other}
        body:
          lymph_transit: 1 h
          exosomes:
            in-field: {initial: 1e3, seeding: 1e-3 1/min}
            in-steps: {initial: 1e3, seeding: 1e-3 1/min}
            in-both: {initial: 1e3, seeding: 1e-3 1/min}
          lymph_node:
            antigens:
              tumour: {cells: {stem: 1}, reference: 10, effectors: host, priming: 1000 1/day, recruitment: 10 1/day, at_most: 20}
        treatments:
          drug: {chemotherapy: {}}
          other drug: {chemotherapy: {half_life: 3 h, hill: 2}}
          inhibitor: {release_inhibitor: {acts_on: fusion}}
          blocker: {uptake_blocker: {}}
          antibody: {anti_exosome_antibody: {}}
          device: {extracorporeal_removal: {}}
          checkpoint: {checkpoint_antibody: {ligand: PD-L1}}
          carriers: {engineered_exosomes: {population: in-both}}
          vaccine: {dendritic_vaccine: {antigen: tumour}}
          ray: {radiotherapy: {}}
          cut: {surgery: {radius: 30 um, residual: 0.5}}
        combination: loewe
        events:
          - {at: 0 min, every: 60 min, give: {treatment: drug, amount: 1, over: 30 min}}
          - {at: 12 min, give: {treatment: other drug, amount: 1}}
          - {at: 18 min, give: {treatment: inhibitor, amount: 1, over: 60 min}}
          - {at: 24 min, give: {treatment: blocker, amount: 1}}
          - {at: 30 min, give: {treatment: antibody, amount: 1}}
          - {at: 36 min, every: 90 min, give: {treatment: device, over: 42 min}}
          - {at: 42 min, give: {treatment: checkpoint, amount: 0.01 nM, over: 30 min}}
          - {at: 48 min, give: {treatment: carriers, amount: 1e4, over: 120 min}}
          - {at: 54 min, give: {treatment: vaccine, amount: 3}}
          - {when: burden > 20, every: 72 min, times: 3, give: {treatment: ray, amount: 1 Gy}}
          - {when: burden < 35, at: 60 min, every: 30 min, times: 2, site: here, implant: {random: {count: 10, type: other}}}
          - {at: 240 min, give: {treatment: cut}}
        """;

    private readonly string _root = Directory.CreateTempSubdirectory("exocosm-").FullName;
    private readonly Scenario _scenario = ScenarioReader.ReadText(Text, "resumed.yaml", new ScenarioReadOptions()).Scenario!;

    public void Dispose() => Directory.Delete(_root, recursive: true);

    /// <summary>One site with all that acts on tissue; two sites that tumour cells and exosomes go between by blood.</summary>
    [Theory]
    [InlineData(Text)]
    [InlineData(Spreads.Living)]
    public void A_run_resumed_from_a_checkpoint_at_any_step_on_other_threads_ends_in_the_same_state(string text)
    {
        var scenario = ScenarioReader.ReadText(text, "resumed.yaml", new ScenarioReadOptions()).Scenario!;
        var whole = Run(RunFolder.Create(Path.Combine(_root, "whole"), false, TimeProvider.System), threads: 2, resume: false, stopAfter: int.MaxValue, scenario);
        Assert.Equal(Steps, whole.Steps);
        for (var step = 1; step < Steps; step++)
        {
            using var folder = RunFolder.Create(Path.Combine(_root, $"step-{step}"), false, TimeProvider.System);
            var first = Run(folder, threads: 1 + (step % 3), resume: false, stopAfter: step, scenario);
            Assert.Equal(RunStatus.Interrupted, first.Status);
            Assert.Equal(step, first.Steps);
            var second = Run(folder, threads: 1 + ((step + 1) % 3), resume: true, stopAfter: int.MaxValue, scenario);
            Assert.Equal(RunStatus.Finished, second.Status);
            Assert.Equal(whole.StateHash, second.StateHash);
        }
    }

    [Fact]
    public void Another_seed_ends_in_another_state()
    {
        using var one = RunFolder.Create(Path.Combine(_root, "one"), false, TimeProvider.System);
        using var two = RunFolder.Create(Path.Combine(_root, "two"), false, TimeProvider.System);
        Assert.NotEqual(
            Run(one, threads: 1, resume: false, stopAfter: 10).StateHash,
            Run(two, threads: 1, resume: false, stopAfter: 10, _scenario with { Seed = 12 }).StateHash);
    }

    private Manifest Run(RunFolder folder, int threads, bool resume, int stopAfter, Scenario? scenario = null)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        var steps = 0;
        var options = new RunOptions
        {
            Threads = threads,
            CheckpointEveryMin = null,
            Command = "test",
            EngineVersion = "0.1.0",
            Progress = (_, _, _) =>
            {
                if (++steps == stopAfter) stop.Cancel();
            },
        };
        return new RunSession(folder, scenario ?? _scenario, Text, options, TimeProvider.System).Run(resume, stop.Token);
    }
}
