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
}
