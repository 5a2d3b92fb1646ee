using Exocosm.Engine.State;
using Exocosm.Model.Reading;
using MathNet.Numerics.Statistics;

namespace Exocosm.Validation.Checks;

/// <summary>Spread of tumour cells by blood, and what exosomes do to it.</summary>
internal static class SpreadChecks
{
    private const string Group = "Spread by blood";
    private const int Tumours = 1000;
    private const int Seeds = 20;

    public static IReadOnlyList<Check> All { get; } =
    [
        new(
            "spread.colonies", Group,
            "A thousand tumours of 200 stem cells that enter blood at 0.05 a day for ten days, leave it with a half-life of 2 h, arrest in the lung with 0.5 and found there with 0.03.",
            "Colonies are Poisson with the integral of their rate as mean, so that exp(−mean) of the tumours have none (Iwata 2000, J Theor Biol 203:177)",
            CheckLength.Extended, Colonies),
        new(
            "spread.tags", Group, "Arms of the example premetastatic-niche with 20 seeds each, paired, on day 60.",
            "Hoshino 2015, Nature 527:329: colonies follow the integrin; a niche outlasts the exosomes, so that a late blockade helps less than one from the start",
            CheckLength.Extended, Tags),
    ];

    private static Finding[] Colonies()
    {
        const double founding = 0.03, perMin = 0.05 / 1440, end = 14_400;
        var loss = Math.Log(2) / 120;
        var left = 1 - Math.Exp(-perMin * end) - (perMin / (loss - perMin) * (Math.Exp(-perMin * end) - Math.Exp(-loss * end)));
        var mean = founding * 0.5 * 200 * left;
        var counts = Trials.Replicates(Trials.Read(Still), Tumours, world => world.Metastasis!.Founded(0)).ToArray();
        var free = Math.Exp(-mean);
        return
        [
            Finding.OfStandardError("colonies in the lung, mean", mean, counts.Mean(), Math.Sqrt(mean / Tumours)),
            Finding.OfStandardError("variance over mean", 1, counts.Variance() / counts.Mean(), Math.Sqrt(2.0 / (Tumours - 1))),
            Finding.OfStandardError(
                "tumours without a colony", free, counts.Count(colonies => colonies == 0) / (double)Tumours, Math.Sqrt(free * (1 - free) / Tumours)),
        ];
    }

    private static Finding[] Tags()
    {
        var (none, lung, liver) = (Founded("no tag"), Founded("lung tag"), Founded("liver tag"));
        var (early, late) = (Founded("lung tag no secretion"), Founded("lung tag late blockade"));
        var (kept, spared) = (late.Lung.Sum() / lung.Lung.Sum(), early.Lung.Sum() / lung.Lung.Sum());
        return
        [
            .. More("share of colonies in the lung, lung tag against none", Share(lung), Share(none)),
            .. More("share of colonies in the liver, liver tag against none", Share((liver.Liver, liver.Lung)), Share((none.Liver, none.Lung))),
            .. More("share of colonies in the lung, lung tag against liver tag", Share(lung), Share(liver)),
            .. More("colonies in the lung, late blockade against none from the start", late.Lung, early.Lung),
            Finding.Between("colonies in the lung that a blockade from day 0 leaves, of those without", 0, 0.6, spared),
            Finding.Between("what a blockade from day 25 takes away, over what one from day 0 does", 0, 0.5, (1 - kept) / (1 - spared)),
        ];
    }

    private static IEnumerable<Finding> More(string statement, double[] arm, double[] other) =>
        PairedDirection.Findings(statement, "more", [.. arm.Zip(other, (a, b) => a - b)], isRise: true);

    /// <summary>Share of the first in both; even where there are none.</summary>
    private static double[] Share((double[] Of, double[] Other) colonies) =>
        [.. colonies.Of.Zip(colonies.Other, (of, other) => of + other > 0 ? of / (of + other) : 0.5)];

    private static (double[] Lung, double[] Liver) Founded(string arm)
    {
        var scenario = Examples.Read("premetastatic-niche/scenario.yaml", new ScenarioReadOptions { Arm = arm });
        var (lung, liver) = (new double[Seeds], new double[Seeds]);
        Trials.Replicates(scenario, Seeds, world =>
        {
            var seed = (int)(world.Scenario.Seed - scenario.Seed);
            (lung[seed], liver[seed]) = (In(world, "lung"), In(world, "liver"));
            return 0;
        });
        return (lung, liver);
    }

    private static double In(World world, string organ)
    {
        var organs = world.Metastasis!.Organs;
        return world.Metastasis.Founded(Enumerable.Range(0, organs.Count).First(number => organs[number].Name == organ));
    }

    private const string Still = """
        exocosm: 1
        name: colonies
        time: {end: 10 day, phenotype_step: 1 h, mechanics_step: 1 h}
        cell_types:
          CSC: {role: stem, cycle: {model: none}, death: {apoptosis: {rate: 0 1/day}}, mechanics: {movable: false}, intravasation: 0.05 1/day}
        sites:
          primary: {size: [200 um, 200 um, 200 um], initial: [random: {count: 200, type: CSC}]}
        body: {organs: {lung: {}}}
        metastasis: {half_life: 2 h, arrest: {lung: 0.5}, founding: 0.03}
        """;
}
