using Exocosm.Model.Quantities;
using Exocosm.Model.Scenarios;
using Exocosm.Model.Schema;

namespace Exocosm.Model.Reading;

/// <summary>Reads the organs of a body.</summary>
internal static class OrganReader
{
    /// <summary>The organs in the order they are written, the rest of the body last; empty where the scenario has none.</summary>
    public static IReadOnlyList<OrganPlan> Read(SectionReader body, Binding binding, string preset)
    {
        if (!body.Has(BodyKeys.Organs)) return [];
        var organs = new List<OrganPlan>();
        var sum = 0.0;
        SectionReader? rest = null;
        foreach (var (name, section) in body.Entries(BodyKeys.Organs))
        {
            if (!DeclaredNames.IsFit(name, "organ", binding, body.PathOf(BodyKeys.Organs))) continue;
            if (name.Text == OrganKeys.Rest)
            {
                rest = section;
                continue;
            }

            var share = section.Quantity(OrganKeys.Share);
            sum += share;
            organs.Add(Organ(section, binding, preset, share, organs));
        }

        if (Shares.PassOne(sum))
            body.Refuse(BodyKeys.Organs, "shares of at most 1", $"the shares of the organs add up to {Numbers.Brief(sum)}; at most 1 can leave plasma");
        var left = Math.Max(0, 1 - sum);
        if (rest?.Has(OrganKeys.Share) == true)
            rest.Refuse(OrganKeys.Share, "no share", "'rest' has what the other organs leave; give shares to them");
        if (rest is not null || Shares.LeaveSome(sum))
        {
            rest ??= new SectionReader(
                binding, OrganKeys.Section, null, Paths.Join(body.PathOf(BodyKeys.Organs), OrganKeys.Rest), OrganKeys.Rest);
            organs.Add(Organ(rest, binding, preset, left, organs));
        }

        binding.Names.Organs.AddRange(organs.Select(organ => organ.Name));
        binding.Names.HasNicheInSite = organs.Exists(organ => organ is { Site: not null, Niche: not null });
        return organs;
    }

    private static OrganPlan Organ(SectionReader section, Binding binding, string preset, double share, List<OrganPlan> earlier)
    {
        int? site = null;
        if (section.Text(OrganKeys.Site) is { } name)
        {
            site = binding.Resolve(name, binding.Names.Sites, "site", section.PathOf(OrganKeys.Site));
            if (site >= 0 && earlier.Find(organ => organ.Site == site) is { } other)
                section.Refuse(OrganKeys.Site, "a site of its own", $"the site {name.Summary} is a piece of the organ '{other.Name}' already");
        }

        return new OrganPlan(section.Subject, share, site)
        {
            Tropism = Tropism(section, binding),
            MacrophageShare = section.Quantity(OrganKeys.MacrophageShare),
            DegradationPerMin = section.Quantity(OrganKeys.Degradation),
            Niche = section.Has(OrganKeys.Niche) ? Niche(section.Section(OrganKeys.Niche, preset), binding) : null,
        };
    }

    /// <summary>Tags that the organ knows; that a population carries one is not needed, so that versions of a scenario may differ in it.</summary>
    private static List<TagStrength> Tropism(SectionReader section, Binding binding)
    {
        var tropism = new List<TagStrength>();
        foreach (var (tag, node) in section.MapEntries(OrganKeys.Tropism))
        {
            var path = Paths.Join(section.PathOf(OrganKeys.Tropism), tag.Text);
            if (DeclaredNames.IsFit(tag, "tag", binding, path)) tropism.Add(new TagStrength(tag.Text, section.QuantityOf(OrganKeys.Tropism.Value, node, path)));
        }

        binding.Names.TagsKnown.AddRange(tropism.Select(known => known.Tag).Except(binding.Names.TagsKnown));
        return tropism;
    }

    private static OrganNichePlan Niche(SectionReader section, Binding binding) => new(
        section.NumbersOf(OrganKeys.Exosomes, binding.Names.Exosomes, "exosome population") ?? [.. Enumerable.Range(0, binding.Names.Exosomes.Count)],
        section.Quantity(OrganKeys.Rate),
        section.Quantity(OrganKeys.Lifetime),
        section.Quantity(OrganKeys.HalfMax),
        section.Quantity(OrganKeys.Hill));
}
