using Exocosm.Model.Quantities;
using Exocosm.Model.Scenarios;
using Exocosm.Model.Schema;

namespace Exocosm.Model.Reading;

/// <summary>Reads the spread of tumour cells by blood.</summary>
internal static class MetastasisReader
{
    /// <summary>The plan, or null where the scenario has none.</summary>
    public static SpreadPlan? Read(SectionReader top, Binding binding, IReadOnlyList<CellType?> types, IReadOnlyList<Site> sites, BodyPlan? body)
    {
        var sheds = types.Any(type => type?.IntravasationPerMin > 0);
        if (!top.Has(ScenarioKeys.Metastasis))
        {
            if (sheds) top.Missing(ScenarioKeys.Metastasis);
            return null;
        }

        if (body is null || body.Organs.Count == 0)
        {
            top.Refuse(ScenarioKeys.Metastasis, "a body with organs", "cells that spread arrest in organs; give the scenario 'body' with 'organs'");
            return null;
        }

        if (!sheds)
            top.Refuse(ScenarioKeys.Metastasis, "a cell type that enters blood", "no cell type enters blood; give one 'intravasation'");
        var section = top.Section(ScenarioKeys.Metastasis);
        var reversion = section.Quantity(MetastasisKeys.Reversion);
        return new SpreadPlan(
            section.Quantity(MetastasisKeys.HalfLife),
            Arrest(section, binding, sites, body),
            section.Quantity(MetastasisKeys.Founding),
            [.. section.Named(MetastasisKeys.Receptivity, binding.Names.Organs).Select(factor => factor ?? 1)],
            section.Quantity(MetastasisKeys.NicheFounding),
            section.Quantity(MetastasisKeys.VesselReference),
            Growth(section.Section(MetastasisKeys.Colonies)))
        {
            Reversion = reversion,
            RevertsTo = RevertsTo(section, binding, types, reversion),
            Dormancy = section.IsOn(MetastasisKeys.Dormancy) ? Dormancy(section.Section(MetastasisKeys.Dormancy)) : null,
            Exosomes = [.. section.Section(MetastasisKeys.Colonies).Named(MetastasisKeys.Exosomes, binding.Names.Exosomes).Select(rate => rate ?? 0)],
        };
    }

    private static double[] Arrest(SectionReader section, Binding binding, IReadOnlyList<Site> sites, BodyPlan body)
    {
        double[] shares = [.. section.Named(MetastasisKeys.Arrest, binding.Names.Organs).Select(share => share ?? 0)];
        if (Shares.PassOne(shares.Sum()))
            section.Refuse(MetastasisKeys.Arrest, "at most 1 in sum", $"the shares sum to {Numbers.Brief(shares.Sum())}; expected at most 1");
        for (var organ = 0; organ < shares.Length; organ++)
        {
            if (shares[organ] > 0 && body.Organs[organ].Site is { } site && sites[site].Represents < 1)
                section.Refuse(MetastasisKeys.Arrest, "a site that represents at least one piece",
                    $"'{body.Organs[organ].Name}' is the site '{sites[site].Name}', which represents {Numbers.Brief(sites[site].Represents)} pieces; "
                    + "cells can only arrest where that is at least 1");
        }

        return shares;
    }

    private static int RevertsTo(SectionReader section, Binding binding, IReadOnlyList<CellType?> types, double reversion)
    {
        if (section.Text(MetastasisKeys.RevertsTo) is not { } name)
        {
            if (reversion > 0) section.Missing(MetastasisKeys.RevertsTo);
            return -1;
        }

        var type = binding.Resolve(name, binding.Names.CellTypes, "cell type", section.PathOf(MetastasisKeys.RevertsTo));
        if (type >= 0 && types[type] is { Role: not CellRole.Stem })
            section.Refuse(MetastasisKeys.RevertsTo, "a stem cell type", $"'{name.Text}' is no stem cell; give it 'role: stem' or name another");
        return type;
    }

    private static DormancyPlan Dormancy(SectionReader section) => new(
        section.Quantity(MetastasisKeys.Exit), section.Quantity(MetastasisKeys.NicheExit), section.Quantity(MetastasisKeys.SleepingDeath));

    private static ColonyGrowth Growth(SectionReader section)
    {
        var law = (GrowthLaw)section.Choice(MetastasisKeys.Law);
        return new ColonyGrowth(
            law, section.Quantity(MetastasisKeys.Rate), law == GrowthLaw.Gompertz ? section.Quantity(MetastasisKeys.Capacity) : double.PositiveInfinity);
    }
}
