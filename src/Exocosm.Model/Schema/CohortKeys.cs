namespace Exocosm.Model.Schema;

/// <summary>Keys of a virtual cohort.</summary>
internal static class CohortKeys
{
    public static readonly IntegerKey Cases = new("cases", 0, 1_000_000, "People with the tumour.") { Default = 200 };

    public static readonly IntegerKey Healthy = new("healthy", 0, 1_000_000, "People without.") { Default = 2000 };

    public static readonly QuantityKey FollowUp = new("follow_up", "day", ValueRange.Positive, "Time that is followed, from the tumour's first cells.");

    public static readonly SectionKey Imaging = new("imaging", PatientKeys.ImagingSection,
        "With sites: when imaging sees the tumour; a patient as compartments has its own.");

    public static readonly SectionKey Death = new("death", PatientKeys.DeathSection,
        "With sites: when a patient dies of the tumour, in cells of all sites and colonies; absent: never. A patient as compartments has its own.");

    public static readonly ChoiceKey Distribution = new("distribution", ["uniform", "log_uniform", "normal", "log_normal"], "How it is drawn.")
    { IsRequired = true };

    public static readonly TextKey Low = new("low", "Uniform and log-uniform: lower end, with its unit.");
    public static readonly TextKey High = new("high", "Uniform and log-uniform: upper end, with its unit.");
    public static readonly TextKey Mean = new("mean", "Normal: mean, with its unit.");
    public static readonly TextKey Median = new("median", "Log-normal: median, with its unit.");
    public static readonly TextKey Deviation = new("sd", "Normal: standard deviation, with its unit. Log-normal: standard deviation of the natural logarithm.");
    public static readonly ChoiceKey Among = new("among", ["cases", "healthy", "all"], "For whom; the others have the scenario's value.") { Default = "all" };

    public static readonly SectionMapKey Vary = new("vary", "value that varies", new Section("value that varies", Distribution, Low, High, Mean, Median, Deviation, Among),
        "Values by path, as in --set, that are drawn for each person.");

    public static readonly Section Section = new("cohort", Cases, Healthy, FollowUp, Imaging, Death, Vary);
}
