using Exocosm.Model.Scenarios;

namespace Exocosm.Model.Description;

/// <summary>The draining lymph node, and cells that come into sites.</summary>
internal static class LymphNodeSection
{
    public static IEnumerable<DescriptionSection> Of(Scenario scenario)
    {
        if (scenario.Body?.LymphNode is not { } node) yield break;
        yield return new DescriptionSection("The draining lymph node", [.. Sentences(scenario, node)]);
    }

    private static IEnumerable<string> Sentences(Scenario scenario, LymphNodePlan node)
    {
        yield return $"{Words.Capital(Words.List(node.Drains.Select(site => $"the site '{scenario.Sites[site].Name}'")))} "
            + $"drain{(node.Drains.Count == 1 ? "s" : "")} to it. What it captures of their lymph is its load, of which half is forgotten in {Words.Time(node.LoadHalfLifeMin)}.";
        var (tolerance, dendritic) = (node.Tolerance, node.Dendritic);
        yield return $"Tolerance is another thing than evasion: it grows at {Words.Rate(tolerance.RatePerMin)} at full load, half of that at "
            + $"{Words.Number(tolerance.Response.HalfMax)} vesicles (Hill power {Words.Number(tolerance.Response.Hill)}), and outlasts the exosomes by "
            + $"{Words.Time(tolerance.LifetimeMin)} on average.";
        yield return $"The node's own dendritic cells have an activity of {Words.Number(dendritic.Resident)}, of which exosomes "
            + (dendritic.Exosomes.Count == 0 ? "take nothing" : $"take up to {Words.Share(dendritic.Inhibition)}")
            + $"; half of those that a vaccine brings are gone in {Words.Time(dendritic.HalfLifeMin)}.";
        foreach (var antigen in node.Antigens)
        {
            foreach (var sentence in Antigen(scenario, antigen)) yield return sentence;
        }
    }

    private static IEnumerable<string> Antigen(Scenario scenario, AntigenPlan antigen)
    {
        var rates = antigen.Rates;
        var cells = Words.List(antigen.Cells.Select(cell =>
            $"{scenario.CellTypes[cell.CellType].Name}{(cell.Amount == 1 ? "" : $" (times {Words.Number(cell.Amount)})")}"));
        yield return $"Antigen '{antigen.Name}' is given by living cells of {cells}; {Words.Number(antigen.Reference)} of them are one unit. One unit primes "
            + $"effectors at {Words.Rate(rates.Priming)}, which multiply at up to {Words.Rate(rates.Expansion)} and are lost at {Words.Rate(rates.Death)}"
            + (rates.Expansion > rates.Death ? " (WITHOUT TOLERANCE A LASTING ANTIGEN LETS THEM GROW WITHOUT BOUND)." : ".");
        yield return $"Its tolerance is learned from {Populations(scenario, antigen.TolerisedBy)}, its effectors are exhausted by "
            + $"{Populations(scenario, antigen.ExhaustedBy)}; {Words.Number(rates.RegulatoryHalf)} regulatory cells halve all killing.";
        yield return $"Memory forms at {Words.Rate(rates.MemoryFormation)} per effector, is lost at {Words.Rate(rates.MemoryDeath)} and returns at "
            + $"{Words.Rate(rates.Recall)} per unit of antigen, unless there is tolerance.";
        if (antigen.Effectors is { } type)
        {
            yield return $"An effector in the pool sends {scenario.CellTypes[type].Name} cells to the drained tissue at {Words.Rate(antigen.RecruitmentPerMin)}, "
                + $"{Place(antigen.Entry)}, while fewer than {Words.Number(antigen.AtMost)} live in the site.";
        }
    }

    /// <summary>Where cells come in, in words.</summary>
    public static string Place(EntryPlace entry) => entry == EntryPlace.Faces ? "through its faces" : "anywhere in the box";

    private static string Populations(Scenario scenario, IReadOnlyList<int> populations) =>
        populations.Count == 0 ? "none" : Words.List(populations.Select(number => scenario.Exosomes[number].Name));
}
