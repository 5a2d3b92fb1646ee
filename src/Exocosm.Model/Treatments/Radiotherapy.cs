using Exocosm.Model.Description;
using Exocosm.Model.Reading;
using Exocosm.Model.Scenarios;
using Exocosm.Model.Schema;

namespace Exocosm.Model.Treatments;

/// <summary>
/// A fraction of D Gy: each living cell survives with probability exp(−s(αD' + βD'²)), linear–quadratic, where s is its sensitivity
/// and D' = D (OER_max p + K)/(OER_max (p + K)) at oxygen p (Alper and Howard-Flanders 1956, Nature 178:978).
/// </summary>
/// <param name="AlphaPerGy">α, 1/Gy.</param>
/// <param name="BetaPerGy2">β, 1/Gy².</param>
/// <param name="Sensitivity">s, per cell type.</param>
/// <param name="MaxOer">OER_max: oxygen enhancement ratio.</param>
/// <param name="OerHalfMax">K, in the oxygen's unit (mmHg).</param>
/// <param name="Oxygen">Number of the substrate that is oxygen, or −1: all cells count as well oxygenated.</param>
public sealed record Radiotherapy(
    double AlphaPerGy, double BetaPerGy2, IReadOnlyList<double> Sensitivity, double MaxOer, double OerHalfMax, int Oxygen) : TreatmentPlan
{
    private const string OxygenName = "oxygen";

    private static readonly QuantityKey Alpha = new("alpha", "1/Gy", ValueRange.NotNegative, "Linear coefficient.")
    { DefaultId = "treatment.radiotherapy.alpha" };

    private static readonly QuantityKey Beta = new("beta", "1/Gy^2", ValueRange.NotNegative, "Quadratic coefficient.")
    { DefaultId = "treatment.radiotherapy.beta" };

    private static readonly QuantityKey Oer = new("oer", "", new(1, 10), "Oxygen enhancement ratio.")
    { DefaultId = "treatment.radiotherapy.oer" };

    private static readonly QuantityKey OerHalf = new("oer_half_max", "mmHg", ValueRange.Positive, "Oxygen at half of the enhancement.")
    { DefaultId = "treatment.radiotherapy.oer_half_max" };

    private static readonly TextKey OxygenKey = new("oxygen",
        "Substrate that is oxygen, or none: all cells count as well oxygenated; by default the one named oxygen, if there is one.");

    internal static TreatmentKind Kind { get; } = new("radiotherapy",
        "Radiation by the linear-quadratic model with the oxygen effect; the amount is a dose in Gy.", Read,
        Alpha, Beta, DrugKeys.Sensitivity, Oer, OerHalf, OxygenKey);

    /// <inheritdoc/>
    public override string AmountUnit => "Gy";

    /// <inheritdoc/>
    public override bool CanLast => false;

    /// <inheritdoc/>
    public override IReadOnlyList<double> Sensitivity { get; } = Sensitivity;

    /// <inheritdoc/>
    public override IEnumerable<string> Describe(Scenario scenario)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        yield return $"A living cell survives a dose D with probability exp(-({Words.Number(AlphaPerGy)} D + {Words.Number(BetaPerGy2)} D^2)), D in Gy"
            + $"{TreatmentWords.Sensitivities(scenario, Sensitivity, "both coefficients")}.";
        yield return Oxygen < 0
            ? "All cells count as well oxygenated."
            : $"Without oxygen the dose counts 1/{Words.Number(MaxOer)}; half of the gain is reached at {Words.Number(OerHalfMax)} mmHg.";
    }

    private static Radiotherapy Read(SectionReader section, TreatmentContext context)
    {
        var names = context.Binding.Names.Substrates;
        var oxygen = Names.IndexOf(names, OxygenName);
        if (section.Text(OxygenKey) is { } name)
            oxygen = name.Text == "none" ? -1 : context.Binding.Resolve(name, names, "substrate", section.PathOf(OxygenKey));
        return new Radiotherapy(
            section.Quantity(Alpha),
            section.Quantity(Beta),
            DrugKeys.SensitivityOf(section, context, "treatment.radiotherapy.stem_factor"),
            section.Quantity(Oer),
            section.Quantity(OerHalf),
            oxygen);
    }
}
