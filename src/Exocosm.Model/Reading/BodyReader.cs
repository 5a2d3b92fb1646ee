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
        return new BodyPlan(
            section.Quantity(BodyKeys.PlasmaVolume), section.Quantity(BodyKeys.LymphTransit), Populations(section, binding, preset))
        {
            Preset = preset,
            LymphNode = section.Has(BodyKeys.LymphNode) ? LymphNodeReader.Read(section.Section(BodyKeys.LymphNode), binding) : null,
        };
    }

    /// <summary>All populations of the scenario: those not named have all defaults.</summary>
    private static List<PlasmaPopulation> Populations(SectionReader section, Binding binding, string preset)
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
                binding, BodyKeys.PopulationSection, null, Paths.Join(section.PathOf(BodyKeys.Exosomes), binding.Names.Exosomes[index])), preset)),
        ];
    }

    private static PlasmaPopulation Population(SectionReader section, string preset)
    {
        section.Subject = preset;
        return new PlasmaPopulation(
            section.Quantity(BodyKeys.HalfLife),
            section.Quantity(BodyKeys.LymphShare),
            section.Quantity(BodyKeys.NodeCapture),
            section.Quantity(BodyKeys.Seeding),
            section.Quantity(BodyKeys.Initial));
    }
}
