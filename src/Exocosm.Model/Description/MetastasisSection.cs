using Exocosm.Model.Scenarios;

namespace Exocosm.Model.Description;

/// <summary>The spread of tumour cells by blood.</summary>
internal static class MetastasisSection
{
    public static IEnumerable<DescriptionSection> Of(Scenario scenario)
    {
        if (scenario.Metastasis is not { } plan) yield break;
        yield return new DescriptionSection("Spread by blood", [.. Sentences(scenario, plan)]);
    }

    private static IEnumerable<string> Sentences(Scenario scenario, SpreadPlan plan)
    {
        foreach (var type in scenario.CellTypes.Where(type => type.IntravasationPerMin > 0))
            yield return $"A {type.Name} cell enters blood at {Words.Rate(type.IntravasationPerMin)}, where a site has vessels in proportion to their "
                + $"density over {Words.Number(plan.VesselReference)} per mm^2; it counts for all pieces of tissue that its site stands for.";
        var organs = scenario.Body!.Organs;
        var shares = organs.Select((organ, number) => (organ.Name, Share: plan.Arrest[number])).Where(organ => organ.Share > 0).ToList();
        var lost = 1 - shares.Sum(organ => organ.Share);
        yield return $"Half of the tumour cells in blood leave it in {Words.Time(plan.HalfLifeMin)}: "
            + Words.List(shares.Select(organ => $"{Words.Share(organ.Share)} arrest in {organ.Name}"))
            + (lost > 1e-9 ? $", {Words.Share(lost)} die." : ".");
        yield return $"An arrested stem cell founds a colony with probability {Words.Number(plan.Founding)}, in a full niche "
            + $"{Words.Number(1 + plan.NicheFounding)} times that"
            + (plan.Reversion > 0
                ? $"; another tumour cell first has to become {scenario.CellTypes[plan.RevertsTo].Name}, with probability {Words.Number(plan.Reversion)}."
                : "; other tumour cells found none.");
        foreach (var (organ, number) in organs.Select((organ, number) => (organ, number)))
        {
            if (plan.Arrest[number] <= 0) continue;
            if (plan.Receptivity[number] != 1) yield return $"Founding in {organ.Name} is {Words.Number(plan.Receptivity[number])} times as likely.";
            if (organ.Site is { } site && scenario.Sites[site].Represents > 1)
                yield return $"Of the colonies of {organ.Name}, one in {Words.Number(scenario.Sites[site].Represents)} is in the simulated piece of tissue; the "
                    + "others are counted only.";
        }

        yield return plan.Dormancy is { } sleep
            ? $"A founder sleeps as one cell and wakes at {Words.Rate(sleep.ExitPerMin)}, in a full niche {Words.Number(1 + sleep.NicheExit)} times that"
                + (sleep.DeathPerMin > 0 ? $"; it dies asleep at {Words.Rate(sleep.DeathPerMin)}." : ".")
            : "Founders grow at once.";
        if (organs.Select((organ, number) => organ.Site is null && plan.Arrest[number] > 0).Any(counted => counted))
            yield return "In organs without a site a colony is a number of cells, which grows "
                + (plan.Growth.Law == GrowthLaw.Gompertz
                    ? $"by Gompertz' law with {Words.Rate(plan.Growth.PerMin)} towards {Words.Number(plan.Growth.Capacity)} cells"
                    : $"exponentially at {Words.Rate(plan.Growth.PerMin)}")
                + " and sheds cells as tissue does; treatments do not reach it. "
                + (plan.Exosomes.Any(rate => rate > 0)
                    ? "Each of its cells sends into plasma "
                        + Words.List(plan.Exosomes.Select((rate, number) => (rate, number)).Where(sent => sent.rate > 0)
                            .Select(sent => $"{Words.Rate(sent.rate)} of {scenario.Exosomes[sent.number].Name}")) + "."
                    : "It sends no exosomes into plasma.");
    }
}
