using Exocosm.Model.Library;
using Exocosm.Model.Scenarios;

namespace Exocosm.Model.Description;

/// <summary>What vesicles carry, what of it arrives, and whether the numbers can carry the effect.</summary>
internal static class CargoSection
{
    /// <summary>Copies below which a molecule that is counted is taken to have no effect.</summary>
    private const double EffectiveCopies = 100;

    public static DescriptionSection Of(Scenario scenario) => new(
        "Cargo",
        [.. scenario.Cargo.SelectMany((cargo, number) => Sentences(scenario, cargo, number))]);

    private static IEnumerable<string> Sentences(Scenario scenario, CargoSpecies cargo, int number)
    {
        var effect = cargo.Effect == CargoEffect.Stoichiometric
            ? "its copies are what counts"
            : "its effect is read from the load of whole vesicles (dose and response)";
        var place = cargo.IsSurface ? "on the vesicle's surface, so it works by contact" : "inside the vesicle, so it works "
            + "only once released";
        var decay = cargo.IsSurface ? "" : $"; in the recipient it is halved every {Words.Time(cargo.HalfLifeMin)}";
        yield return $"{cargo.Name} is {Class(cargo.Class)}; it sits {place}; {effect}{decay}.";
        if (cargo.Library is { } name && CargoLibrary.Default.TryGet(name, out var entry)) yield return Library(entry);

        for (var population = 0; population < scenario.Exosomes.Count; population++)
        {
            foreach (var load in scenario.Exosomes[population].Cargo.Where(load => load.Cargo == number))
            {
                yield return Load(scenario.Exosomes[population].Name, cargo, load);
                var arrival = cargo.IsSurface
                    ? Contact(scenario, population, cargo, load)
                    : Delivery(scenario, population, cargo, load);
                foreach (var sentence in arrival) yield return sentence;
            }
        }
    }

    private static string Library(CargoEntry entry) =>
        $"In the library: from {entry.SourceCells} to {entry.Recipient}; it {entry.EffectInWords}. Evidence: {entry.CscEvidence} "
        + $"({entry.Evidence}; tier {entry.Tier}; {entry.Source}).";

    private static string Load(string population, CargoSpecies cargo, CargoLoad load)
    {
        var spread = load.OccupiedFraction < 1 ? $", all of it in {Words.Share(load.OccupiedFraction)} of the vesicles" : "";
        var donor = load.Loading == CargoLoading.DonorCoupled
            ? $" when the donor holds {Words.Number(load.ReferenceCopies)} copies, and in proportion to what it holds"
            : "";
        var rarity = load.CopiesPerVesicle is > 0 and < 1 ? $": one copy in {Words.Number(1 / load.CopiesPerVesicle)} "
            + "vesicles" : "";
        return $"A {population} of 90 nm carries {Words.Number(load.CopiesPerVesicle)} copies of "
            + $"{cargo.Name}{donor}{spread}{rarity}.";
    }

    private static IEnumerable<string> Contact(Scenario scenario, int population, CargoSpecies cargo, CargoLoad load)
    {
        var supply = Supply(scenario, population);
        foreach (var group in scenario.CellTypes
            .Where(type => type.Uptake[population] is { InternalisationPerMin: > 0 })
            .GroupBy(type => (type.Uptake[population]!.InternalisationPerMin, type.Uptake[population]!.MaxBound)))
        {
            var bound = Math.Min(supply / group.Key.InternalisationPerMin, group.Key.MaxBound);
            yield return $"A {Words.List(group.Select(type => type.Name))} cell that takes up all that one donor secretes has "
                + $"{Words.Number(bound)} vesicles on its surface at rest, so it touches "
                + $"{Words.Number(bound * load.CopiesPerVesicle)} copies of "
                + $"{cargo.Name} at a time.";
        }
    }

    /// <summary>Vesicles that the strongest donor secretes, 1/min.</summary>
    private static double Supply(Scenario scenario, int population) => scenario.CellTypes.Max(type =>
        type.Release[population] is { } release ? DerivedFigures.SteadySecretionPerMin(release) : 0);

    private static IEnumerable<string> Delivery(Scenario scenario, int population, CargoSpecies cargo, CargoLoad load)
    {
        var supply = Supply(scenario, population);
        var recipients = scenario.CellTypes
            .Where(type => type.Uptake[population] is not null)
            .GroupBy(type => (type.Uptake[population]!.ReleaseFraction, DerivedFigures.MaximalUptakePerMin(type.Uptake[population]!)));
        foreach (var group in recipients)
        {
            var uptake = group.First().Uptake[population]!;
            var who = Words.List(group.Select(type => type.Name));
            var copies = DerivedFigures.CopiesPerUptake(uptake, load);
            if (copies == 0)
            {
                yield return $"In {who} no copy of {cargo.Name} is released.";
                continue;
            }

            var intake = Math.Min(supply, DerivedFigures.MaximalUptakePerMin(uptake));
            var held = DerivedFigures.SteadyCopies(uptake, load, intake, cargo.HalfLifeMin);
            yield return $"In {who} an uptake delivers {Words.Number(copies)} copies of {cargo.Name}; "
                + $"{Words.Number(DerivedFigures.UptakesNeeded(uptake, load, EffectiveCopies))} uptakes are needed for "
                + $"{Words.Number(EffectiveCopies)} copies. "
                + $"A cell that takes up all that one donor secretes ({Words.Rate(intake)}) holds {Words.Number(held)} copies "
                + "at rest. "
                + Verdict(cargo, held);
        }
    }

    private static string Verdict(CargoSpecies cargo, double held)
    {
        if (held >= EffectiveCopies) return "By numbers this is plausible.";
        return cargo.Effect == CargoEffect.Stoichiometric
            ? "STOICHIOMETRICALLY IMPLAUSIBLE: at these numbers the delivered copies cannot carry an effect."
            : "STOICHIOMETRICALLY IMPLAUSIBLE: at these numbers the delivered copies cannot carry the effect that the dose "
                + "stands for; something else on or in the vesicles would have to.";
    }

    private static string Class(CargoClass cargo) => cargo switch
    {
        CargoClass.Dna => "DNA",
        CargoClass.MRna => "a messenger RNA",
        CargoClass.MiRna => "a microRNA",
        CargoClass.LncRna => "a long non-coding RNA",
        CargoClass.Lipid => "a lipid",
        CargoClass.Metabolite => "a metabolite",
        CargoClass.CytosolicProtein => "a protein of the lumen",
        _ => "a protein of the surface",
    };
}
