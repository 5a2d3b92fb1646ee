using Exocosm.Model.Scenarios;
using Exocosm.Model.Schema;

namespace Exocosm.Model.Reading;

/// <summary>Reads the body around the tissue.</summary>
internal static class BodyReader
{
    public static BodyPlan Read(SectionReader section, Binding binding)
    {
        var preset = BodyKeys.Presets[section.Choice(BodyKeys.Preset)];
        section.Subject = preset;
        var volume = section.Quantity(BodyKeys.PlasmaVolume);
        var organs = OrganReader.Read(section, binding, preset);
        return new BodyPlan(volume, section.Quantity(BodyKeys.LymphTransit), Populations(section, binding, preset, volume, organs.Count > 0))
        {
            Preset = preset,
            Organs = organs,
            LymphNode = section.Has(BodyKeys.LymphNode) ? LymphNodeReader.Read(section.Section(BodyKeys.LymphNode), binding) : null,
        };
    }

    /// <summary>All populations of the scenario: those not named have all defaults.</summary>
    private static List<PlasmaPopulation> Populations(
        SectionReader section, Binding binding, string preset, double volumeMl, bool hasOrgans)
    {
        var given = new SectionReader?[binding.Names.Exosomes.Count];
        foreach (var (name, reader) in section.Entries(BodyKeys.Exosomes))
        {
            var index = binding.Resolve(name, binding.Names.Exosomes, "exosome population", reader.Path);
            if (index >= 0) given[index] = reader;
        }

        return
        [
            .. given.Select((reader, index) => Population(reader ?? new SectionReader(
                binding, BodyKeys.PopulationSection, null, Paths.Join(section.PathOf(BodyKeys.Exosomes), binding.Names.Exosomes[index])),
                preset, volumeMl, hasOrgans)),
        ];
    }

    private static PlasmaPopulation Population(SectionReader section, string preset, double volumeMl, bool hasOrgans)
    {
        section.Subject = preset;
        OrganKinetics? kinetics = null;
        double halfLife;
        if (hasOrgans && OrganKineticsReader.HasTwoPhases(section, preset))
        {
            kinetics = OrganKineticsReader.TwoPhases(section, volumeMl);
            halfLife = kinetics?.Phases?.FastMin ?? double.NaN;
        }
        else
        {
            halfLife = section.Quantity(BodyKeys.HalfLife);
            if (hasOrgans) kinetics = OrganKineticsReader.OnePhase(section, halfLife);
            else OrganKineticsReader.RefuseWithoutOrgans(section);
        }

        var plan = new PlasmaPopulation(
            halfLife,
            section.Quantity(BodyKeys.LymphShare),
            section.Quantity(BodyKeys.NodeCapture),
            section.Quantity(BodyKeys.Seeding),
            section.Quantity(BodyKeys.Initial))
        { Organs = kinetics };
        if (hasOrgans && plan.SeedingPerMin > 0)
            section.Refuse(BodyKeys.Seeding, "no seeding", "in a body with organs vesicles reach a site through the organ that names it under 'site'; leave seeding out");
        return plan;
    }
}
