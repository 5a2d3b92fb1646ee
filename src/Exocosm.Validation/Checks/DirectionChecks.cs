namespace Exocosm.Validation.Checks;

/// <summary>Published directions, each between arms of an example with the same seeds.</summary>
internal static class DirectionChecks
{
    private const string Group = "Published directions";
    private const int Seeds = 20;
    private const string Primary = "7.75 day";

    public static IReadOnlyList<Check> All { get; } =
    [
        new(
            "direction.pd-l1", Group, "Arms of the example pdl1-evasion with 20 seeds each, paired: tumours on day 7.75 before resection, the re-challenge on day 18.",
            "Poggio 2019, Cell 177:414, and Chen 2018, Nature 560:382: five directions; sizes are not compared",
            CheckLength.Extended, ExosomalLigand),
        new(
            "direction.rab27a", Group, "Arms of the example secretion-blockade with 20 seeds each, paired, on day 8.",
            "Bobrie 2012, Cancer Res 72:4920 (abstract): loss of Rab27a lessens growth and spread to the lung of 4T1 and not of TS/A",
            CheckLength.Extended, Rab27a),
    ];

    private static Finding[] ExosomalLigand()
    {
        var arms = new PairedArms("pdl1-evasion/scenario.yaml", Seeds);
        return
        [
            .. arms.Fewer("1. loss slows the primary tumour", "exosome loss", "wild type", Primary, "tumour", "donor"),
            .. arms.Fewer("2. loss slows a distant tumour of wild-type cells", "exosome loss", "wild type", Primary, "distant", "recipient"),
            .. arms.Fewer("3. and one that is implanted after resection", "exosome loss", "wild type", "18 day", "distant", "recipient"),
            .. arms.Fewer("4. loss adds to the antibody", "both", "antibody", Primary, "tumour", "donor"),
            .. arms.Fewer("4. and the antibody does not replace it", "exosome loss", "antibody", Primary, "tumour", "donor"),
            .. arms.Fewer("the antibody alone helps", "antibody", "wild type", Primary, "tumour", "donor"),
            .. arms.Fewer("5. loss works where the antibody does not", "resistant + exosome loss", "resistant", Primary, "tumour", "donor"),
            .. arms.Same("5. the antibody there", "resistant + antibody", "resistant", Primary, "tumour", "donor", 1e-12),
        ];
    }

    private static Finding[] Rab27a()
    {
        const string day = "8 day", tumour = "cancer cell", lung = "lodged cell";
        var arms = new PairedArms("secretion-blockade/scenario.yaml", Seeds);
        return
        [
            .. arms.Fewer("4T1-like, growth", "4T1-like Rab27a loss", "4T1-like", day, "tumour", tumour),
            .. arms.Fewer("4T1-like, lung", "4T1-like Rab27a loss", "4T1-like", day, "lung", lung),
            .. arms.Fewer("4T1-like, late loss helps less in the lung", "4T1-like Rab27a loss", "4T1-like late loss", day, "lung", lung),
            .. arms.Same("TS/A-like, growth", "TSA-like Rab27a loss", "TSA-like", day, "tumour", tumour, 0.05),
            .. arms.Same("TS/A-like, lung", "TSA-like Rab27a loss", "TSA-like", day, "lung", lung, 0.05),
        ];
    }
}
