using Exocosm.Model.Scenarios;

namespace Exocosm.Model.Description;

/// <summary>The body around the tissue.</summary>
internal static class BodySection
{
    public static IEnumerable<DescriptionSection> Of(Scenario scenario)
    {
        if (scenario.Body is not { } body) yield break;
        yield return new DescriptionSection("The body around the tissue", [.. Sentences(scenario, body)]);
    }

    private static IEnumerable<string> Sentences(Scenario scenario, BodyPlan body)
    {
        yield return $"What drains from the sites reaches {Words.Number(body.PlasmaVolumeMl)} mL of well-mixed plasma, straight by blood or by "
            + $"lymph, which takes {Words.Time(body.LymphTransitMin)} on average (defaults of a {body.Preset}).";
        foreach (var site in scenario.Sites)
        {
            if (site.Represents == 1) continue;
            yield return $"The site '{site.Name}' stands for {Words.Number(site.Represents)} such pieces of tissue: what it drains counts so "
                + "many times in the body, and what comes back is shared by them.";
        }

        foreach (var alike in Enumerable.Range(0, body.Exosomes.Count).GroupBy(number => body.Exosomes[number]))
        {
            var plan = alike.Key;
            yield return $"Of {Words.List(alike.Select(number => scenario.Exosomes[number].Name))}, {Words.Share(plan.LymphShare)} of what drains goes by "
                + $"lymph, where a node takes up {Words.Share(plan.NodeCapture)} of what passes; "
                + (plan.Organs is { } kinetics ? OrganWords.Of(kinetics) : $"in plasma half is eliminated in {Words.Time(plan.HalfLifeMin)}"
                + (plan.SeedingPerMin > 0
                    ? $", and a vesicle enters the sites at {Words.Rate(plan.SeedingPerMin)}, each in proportion to the volume it stands for."
                    : "; none comes back to the sites."))
                + (plan.InitialParticles > 0 ? $" At the start there are {Words.Number(plan.InitialParticles)} in plasma." : "");
        }

        foreach (var organ in body.Organs)
            foreach (var sentence in OrganWords.Of(scenario, organ)) yield return sentence;
    }
}
