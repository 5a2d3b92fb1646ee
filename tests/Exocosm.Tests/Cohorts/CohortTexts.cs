namespace Exocosm.Tests.Cohorts;

/// <summary>Scenarios of cohorts.</summary>
internal static class CohortTexts
{
    public const string Small = """
        exocosm: 1
        name: small
        patient:
          growth: {doubling: 120 day}
          metastasis:
            organs: {liver: {share: 0.5, niche: {}, waking: 0.01 1/day}}
          resection: {at: diagnosis}
        biopsy:
          every: 200 day
          markers:
            EV: {}
            CA125: {kind: analyte}
          panel: {rule: any}
        cohort:
          cases: 40
          healthy: 400
          follow_up: 6000 day
          vary:
            patient.growth.doubling: {distribution: log_uniform, low: 60 day, high: 240 day, among: cases}
        """;

    /// <summary>Cases as a piece of tissue that stands for a million, whose cells divide, shed vesicles and spread to the lung, where colonies are counted.</summary>
    public const string Tissue = """
        exocosm: 1
        name: tissue
        seed: 5
        time: {end: 4 day, phenotype_step: 1 h, mechanics_step: 1 h}
        exosomes:
          tumour: {drainage: 0.02 1/min, step: 5 min}
        cell_types:
          CSC:
            role: stem
            cycle: {model: live, rate: 1 1/day}
            death: {apoptosis: {rate: 0 1/day}}
            mechanics: {movable: false}
            intravasation: 1e-2 1/day
            exosomes: {tumour: {release: {mode: direct, secretion: 60 1/h}}}
        sites:
          primary:
            size: [100 um, 100 um, 100 um]
            voxel: 50 um
            represents: 1e6
            initial: [random: {count: 10, type: CSC}]
        body: {organs: {lung: {}}}
        metastasis: {half_life: 2 h, arrest: {lung: 0.5}, founding: 2e-6, colonies: {law: exponential, rate: 3 1/day}}
        biopsy:
          every: 12 h
          window: 2 day
          markers:
            EV: {exosomes: tumour}
        cohort:
          cases: 6
          healthy: 30
          imaging: {limit: 4e7}
          death: {burden: 1.2e8}
          vary:
            cell_types.CSC.cycle.rate: {distribution: uniform, low: 0.4 1/day, high: 1.6 1/day, among: cases}
        """;
}
