using Exocosm.Model.Scenarios;

namespace Exocosm.Model.Description;

/// <summary>Phrases about the organs of a body.</summary>
internal static class OrganWords
{
    /// <summary>How a population leaves plasma.</summary>
    public static string Of(OrganKinetics kinetics) => kinetics.Phases is { } phases
        ? $"in plasma it falls with half-lives of {Words.Time(phases.FastMin)} and {Words.Time(phases.SlowMin)}, as organs bind it at "
            + $"{Words.Rate(kinetics.EntryPerMin)}, release it at {Words.Rate(kinetics.ReleasePerMin)} and take it in at {Words.Rate(kinetics.InternalisationPerMin)}."
        : $"organs bind it at {Words.Rate(kinetics.EntryPerMin)}, release none and take it in at {Words.Rate(kinetics.InternalisationPerMin)}.";

    /// <summary>What an organ does.</summary>
    public static IEnumerable<string> Of(Scenario scenario, OrganPlan organ)
    {
        yield return $"{Words.Share(organ.Share)} of what leaves plasma enters the organ '{organ.Name}', {Words.Share(organ.MacrophageShare)} of it by macrophages"
            + (organ.Tropism.Count == 0 ? ""
                : $"; vesicles with the tag {Words.List(organ.Tropism.Select(tropism => $"{tropism.Tag} {Words.Number(1 + tropism.Strength)} times as fast"))}")
            + (organ.Site is { } site ? $"; it goes into the tissue of the site '{scenario.Sites[site].Name}'." : ".")
            + $" Its cells degrade what they took in at {Words.Rate(organ.DegradationPerMin)}.";
        if (organ.Niche is not { } niche) yield break;
        yield return $"In '{organ.Name}' a pre-metastatic niche forms at up to {Words.Rate(niche.RatePerMin)}, half of it at {Words.Number(niche.HalfMax)} vesicles of "
            + $"{Words.List(niche.Exosomes.Select(number => scenario.Exosomes[number].Name))} inside its cells (Hill power {Words.Number(niche.Hill)}), and lasts "
            + $"{Words.Time(niche.LifetimeMin)} without them.";
    }
}
