using Exocosm.Model.Quantities;
using Exocosm.Model.Scenarios;
using Exocosm.Model.Schema;

namespace Exocosm.Model.Reading;

/// <summary>Reads a patient as compartments.</summary>
internal static class PatientReader
{
    public static PatientPlan Read(SectionReader section, Binding binding)
    {
        var growth = Growth(section.Section(PatientKeys.Growth));
        var exosomes = section.Section(PatientKeys.Exosomes);
        var perMl = section.Quantity(PatientKeys.Density);
        var resection = section.Section(PatientKeys.Resection);
        return new PatientPlan(
            growth,
            new TumourExosomes(exosomes.Quantity(PatientKeys.Secretion), exosomes.Quantity(PatientKeys.Entering), exosomes.Quantity(PatientKeys.HalfLife)),
            section.Has(PatientKeys.Metastasis) ? Metastasis(section.Section(PatientKeys.Metastasis), binding, growth) : null,
            Imaging(section.Section(PatientKeys.Imaging), perMl),
            section.Has(PatientKeys.Resection)
                ? new ResectionPlan(
                    resection.IsWord(PatientKeys.ResectionAt, "diagnosis") ? null : resection.Quantity(PatientKeys.ResectionAt), resection.Quantity(PatientKeys.Residual))
                : null,
            new DeathLimits(section.Section(PatientKeys.Death).Quantity(PatientKeys.Burden)),
            section.Quantity(PatientKeys.PlasmaVolume),
            perMl);
    }

    /// <summary>Imaging, by number of cells or by the diameter of a ball.</summary>
    public static ImagingPlan Imaging(SectionReader section, double cellsPerMl)
    {
        if (section.Has(PatientKeys.Limit) && section.Has(PatientKeys.Diameter))
            section.Refuse(PatientKeys.Diameter, "limit or diameter", "the limit is given twice, in cells and as a diameter; leave one out");
        var limit = section.OptionalQuantity(PatientKeys.Diameter) is { } mm
            ? cellsPerMl * Math.PI / 6 * mm * mm * mm / 1000
            : section.Quantity(PatientKeys.Limit);
        return new ImagingPlan(
            limit, section.IsWord(PatientKeys.ImagingEvery, "continuous") ? null : section.Quantity(PatientKeys.ImagingEvery));
    }

    private static GrowthPlan Growth(SectionReader section)
    {
        var law = (GrowthLaw)section.Choice(PatientKeys.Law);
        var initial = section.Quantity(PatientKeys.Initial);
        if (law == GrowthLaw.Exponential)
        {
            section.Unused("grows exponentially; for these keys: law: gompertz", PatientKeys.Rate, PatientKeys.Capacity);
            return new GrowthPlan(law, Math.Log(2) / section.Quantity(PatientKeys.Doubling), double.PositiveInfinity, initial);
        }

        section.Unused("the law is gompertz, which has rate and capacity", PatientKeys.Doubling);
        var capacity = section.Quantity(PatientKeys.Capacity);
        if (initial >= capacity)
            section.Refuse(PatientKeys.Initial, "fewer cells than the capacity", $"{Numbers.Brief(initial)} cells are not below the capacity ({Numbers.Brief(capacity)})");
        return new GrowthPlan(law, section.Quantity(PatientKeys.Rate), capacity, initial);
    }

    private static MetastasisPlan Metastasis(SectionReader section, Binding binding, GrowthPlan primary)
    {
        var law = (MetastasisLaw)section.Choice(PatientKeys.Form);
        var isIwata = law == MetastasisLaw.Iwata;
        if (isIwata) section.Unused("the form is iwata, which has m and alpha", PatientKeys.Shedding, PatientKeys.Founding);
        else section.Unused("the form is shedding; for these keys: form: iwata", PatientKeys.IwataRate, PatientKeys.IwataPower);
        var organs = new List<PatientOrgan>();
        foreach (var (name, reader) in section.Entries(PatientKeys.Organs))
        {
            if (!DeclaredNames.IsFit(name, "organ", binding, section.PathOf(PatientKeys.Organs))) continue;
            organs.Add(Organ(name.Text, reader));
            // Refused where the sum passes 1, so that the message stands at an organ.
            if (Shares.PassOne(organs.Sum(organ => organ.Share)))
                reader.Refuse(PatientKeys.Share, "shares of at most 1 in all", $"with this organ the shares add up to {Numbers.Brief(organs.Sum(organ => organ.Share))}");
        }

        if (section.Find(PatientKeys.Organs) is MapNode { Entries.Count: 0 })
            section.Refuse(PatientKeys.Organs, "at least one organ", "expected at least one organ, such as liver: {share: 0.5}");
        return new MetastasisPlan(
            law,
            isIwata ? 0 : section.Quantity(PatientKeys.Shedding),
            isIwata ? 0 : section.Quantity(PatientKeys.Founding),
            isIwata ? section.Quantity(PatientKeys.IwataRate) : 0,
            isIwata ? section.Quantity(PatientKeys.IwataPower) : 0,
            organs,
            section.Has(PatientKeys.ColonyGrowth) ? Growth(section.Section(PatientKeys.ColonyGrowth)) : primary with { InitialCells = 1 });
    }

    private static PatientOrgan Organ(string name, SectionReader section)
    {
        var niche = section.Section(PatientKeys.Niche);
        return new PatientOrgan(
            name,
            section.Quantity(PatientKeys.Share),
            section.Has(PatientKeys.Niche)
                ? new NichePlan(
                    niche.Quantity(PatientKeys.NicheRate), niche.Quantity(PatientKeys.NicheLifetime), niche.Quantity(PatientKeys.NicheHalfMax),
                    niche.Quantity(PatientKeys.NicheStrength))
                : null,
            section.IsWord(PatientKeys.Waking, "at_once") ? double.PositiveInfinity : section.Quantity(PatientKeys.Waking),
            section.Quantity(PatientKeys.WakingStrength),
            section.IsWord(PatientKeys.OrganDeath, "never") ? double.PositiveInfinity : section.Quantity(PatientKeys.OrganDeath));
    }
}
