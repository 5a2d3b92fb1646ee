namespace Exocosm.Tests.Model;

/// <summary>Scenarios that the tests of the language read.</summary>
internal static class ScenarioTexts
{
    /// <summary>Uses every section of the language.</summary>
    public const string Whole = """
        exocosm: 1
        name: niche-balance
        description: >
          A niche in which exosomes hold
          the balance.
        seed: 7
        time: {end: 6 day, phenotype_step: 6 min, mechanics_step: auto, mechanics_tolerance: 0.1}
        sizes:
          paper: {time.end: 30 day, "sites.niche.initial[0].count": 5000}
        variants:
          slow: {cell_types.cancer cell.cycle.rate: 0.5 1/day, time.end: 12 day}
        substrates:
          oxygen: {unit: mmHg, diffusion: 1e5 um^2/min, decay: 0.1 1/min, initial: 38 mmHg, boundary: 38 mmHg, solve: steady, tolerance: 1e-6}
          factor: {unit: 1/um^3, diffusion: 1000 um^2/min, decay: 0.01 1/min, boundary: {x_min: 1e9 1/mL, x_max: no_flux}, initial: 0 1/um^3, solve: stepped, step: 0.1 min}
          scent: {unit: a.u., diffusion: 10 um^2/min, initial: 2 a.u., solve: stepped}
        cargo:
          Wnt3a: {library: Wnt3a}
          miR-x: {class: mirna, half_life: 24 h, effect: stoichiometric}
        exosomes:
          CSC-exosome:
            transport: field
            size: {median: 90 nm, geometric_sd: 1.3, min: 30 nm, max: 150 nm, classes: 1}
            medium: {temperature: 310.15 K, viscosity: 0.6913 mPa.s, hindrance: 0.1, hindrance_size_power: 0}
            matrix: {binding: 0.01 1/min, release: 0.01 1/min}
            degradation: 4.8e-4 1/min
            drainage: 1.1e-3 1/min
            boundary: {x_min: open}
            cargo:
              Wnt3a: {copies: 1, loading: fixed, occupied_fraction: 1}
              miR-x: {loading: donor_coupled, reference_copies: 1000}
            step: auto
            tolerance: 0.02
        cell_types:
          cancer cell:
            abstract: true
            color: "#cc3344"
            cycle: {model: live, rate: 1.0 1/day}
            death: {apoptosis: {rate: 0.05 1/day}, necrosis: {rate: 0 1/day}}
            volume: {total: 2494 um^3, nuclear: 540 um^3, fluid_fraction: 0.75, fluid_rate: 3 1/h, cytoplasm_rate: 0.27 1/h, nucleus_rate: 0.33 1/h}
            mechanics: {adhesion: 0.4 um/min, repulsion: 10 um/min, adhesion_distance: 1.25, affinity: {CSC: 1}, movable: true}
            motility: {speed: 0.1 um/min, persistence: 15 min, bias: 0.5, chemotaxis: {oxygen: 1}}
            secretion: {oxygen: {uptake: 10 1/min, rate: 0 1/min, target: 0 mmHg}}
          CSC:
            inherits: cancer cell
            division: {symmetric_renewal: 0.2, asymmetric: 0.7, symmetric_differentiation: 0.1, differentiates_into: TA}
            transforms: {TA: 0.0721 1/day}
            cargo: {Wnt3a: 1000}
            custom: {my variable: 0.5}
            exosomes:
              CSC-exosome:
                release: {mode: mean, mvb_formation: 12 1/h, mvb_fusion: 0.125 1/h, mvb_lysis: 0.375 1/h, vesicles_per_mvb: 20, escrt_share: 0.4}
                uptake: {clearance: 333 um^3/min, max_bound: unlimited, internalisation: 0.02 1/min, load_half_life: 24 h}
          TA:
            inherits: cancer cell
            division: {generations: 5, terminal: D}
            exosomes: {CSC-exosome: {uptake: {}}}
          D: {inherits: cancer cell, cycle: {model: none}, motility: off}
          killer:
            role: host
            attack:
              targets: {CSC: 1, TA: 0.5}
              attachment: 0.2 1/min
              detachment: 1 1/h
              hit_rate: 2 1/h
              hits: 3
              repair_half_life: never
              reach: 1.25
              spring: 0.01 1/min
              checkpoint: {ligand: Wnt3a, max_inhibition: 0.8, half_max: 100, exosome_weight: 1}
              exhaustion: {rate: 0.02 1/h, recovery_half_life: 3 day, max_loss: 0.8}
            engulf: {corpses: 0.01 1/min, targets: {TA: 0.001 1/min}, reach: 1.25}
        rules:
          - in TA, CSC-exosome load increases transformation to CSC towards 0.1 1/day, half-max 2000, Hill power 2
          - In CSC, oxygen decreases necrosis from 0 1/day towards 0 1/day with a Hill response, with half-max 5 mmHg and Hill power 8; applies to dead cells
        sites:
          niche:
            size: [400 um, 400 um, 400 um]
            voxel: 20 um
            initial:
              - spheroid: {count: 500, mix: {CSC: 0.05, TA: 0.95}}
              - random: {count: 100, type: CSC}
              - list: {file: cells.csv, cells: "x,y,z,type\n0,0,0,CSC\n1.5,-2,3e1,TA\n"}
        events:
          - {at: 3 day, site: niche, sort: {keep: CSC, purity: 0.98, marker_error: 0.02}}
          - {at: 2 day, scale: {type: CSC, behaviour: CSC-exosome MVB fusion, factor: 0.35}}
        output: {series_every: 1 h, cells_every: 1 day, fields_every: 2 day, fields: [oxygen, CSC-exosome], events: true}
        expect:
          - {name: CSCs survive, sql: "SELECT 1", at_least: 0.02, at_most: 0.2, because: science}

        """;

    /// <summary>As short as a scenario can be.</summary>
    public const string Least = """
        exocosm: 1
        name: least
        time: {end: 1 day}
        cell_types: {cell: {}}
        sites: {site: {size: [200 um, 200 um, 200 um], initial: [spheroid: {count: 10, type: cell}]}}

        """;
}
