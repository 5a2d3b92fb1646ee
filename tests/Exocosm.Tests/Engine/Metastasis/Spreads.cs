using System.Globalization;

namespace Exocosm.Tests.Engine.Metastasis;

/// <summary>Scenarios whose tumour cells spread by blood.</summary>
internal static class Spreads
{
    /// <summary>Cells that neither divide nor die in a primary; lung and liver are organs without a site.</summary>
    public static string Still(
        string metastasis, string csc = "intravasation: 0.05 1/day", string bulk = "intravasation: 0.05 1/day", string end = "10 day", int count = 200,
        double pieces = 1, string organs = "lung: {}, liver: {}", string site = "") => string.Create(CultureInfo.InvariantCulture, $$$"""
        exocosm: 1
        name: spread
        seed: 11
        time: {end: {{{end}}}, phenotype_step: 1 h, mechanics_step: 1 h}
        cell_types:
          still: {abstract: true, cycle: {model: none}, death: {apoptosis: {rate: 0 1/day}}, mechanics: {movable: false}}
          CSC: {inherits: still, role: stem, {{{csc}}}}
          bulk: {inherits: still, {{{bulk}}}}
          T: {inherits: still, role: host}
        sites:
          primary:
            size: [200 um, 200 um, 200 um]
            represents: {{{pieces}}}
            {{{site}}}
            initial:
              - random: {count: {{{count}}}, type: CSC}
          lung-piece:
            size: [100 um, 100 um, 100 um]
            represents: 4
        body:
          organs: { {{{organs}}} }
        metastasis: { {{{metastasis}}} }
        """);

    /// <summary>Everything at once: exosomes that make niches, cells that live, divide and spread to a piece of lung and back, colonies that are counted.</summary>
    public const string Living = """
        exocosm: 1
        name: living spread
        seed: 3
        time: {end: 612 min, phenotype_step: 12 min, mechanics_step: 2 min}
        exosomes:
          tumour: {tags: [a6b4], drainage: 0.02 1/min, step: 2 min}
        cell_types:
          CSC:
            role: stem
            cycle: {model: live, rate: 1 1/day}
            intravasation: 2 1/day
            exosomes: {tumour: {release: {mode: direct, secretion: 600 1/h}, uptake: {}}}
          bulk:
            inherits: CSC
            role: tumour
            intravasation: 3 1/day
        sites:
          primary:
            size: [120 um, 120 um, 120 um]
            represents: 1000.5
            vessels: {density: 60 1/mm^2}
            initial:
              - random: {count: 60, mix: {CSC: 0.5, bulk: 0.5}}
          lung:
            size: [80 um, 80 um, 80 um]
            represents: 3
            initial:
              - random: {count: 5, type: bulk}
        body:
          preset: mouse
          organs:
            breast: {share: 0.01, site: primary}
            lung: {site: lung, tropism: {a6b4: 4}, niche: {exosomes: [tumour], half_max: 1e4}}
            liver: {niche: {exosomes: [tumour], half_max: 1e4}}
        metastasis:
          half_life: 1 h
          arrest: {breast: 0.1, lung: 0.4, liver: 0.4}
          founding: 2e-3
          reversion: 0.2
          reverts_to: CSC
          dormancy: {exit: 2 1/day, death: 0.5 1/day}
          colonies: {law: exponential, rate: 8 1/day, exosomes: {tumour: 0.2 1/min}}
        """;
}
