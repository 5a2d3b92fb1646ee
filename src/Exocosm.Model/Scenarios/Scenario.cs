using Exocosm.Model.Treatments;

namespace Exocosm.Model.Scenarios;

/// <summary>
/// A checked scenario: everything a run needs, in internal units (µm, min, particles, mmHg for oxygen), every name resolved,
/// every default filled in. What a user wrote becomes this once; nothing later reads YAML.
/// </summary>
/// <param name="Name">Short name, used for folders and headings.</param>
/// <param name="Description">What the scenario is about, in the author's words.</param>
/// <param name="Seed">Key of every random stream.</param>
/// <param name="Time">End and steps.</param>
/// <param name="Substrates">Diffusing substances, in order; an index into this list is a substrate's number.</param>
/// <param name="Cargo">Cargo species, in order.</param>
/// <param name="Exosomes">Exosome populations, in order.</param>
/// <param name="CellTypes">Cell types after inheritance, in order; an index into this list is a cell type's number.</param>
/// <param name="Rules">Cell-hypothesis rules, in file order.</param>
/// <param name="Sites">Pieces of tissue; at least one, unless it is about a patient as compartments.</param>
/// <param name="Events">Timed events, in order of time.</param>
/// <param name="Output">What is recorded, and when.</param>
/// <param name="Expectations">Assertions on the finished run.</param>
/// <param name="Origins">Where each value came from, for <c>describe</c> and the report's list of assumptions.</param>
public sealed record Scenario(
    string Name,
    string Description,
    ulong Seed,
    TimePlan Time,
    IReadOnlyList<Substrate> Substrates,
    IReadOnlyList<CargoSpecies> Cargo,
    IReadOnlyList<ExosomePopulation> Exosomes,
    IReadOnlyList<CellType> CellTypes,
    IReadOnlyList<Rule> Rules,
    IReadOnlyList<Site> Sites,
    IReadOnlyList<TimedEvent> Events,
    OutputPlan Output,
    IReadOnlyList<Expectation> Expectations,
    IReadOnlyList<ValueOrigin> Origins)
{
    /// <summary>Treatments, in order; an index into this list is a treatment's number.</summary>
    public IReadOnlyList<Treatment> Treatments { get; init; } = [];

    /// <summary>How drugs on the same parameter combine.</summary>
    public CombinationRule Combination { get; init; }

    /// <summary>The body around the tissue, or null where the scenario has none.</summary>
    public BodyPlan? Body { get; init; }

    /// <summary>Spread of tumour cells by blood, or null where none enters blood.</summary>
    public SpreadPlan? Metastasis { get; init; }

    /// <summary>What it predicts without evidence from living bodies; empty where nothing is claimed.</summary>
    public string Prediction { get; init; } = "";

    /// <summary>How the outcome is measured; null where it is not.</summary>
    public OutcomePlan? Outcomes { get; init; }

    /// <summary>A patient as compartments, in place of sites; null for tissue.</summary>
    public PatientPlan? Patient { get; init; }

    /// <summary>The blood test, or null.</summary>
    public BiopsyPlan? Biopsy { get; init; }

    /// <summary>The virtual cohort, or null.</summary>
    public CohortPlan? Cohort { get; init; }

    /// <summary>Versions of it that are run side by side and compared, in order; empty for an ordinary scenario.</summary>
    public IReadOnlyList<ArmPlan> Arms { get; init; } = [];

    /// <summary>How often each arm is run, with successive seeds.</summary>
    public int Replicates { get; init; } = 1;
}

/// <summary>How drugs on the same parameter combine.</summary>
public enum CombinationRule
{
    /// <summary>Bliss independence: what each spares multiplies.</summary>
    Bliss,

    /// <summary>Loewe additivity: they act like one drug.</summary>
    Loewe,
}
