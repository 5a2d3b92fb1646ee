using Exocosm.Validation.Theory;

namespace Exocosm.Validation.Checks;

/// <summary>Loading of cargo and its delivery.</summary>
internal static class CargoChecks
{
    private const string Group = "Cargo";
    private const int Draws = 1_000_000;
    private const double Measured = 0.00825;
    private const string Forever = "{c: {class: mirna, half_life: 1e9 h}}";

    public static IReadOnlyList<Check> All { get; } =
    [
        new("cargo.copies", Group, "Copies of a microRNA on each of 10⁶ vesicles at birth: all of 90 nm, and of the default sizes.",
            "0.00825 ± 0.02 copies per exosome, more than 100 exosomes per copy (Chevillet 2014, doi:10.1073/pnas.1408301111); Poisson(μ(d/90 nm)³): P(≥ 1) = 1 − e^(−μ) = 0.008216, 1/μ = 121.2",
            CheckLength.Quick, Copies),
        new("cargo.two-class", Group, "The same mean on a thousandth of the vesicles: 10⁶ vesicles of 90 nm.",
            "A share f = 0.001 carries Poisson(μ/f), the others none (Chevillet 2014): P(≥ 1) = f(1 − e^(−μ/f)), variance μ + μ²/f − μ²",
            CheckLength.Quick, TwoClass),
        new("cargo.surface-and-lumen", Group, "10⁵ vesicles of the default sizes with ten copies at 90 nm.",
            "Copies follow area on the surface and volume in the lumen: 10⟨(d/90 nm)²⟩ and 10⟨(d/90 nm)³⟩ over the truncated log-normal", CheckLength.Quick, SurfaceAndLumen),
        new("cargo.delivery", Group, "Ten recipients take up what ten donors release in a closed box, until endosomes are empty but for a hundredth; microRNA that does not decay.",
            "N uptakes deliver ε μ N copies: 0.002475 N at ε = 0.3; 100 copies need 40,404 uptakes at ε = 0.3 and 1.2 million at 0.01", CheckLength.Quick, Delivery),
        new("cargo.steady-content", Group, "Recipients that take up 60 vesicles an hour for three days: cytosolic microRNA with a half-life of 2 h, and a surface protein.",
            "X* = ε μ⟨(d/90 nm)³⟩ u t½/ln 2 in the cytosol; surface cargo acts by contact, μ⟨(d/90 nm)²⟩ u/k_int copies on the bound vesicles, and never reaches the cytosol",
            CheckLength.Quick, SteadyContent),
        new("cargo.knock-down", Group, "Donors' microRNA is knocked down to a fifth (donor-coupled loading).",
            "μ in proportion to the donor's copies: what is loaded and what is delivered falls to 0.2", CheckLength.Quick, KnockDown),
    ];

    private static List<Finding> Copies()
    {
        var findings = new List<Finding>();
        var load = FormattableString.Invariant($"{{copies: {Measured}}}");
        var one = First(Births.Of(Draws, "mirna", load, Births.Fixed));
        findings.Add(Finding.OfMean("90 nm: copies per exosome", Measured, one));
        findings.Add(OfShare("90 nm: share with a copy or more", 0.008216, one));
        var perCopy = Draws / one.Sum();
        findings.Add(Finding.OfStandardError("90 nm: exosomes per copy", 121.2, perCopy, perCopy * Math.Sqrt(Measured / Draws) / Measured));
        var sizes = VesicleSizes.Default;
        var all = First(Births.Of(Draws, "mirna", load, Births.Default));
        findings.Add(Finding.OfMean("default sizes: copies per exosome", Measured * sizes.RelativeMoment(3), all));
        findings.Add(OfShare(
            "default sizes: share with a copy or more", sizes.Mean(d => 1 - Math.Exp(-Measured * Math.Pow(d / VesicleSizes.ReferenceNm, 3))), all));
        return findings;
    }

    private static Finding[] TwoClass()
    {
        const double occupied = 0.001;
        var copies = First(Births.Of(Draws, "mirna", FormattableString.Invariant($"{{copies: {Measured}, occupied_fraction: {occupied}}}"), Births.Fixed));
        return
        [
            Finding.OfMean("copies per exosome", Measured, copies),
            OfShare("share with a copy or more", occupied * (1 - Math.Exp(-Measured / occupied)), copies),
            Finding.OfMean(
                "variance of copies", Measured + (Measured * Measured / occupied) - (Measured * Measured),
                [.. copies.Select(count => (count - Measured) * (count - Measured))]),
        ];
    }

    private static Finding[] SurfaceAndLumen()
    {
        const int draws = 100_000;
        Finding Of(string name, string kind, int power) => Finding.OfMean(
            $"{name}: copies per exosome", 10 * VesicleSizes.Default.RelativeMoment(power),
            [.. Births.Of(draws, kind, "{copies: 10}", Births.Default).Copies[0].Take(draws).Select(count => (double)count)]);
        return [Of("surface", "surface_protein", 2), Of("lumen", "cytosolic_protein", 3)];
    }

    private static List<Finding> Delivery()
    {
        var findings = new List<Finding>();
        foreach (var (transport, released, epsilon) in ((string, double, double)[])[("field", 1e6, 0.3), ("field", 1e6, 0.01), ("discrete", 1e6, 0.3)])
        {
            // Ten donors for an hour, then silence; recipients empty box and endosomes in minutes.
            var world = Trials.Run(Births.DonorsAndRecipients(
                transport, Forever, FormattableString.Invariant($"{{c: {{copies: {Measured}}}}}"), released / 10,
                FormattableString.Invariant($"{{clearance: 3e4 um^3/min, max_bound: unlimited, internalisation: 1 1/min, unbinding: 0 1/min, endosome_exit: 0.5 1/min, release_fraction: {epsilon}}}"),
                "2 h", events: "[{at: 1 h, scale: {type: donor, behaviour: exo secretion, factor: 0}}]"));
            var tissue = world.Tissues[0];
            var through = tissue.Exosomes[0].Ledger.Internalised - Births.Recipients(world).Sum(cell => tissue.Exosomes[0].Columns.Endosome.Values[cell]);
            var copies = Births.Recipients(world).Sum(cell => tissue.Delivery.Copies[0].Values[cell]);
            var name = FormattableString.Invariant($"{transport}, ε = {epsilon}");
            findings.Add(Finding.Between($"{name}: share of the vesicles released that passed the endosomes", 0.99, 1, through / tissue.Exosomes[0].Ledger.Secreted));
            var perUptake = epsilon * Measured;
            if (transport == "discrete")
            {
                findings.Add(Finding.OfStandardError($"{name}: copies per uptake", perUptake, copies / through, Math.Sqrt(perUptake / through)));
                continue;
            }

            findings.Add(Finding.Within($"{name}: copies per uptake", perUptake, copies / through, 1e-6));
            findings.Add(epsilon == 0.3
                ? new Finding($"{name}: uptakes for 100 copies", 40_404, 100 * through / copies, 0.5, "5 digits")
                : new Finding($"{name}: uptakes for 100 copies, millions", 1.2, 100 * through / copies / 1e6, 0.05, "2 digits"));
        }

        return findings;
    }

    private static Finding[] SteadyContent()
    {
        const double epsilon = 0.05, perHour = 60, internalisation = 0.02;
        var world = Trials.Run(Births.DonorsAndRecipients(
            "field", "{c: {class: mirna, half_life: 2 h}, s: {class: surface_protein, half_life: 2 h}}", "{c: {copies: 2}, s: {copies: 10}}", perHour,
            FormattableString.Invariant($"{{clearance: 1e4 um^3/min, max_bound: unlimited, internalisation: {internalisation} 1/min, unbinding: 0 1/min, endosome_exit: 0.05 1/min, release_fraction: {epsilon}}}"),
            "3 day", Births.Default));
        var tissue = world.Tissues[0];
        double Mean(Func<int, double> of) => Births.Recipients(world).Average(of);
        var sizes = VesicleSizes.Default;
        return
        [
            Finding.Within(
                "copies of the microRNA in the cytosol", epsilon * 2 * sizes.RelativeMoment(3) * perHour * 2 / Math.Log(2),
                Mean(cell => tissue.Delivery.Copies[0].Values[cell]), 1e-3),
            Finding.Within(
                "copies of the surface protein in contact", 10 * sizes.RelativeMoment(2) * perHour / 60 / internalisation,
                Mean(cell => tissue.SurfaceCopies(1, cell)), 1e-3),
            new Finding("copies of the surface protein in the cytosol", 0, Mean(cell => tissue.Delivery.Copies[1].Values[cell]), 0, "exact"),
        ];
    }

    private static List<Finding> KnockDown()
    {
        const double left = 0.2;
        const string load = "{copies: 2, loading: donor_coupled, reference_copies: 100}";
        const string uptake = "{clearance: 1e4 um^3/min, max_bound: unlimited, internalisation: 0.1 1/min, unbinding: 0 1/min, endosome_exit: 0.1 1/min, release_fraction: 0.3}";
        string Events(string type) => $"[{{at: 0 min, scale: {{type: {type}, behaviour: c expression, factor: {left.ToString(System.Globalization.CultureInfo.InvariantCulture)}}}}}]";
        double Delivered(string events)
        {
            var world = Trials.Run(Births.DonorsAndRecipients("field", Forever, $"{{c: {load}}}", 60, uptake, "10 h", events: events));
            return Births.Recipients(world).Sum(cell => world.Tissues[0].Delivery.Copies[0].Values[cell]);
        }

        const int draws = 100_000;
        double[] Loaded(string events) =>
            [.. Births.Of(draws, "mirna", load, Births.Fixed, events).Copies[0].Take(draws).Select(count => (double)count)];
        return
        [
            Finding.OfMean("single vesicles: copies per exosome", 2, Loaded("[]")),
            Finding.OfMean("single vesicles: copies per exosome after knock-down", 2 * left, Loaded(Events("cell"))),
            Finding.Within("field: copies delivered after knock-down, parts of those before", left, Delivered(Events("donor")) / Delivered("[]"), 1e-9),
        ];
    }

    private static double[] First(Engine.Exosomes.Vesicles vesicles) => [.. vesicles.Copies[0].Take(Draws).Select(count => (double)count)];

    private static Finding OfShare(string quantity, double expected, double[] copies) => Finding.OfStandardError(
        quantity, expected, copies.Count(count => count > 0) / (double)copies.Length, Math.Sqrt(expected * (1 - expected) / copies.Length));
}
