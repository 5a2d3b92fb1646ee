using Exocosm.Engine.State;

namespace Exocosm.Validation.Checks;

/// <summary>Field, single vesicles and hybrid are three ways to carry the same vesicles.</summary>
internal static class TransportAgreementChecks
{
    private const string Group = "Transport of exosomes";
    private const string Source = "The field is the mean of the vesicles: the difference of paired runs (same seed, same cells) has mean 0.";
    private const string Uptake = "max_bound: unlimited, unbinding: 0.005 1/min";
    private const int Seeds = 16;

    public static IReadOnlyList<Check> All { get; } =
    [
        new("transport.agreement-closed", Group, "Twenty scattered cells in a closed box release and take up vesicles for six hours.",
            Source, CheckLength.Quick, () => Compare("no_flux", 20, "6 h")),
        new("transport.agreement-open", Group, "Forty cells in a box with open faces, with matrix, degradation and drainage, for ten hours.",
            Source, CheckLength.Quick, () => Compare("open", 40, "10 h")),
        new("transport.agreement-defaults", Group, "Forty cells with every parameter at the library's default, 500 binding sites among them, in a box with open faces for ten hours; MVBs one by one, so that paired runs release the same.",
            Source + " Binding sites make the loss κC(1 − B/B_max) a product of two counts, whose mean is off the product of means by −κ Cov(C, B)/B_max: "
                + "less than 1/B_max = 0.2 % of the uptake as long as Cov(C, B) < ⟨C⟩, and nothing where C does not depend on the one cell's B.",
            CheckLength.Extended, () => Compare("open", 40, "10 h", more: "", uptake: "")),
    ];

    private static List<Finding> Compare(
        string boundary, int cells, string end, string release = "{mode: stochastic}", string more = "hybrid_threshold: 3\n    step: 0.25 min", string uptake = Uptake)
    {
        var field = Run("field", boundary, cells, end, release, more, uptake);
        var findings = new List<Finding>();
        foreach (var transport in (string[])["discrete", "hybrid"])
        {
            var other = Run(transport, boundary, cells, end, release, more, uptake);
            Add(findings, transport, "internalised", field, other, world => world.Internalised);
            Add(findings, transport, "in the tissue", field, other, world => world.InTissue);
            Add(findings, transport, "degraded and drained", field, other, world => world.Lost);
            if (boundary == "open") Add(findings, transport, "left the domain", field, other, world => world.Left);
        }

        return findings;
    }

    private static void Add(
        List<Finding> findings, string transport, string what, Balance[] field, Balance[] other, Func<Balance, double> take) =>
        findings.Add(Finding.OfMean(
            FormattableString.Invariant($"{transport} − field: vesicles {what} (field: {field.Average(take):0})"),
            0,
            [.. field.Zip(other, (a, b) => take(b) - take(a))]));

    private static Balance[] Run(string transport, string boundary, int cells, string end, string release, string more, string uptake)
    {
        var scenario = Trials.Read(Boxes.Identical(transport, release, cells, end, $"boundary: {boundary}\n    {more}", uptake));
        var balances = new Balance[Seeds];
        Trials.Replicates(scenario, Seeds, world =>
        {
            balances[world.Scenario.Seed - scenario.Seed] = Of(world);
            return 0;
        });
        return balances;
    }

    private static Balance Of(World world)
    {
        var ledger = world.Tissues[0].Exosomes[0].Ledger;
        return new Balance(ledger.Internalised, ledger.InTissue, ledger.Degraded + ledger.Drained, ledger.Left);
    }

    private sealed record Balance(double Internalised, double InTissue, double Lost, double Left);
}
