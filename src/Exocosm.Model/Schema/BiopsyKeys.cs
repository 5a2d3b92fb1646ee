namespace Exocosm.Model.Schema;

/// <summary>Keys of the blood test.</summary>
internal static class BiopsyKeys
{
    public static readonly QuantityKey Every = new("every", "day", ValueRange.Positive, "Time between draws.") { Default = "1 year" };

    public static readonly QuantityKey From = new("from", "day", ValueRange.NotNegative, "Earliest first draw.") { Default = "0 day" };

    public static readonly ChoiceKey Phase = new("phase", ["random", "fixed"],
        "Whether each person's schedule begins at a random time within the first interval, or at 'from'.")
    { Default = "random" };

    public static readonly QuantityKey Draw = new("draw", "mL", ValueRange.Positive, "Plasma that is drawn.") { DefaultId = "biopsy.draw" };

    public static readonly QuantityKey Capture = new("capture", "", ValueRange.PositiveShare, "Share of the vesicles in it that is captured and counted.")
    { DefaultId = "biopsy.capture" };

    public static readonly QuantityKey Blank = new("blank", "", ValueRange.NotNegative, "Mean counts of the reagents alone.") { Default = "0" };

    public static readonly QuantityKey Specificity = new("specificity", "", new(0, 1, true, true), "Share of healthy people below the threshold.")
    { Default = "0.99" };

    public static readonly QuantityKey Prevalence = new("prevalence", "", new(0, 1, true, true), "Share of those screened who have the tumour.")
    { DefaultId = "biopsy.prevalence" };

    public static readonly QuantityKey Window = new("window", "day", ValueRange.Positive,
        "Time before imaging in which the one draw of each case for the ROC curve lies.")
    { Default = "5 year" };

    public static readonly ChoiceKey Baseline = new("baseline", ["population", "personal"],
        "What a draw is held against: healthy people, or the person's own first draws.")
    { Default = "population" };

    public static readonly IntegerKey BaselineDraws = new("baseline_draws", 1, 100, "First draws that make a personal baseline.") { Default = 3 };

    public static readonly ChoiceKey Kind = new("kind", ["exosome", "analyte"], "Vesicles that are counted, or a soluble analyte whose level is read.")
    { Default = "exosome" };

    public static readonly TextKey Population = new("exosomes", "With sites: the exosome population that it counts in plasma.");

    public static readonly QuantityKey Secretion = new("secretion", "1/day", ValueRange.NotNegative, "What a tumour cell gives off: vesicles (by default as patient.exosomes), or units of an analyte.")
    { DefaultId = "biopsy.{}.secretion" };

    public static readonly QuantityKey Entering = new("entering", "", ValueRange.Share, "f_T: share of it that enters plasma; of vesicles by default as patient.exosomes.")
    { DefaultId = "biopsy.{}.entering" };

    public static readonly QuantityKey HalfLife = new("half_life", "day", ValueRange.Positive, "Half-life in plasma; of vesicles by default as patient.exosomes.") { DefaultId = "biopsy.{}.half_life" };

    public static readonly QuantityKey Positive = new("positive", "", ValueRange.Share, "s: share of the tumour's vesicles that carry the marker.") { Default = "1" };

    public static readonly QuantityKey Normal = new("normal", "1/mL", ValueRange.NotNegative, "Vesicles in healthy plasma.")
    { DefaultId = "body.human.normal_vesicles" };

    public static readonly QuantityKey FalsePositive = new("false_positive", "", ValueRange.Share, "phi: share of normal vesicles that count as carrying the marker.")
    { DefaultId = "biopsy.exosome.false_positive" };

    public static readonly QuantityKey Source = new("source", "1/day", ValueRange.NotNegative, "Analyte: what healthy tissue gives off into plasma.")
    { DefaultId = "biopsy.analyte.source" };

    public static readonly QuantityKey Spread = new("spread", "", new(0, 5), "sigma_b: standard deviation between people of the log background.")
    { DefaultId = "biopsy.{}.spread" };

    public static readonly QuantityKey WithinPerson = new("within_person", "", new(0, 5), "sigma_w: the same between draws of one person.")
    { DefaultId = "biopsy.{}.within_person" };

    public static readonly QuantityKey CutOff = new("cutoff", "1/mL", ValueRange.Positive, "Level from which it is positive; healthy: from healthy people, at the specificity.")
    { Words = ["healthy"], Default = "healthy" };

    public static readonly SectionMapKey Markers = new("markers", "marker",
        new Section("marker", Kind, Population, Secretion, Entering, HalfLife, Positive, Normal, FalsePositive, Source, Spread, WithinPerson, CutOff),
        "What is measured.")
    { IsRequired = true };

    public static readonly ChoiceKey Rule = new("rule", ["any", "all", "logistic"],
        "Positive where one marker is, where all are, or by a logistic score fitted to the cohort.")
    { IsRequired = true };

    public static readonly TextListKey PanelMarkers = new("markers", "Its markers; by default all.");

    public static readonly SectionKey Panel = new("panel", new Section("panel", Rule, PanelMarkers), "Several markers as one test.");

    public static readonly Section Section = new("biopsy",
        Every, From, Phase, Draw, Capture, Blank, Specificity, Prevalence, Window, Baseline, BaselineDraws, Markers, Panel);
}
