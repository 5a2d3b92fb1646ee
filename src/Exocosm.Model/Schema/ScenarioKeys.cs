using Exocosm.Model.Effects;
using Exocosm.Model.Treatments;

namespace Exocosm.Model.Schema;

/// <summary>Top-level keys of a scenario, with time, events, output and assertions.</summary>
internal static class ScenarioKeys
{
    public static readonly IntegerKey Version = new("exocosm", 1, 1,
        "Version of the scenario language: 1.")
    { IsRequired = true };
    public static readonly TextKey Name = new("name", "Short name, used for folders and headings.") { IsRequired = true };
    public static readonly TextKey Description = new("description", "What the scenario is about.");
    public static readonly TextKey Prediction = new("prediction",
        "What the scenario predicts that no evidence from living bodies has shown yet; the report says so first.");
    public static readonly IntegerKey Seed = new("seed", 0, long.MaxValue, "Key of every random stream.") { Default = 1 };

    public static readonly QuantityKey End = new("end", "min", ValueRange.Positive,
        "Simulated time at the end; a multiple of phenotype_step.")
    { IsRequired = true };
    public static readonly QuantityKey PhenotypeStep = new("phenotype_step", "min", ValueRange.Positive,
        "Main step.")
    { Default = "6 min" };

    public static readonly QuantityKey MechanicsStep = new("mechanics_step", "min", ValueRange.Positive,
        "Step of forces and motion, which divides phenotype_step; auto: chosen from mechanics_tolerance.")
    { Words = ["auto"], Default = "auto" };

    public static readonly QuantityKey MechanicsTolerance = new("mechanics_tolerance", "", ValueRange.PositiveShare,
        "With auto: largest move of a cell in a substep, as a share of its radius.")
    { DefaultId = "mechanics.tolerance" };

    public static readonly SectionKey Time = new("time", new Section("time", End, PhenotypeStep, MechanicsStep,
        MechanicsTolerance),
        "How long the run is, and its steps; needed unless there is a patient.");

    public static readonly OverridesKey Sizes = new("sizes", "Named sets of overrides (path: value), chosen by run --size NAME.");

    public static readonly OverridesKey Variants = new("variants",
        "Named other versions of the model, as overrides (path: value), chosen by run --variant NAME.");

    public static readonly OverridesKey Arms = new("arms",
        "Named versions of the model, as overrides (path: value), that run side by side with the same random numbers and are compared.");

    public static readonly IntegerKey Replicates = new("replicates", 1, 10_000,
        "How often each arm is run, with the seeds seed, seed + 1, …; only with arms.")
    { Default = 1 };

    public static readonly SectionMapKey Substrates = new("substrates", "substrate", SubstrateKeys.Section,
        "Diffusing substances.");
    public static readonly SectionMapKey Cargo = new("cargo", "cargo", CargoKeys.Section, "Molecules that exosomes carry.");
    public static readonly SectionMapKey Exosomes = new("exosomes", "exosome population", ExosomeKeys.Section,
        "Exosome populations.");
    public static readonly SectionMapKey CellTypes = new("cell_types", "cell type", CellTypeKeys.Section,
        "Cell types; needed unless there is a patient.");

    public static readonly TextListKey Rules = new("rules",
        "Rules as sentences: in TYPE, SIGNAL increases|decreases BEHAVIOUR towards VALUE, half-max H, Hill power P.");

    public static readonly SectionListKey Effects = new("effects", EffectKeys.Section,
        "Effects of exosomes on their recipients: shorthands for rules, with the library's sizes.");

    public static readonly SectionMapKey Sites = new("sites", "site", SiteKeys.Section,
        "Pieces of tissue; needed unless there is a patient.");

    public static readonly SectionMapKey Treatments = new("treatments", "treatment", TreatmentCatalogue.Section,
        "Treatments that events can give: each of just one kind.");

    public static readonly ChoiceKey Combination = new("combination", ["bliss", "loewe"],
        "How drugs on the same parameter combine: by Bliss independence or Loewe additivity.")
    { Default = "bliss" };

    public static readonly SectionKey Body = new("body", BodyKeys.Section,
        "Lymph and plasma around the tissue; absent: what drains from it is gone.");

    public static readonly SectionKey Metastasis = new("metastasis", MetastasisKeys.Section,
        "Spread of tumour cells by blood: circulation, arrest in organs, founding, dormancy, colonies.");

    public static readonly QuantityKey At = new("at", "min", ValueRange.NotNegative,
        "When, or with 'when' from when on (by default the start); a multiple of phenotype_step.");

    public static readonly QuantityKey Every = new("every", "min", ValueRange.Positive,
        "Time to the next repetition; a multiple of phenotype_step.");

    public static readonly IntegerKey Repeats = new("times", 1, int.MaxValue,
        "How many times in all; with 'every' by default until the end.");

    public static readonly TextKey When = new("when",
        "What must hold for it to happen, such as: burden > 5000, share of stem cells >= 20 %, number of CD8 < 10.");

    public static readonly TextKey GiveTreatment = new("treatment", "Name of the treatment.") { IsRequired = true };

    public static readonly QuantityKey Amount = new("amount", "", ValueRange.NotNegative,
        "How much, in the treatment's unit: the rise in concentration it would cause at once, a dose in Gy, a number of particles.")
    { InSubstrateUnit = true };

    public static readonly QuantityKey Over = new("over", "min", ValueRange.NotNegative,
        "Over how long; a multiple of phenotype_step; absent: at once.");

    public static readonly SectionKey Give = new("give", new Section("give", GiveTreatment, Amount, Over), "A treatment is given.");
    public static readonly TextKey EventSite = new("site", "The only site it is done in; by default all.");
    public static readonly TextKey Keep = new("keep", "The wanted cell type.") { IsRequired = true };

    public static readonly QuantityKey Purity = new("purity", "", ValueRange.PositiveShare,
        "Share of the kept cells that truly are of the type.")
    { DefaultId = "csc.sort_purity" };

    public static readonly QuantityKey MarkerError = new("marker_error", "", new(0, 1, false, true),
        "Probability that a wanted cell is missed.")
    { DefaultId = "csc.marker_error" };

    public static readonly SectionKey Sort = new("sort", new Section("sort", Keep, Purity, MarkerError),
        "A virtual sort by marker.");

    public static readonly TextKey ScaleType = new("type", "Cell type.") { IsRequired = true };
    public static readonly TextKey ScaleBehaviour = new("behaviour", "Behaviour, named as in rules.") { IsRequired = true };
    public static readonly QuantityKey Factor = new("factor", "", ValueRange.NotNegative,
        "What its base value is multiplied by.")
    { IsRequired = true };

    public static readonly SectionKey Scale = new("scale", new Section("scale", ScaleType, ScaleBehaviour, Factor),
        "A change of one base value of a cell type, e.g. a knock-down.");

    public static readonly SectionKey Implant = new("implant", SiteKeys.InitialSection, "Cells are put into the site that 'site' names.");

    public static readonly SectionListKey Events = new("events", new Section("event", At, Every, Repeats, When, EventSite, Sort, Scale, Implant, Give),
        "Things done at set times.");

    public static readonly QuantityKey SeriesEvery = new("series_every", "min", ValueRange.Positive,
        "Interval of the time series.")
    { Default = "1 h" };

    public static readonly QuantityKey CellsEvery = new("cells_every", "min", ValueRange.Positive,
        "Interval of the table of cells; never: start and end only.")
    { Words = ["never"], Default = "never" };

    public static readonly QuantityKey FieldsEvery = new("fields_every", "min", ValueRange.Positive,
        "Interval of the table of fields; never: end only.")
    { Words = ["never"], Default = "never" };

    public static readonly QuantityKey LesionsEvery = new("lesions_every", "min", ValueRange.Positive,
        "Interval of the tables lesions and response, where the scenario has outcomes or arms; by default series_every.");

    public static readonly TextListKey Fields = new("fields", "Substrates and exosome populations to save; by default all.");
    public static readonly FlagKey EventTable = new("events", true, "Whether what happens to cells is recorded.");

    public static readonly SectionKey Output = new("output",
        new Section("output", SeriesEvery, CellsEvery, FieldsEvery, LesionsEvery, Fields, EventTable), "What is recorded, and when.");

    public static readonly SectionKey Outcomes = new("outcomes", OutcomeKeys.Section,
        "How the outcome is measured: burden, lesions, response. Without it, and without arms, none is.");

    public static readonly SectionKey Patient = new("patient", PatientKeys.Section,
        "A patient as compartments, in place of sites and cell types; run by exocosm cohort.");

    public static readonly SectionKey Biopsy = new("biopsy", BiopsyKeys.Section, "A blood test: when it is drawn, how it counts, what it measures.");

    public static readonly SectionKey Cohort = new("cohort", CohortKeys.Section, "Virtual patients and healthy people, for exocosm cohort.");

    public static readonly TextKey ExpectName = new("name", "What is asserted, in words.") { IsRequired = true };
    public static readonly TextKey Sql = new("sql", "Query over the run's tables that gives one number.") { IsRequired = true };
    public static readonly QuantityKey AtLeast = new("at_least", "", ValueRange.Any, "Lower bound.");
    public static readonly QuantityKey AtMost = new("at_most", "", ValueRange.Any, "Upper bound.");
    public static readonly TextKey Because = new("because", "Where the expected value comes from.");
    public static readonly FlagKey OverArms = new("arms", false,
        "Whether the query is over the tables of all arms together, each with a column arm (and replicate).");

    public static readonly SectionListKey Expect = new("expect",
        new Section("expectation", ExpectName, Sql, AtLeast, AtMost, Because, OverArms),
        "Assertions on the finished run.");

    public static readonly Section Section = new("scenario",
        Version, Name, Description, Prediction, Seed, Time, Sizes, Variants, Arms, Replicates, Substrates, Cargo, Exosomes, CellTypes, Rules,
            Effects, Sites, Body, Metastasis, Treatments, Combination, Events, Output, Outcomes, Patient, Biopsy, Cohort, Expect);
}
