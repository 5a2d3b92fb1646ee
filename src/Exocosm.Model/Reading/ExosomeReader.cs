using Exocosm.Model.Quantities;
using Exocosm.Model.Scenarios;
using Exocosm.Model.Schema;

namespace Exocosm.Model.Reading;

/// <summary>Reads exosome populations.</summary>
internal static class ExosomeReader
{
    public static ExosomePopulation Read(SectionReader section, Binding binding, IReadOnlyList<CargoSpecies> cargo,
        double phenotypeStep)
    {
        var name = section.Subject;
        var transport = (ExosomeTransport)section.Choice(ExosomeKeys.Transport);
        double? step = section.IsWord(ExosomeKeys.Step, "auto") ? null : section.Quantity(ExosomeKeys.Step);
        if (step is { } dt)
            binding.RequireDivisor(section.Find(ExosomeKeys.Step), section.PathOf(ExosomeKeys.Step), dt, phenotypeStep,
                "time.phenotype_step");
        var matrix = section.Section(ExosomeKeys.Matrix);
        var (binds, releases) = (matrix.Quantity(ExosomeKeys.Binding), matrix.Quantity(ExosomeKeys.Release));
        return new ExosomePopulation(
            name,
            transport,
            section.Quantity(ExosomeKeys.HybridThreshold),
            Size(section.Section(ExosomeKeys.Size)),
            Medium(section.Section(ExosomeKeys.Medium)),
            binds,
            releases,
            section.Quantity(ExosomeKeys.Degradation),
            section.Quantity(ExosomeKeys.Drainage),
            Faces(section, binding),
            [.. Loads(section, binding, cargo)],
            step,
            section.Quantity(ExosomeKeys.Tolerance),
            (VesicleMotionKind)section.Choice(ExosomeKeys.Motion))
        {
            Tags = Tags(section, binding),
        };
    }

    /// <summary>Tags of a population, each once.</summary>
    private static List<string> Tags(SectionReader section, Binding binding)
    {
        var tags = new List<string>();
        var items = section.ListItems(ExosomeKeys.Tags);
        for (var i = 0; i < items.Count; i++)
        {
            var path = Paths.Join(section.PathOf(ExosomeKeys.Tags), i);
            if (items[i] is not ScalarNode { IsMissing: false } tag) binding.Mismatch(items[i], path, "a tag such as a6b4");
            else if (DeclaredNames.IsFit(tag, "tag", binding, path) && !tags.Contains(tag.Text))
            {
                tags.Add(tag.Text);
                binding.Names.TagsCarried.Add((tag, path));
            }
        }

        return tags;
    }

    private static SizeDistribution Size(SectionReader section)
    {
        var median = section.Quantity(ExosomeKeys.Median);
        var deviation = section.Quantity(ExosomeKeys.GeometricSd);
        var (min, max) = (section.Quantity(ExosomeKeys.Min), section.Quantity(ExosomeKeys.Max));
        if (min >= max)
            section.Refuse(section.Has(ExosomeKeys.Max) ? ExosomeKeys.Max : ExosomeKeys.Min, "min below max",
                $"min ({Numbers.Brief(min)} um) is not below max ({Numbers.Brief(max)} um)");
        if (median < min || median > max)
            section.Refuse(section.Has(ExosomeKeys.Median) ? ExosomeKeys.Median : ExosomeKeys.Min, "a median between min and max",
                $"the median ({Numbers.Brief(median)} um) is not between min ({Numbers.Brief(min)} um) and max ({Numbers.Brief(max)} um)");
        return new SizeDistribution(median, deviation, min, max, (int)section.Integer(ExosomeKeys.Classes));
    }

    private static TransportMedium Medium(SectionReader section) => new(
        section.Quantity(ExosomeKeys.Temperature),
        section.Quantity(ExosomeKeys.Viscosity),
        section.Quantity(ExosomeKeys.Hindrance),
        section.Quantity(ExosomeKeys.HindranceSizePower),
        section.OptionalQuantity(ExosomeKeys.Diffusion));

    private static OpenFaces Faces(SectionReader section, Binding binding)
    {
        var path = section.PathOf(ExosomeKeys.Boundary);
        if (section.Find(ExosomeKeys.Boundary) is not { } node)
        {
            binding.Record(path, "no_flux", OriginKind.Default, null, null);
            return OpenFaces.None;
        }
        return new OpenFaces(section.Faces(node, path, (n, p) => section.ChoiceOf(ExosomeKeys.Face, n, p) == 1, false));
    }

    private static IEnumerable<CargoLoad> Loads(SectionReader section, Binding binding, IReadOnlyList<CargoSpecies> cargo)
    {
        foreach (var (name, load) in section.Entries(ExosomeKeys.Cargo))
        {
            var index = binding.Resolve(name, binding.Names.Cargo, "cargo", load.Path);
            if (index < 0) continue;
            load.Subject = CargoReader.ClassName(cargo[index].Class);
            yield return new CargoLoad(
                index,
                Copies(load, binding, cargo[index]),
                (CargoLoading)load.Choice(ExosomeKeys.Loading),
                load.Quantity(ExosomeKeys.OccupiedFraction),
                load.Quantity(ExosomeKeys.ReferenceCopies));
        }
    }

    /// <summary>Copies as written, else of the named cargo, else of its class.</summary>
    private static double Copies(SectionReader load, Binding binding, CargoSpecies cargo)
    {
        if (load.Has(ExosomeKeys.Copies) || cargo.Library is null || binding.Library.Cargo(cargo.Library) is not { } entry)
            return load.Quantity(ExosomeKeys.Copies);
        if (!Numbers.TryParse(entry.Copies, out var copies)) return load.Quantity(ExosomeKeys.Copies);
        binding.Record(load.PathOf(ExosomeKeys.Copies), entry.Copies, OriginKind.Default, $"cargo:{cargo.Library}", null);
        return copies;
    }
}
