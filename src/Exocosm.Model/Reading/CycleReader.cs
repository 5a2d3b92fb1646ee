using Exocosm.Model.Problems;
using Exocosm.Model.Quantities;
using Exocosm.Model.Scenarios;
using Exocosm.Model.Schema;

namespace Exocosm.Model.Reading;

/// <summary>Reads cell cycles.</summary>
internal static class CycleReader
{
    public static CyclePlan Read(SectionReader section, Binding binding)
    {
        var model = CycleKeys.Model.Options[section.Choice(CycleKeys.Model)];
        var phases = CycleModels.PhasesOf(model);
        if (section.Has(CycleKeys.Rate) && phases.Count != 1)
            section.Refuse(CycleKeys.Rate, "no rate", phases.Count == 0 ? $"the model {model} has no rate"
                : $"the model {model} has {phases.Count} phases; give their rates under 'phases'");
        if (section.Has(CycleKeys.Rate) && section.Has(CycleKeys.Phases))
            section.Refuse(CycleKeys.Phases, "rate or phases", "give either 'rate' or 'phases'");
        var written = Written(section, binding, model, phases);
        return new CyclePlan(model,
            [.. phases.Select(phase => Phase(section, binding, phase, written.GetValueOrDefault(phase.Name)))]);
    }

    private static Dictionary<string, SectionReader> Written(SectionReader section, Binding binding, string model,
        IReadOnlyList<PhaseModel> phases)
    {
        var written = new Dictionary<string, SectionReader>(StringComparer.Ordinal);
        foreach (var (name, reader) in section.Entries(CycleKeys.Phases))
        {
            if (phases.Any(phase => phase.Name == name.Text))
            {
                written[name.Text] = reader;
                continue;
            }
            var names = phases.Select(phase => phase.Name).ToArray();
            var nearest = Nearest.Of(name.Text, names);
            var list = names.Length == 0 ? "no phases" : string.Join(", ", names);
            binding.Refuse(name, reader.Path, list,
                $"{reader.Path}: the model {model} has no phase {name.Summary}; it has {list}{Nearest.Hint(nearest)}", nearest);
        }
        return written;
    }

    private static CyclePhase Phase(SectionReader section, Binding binding, PhaseModel phase, SectionReader? written)
    {
        var isFixed = written?.Flag(CycleKeys.Fixed, phase.Fixed) ?? phase.Fixed;
        if (written is not null && written.Has(CycleKeys.Duration) && written.Has(CycleKeys.PhaseRate))
            written.Refuse(CycleKeys.PhaseRate, "duration or rate", "give either 'duration' or 'rate'");
        var rate =
            phase.Name == "live" && section.Has(CycleKeys.Rate) ? section.Quantity(CycleKeys.Rate)
            : written?.OptionalQuantity(CycleKeys.Duration) is { } duration ? 1 / duration
            : written?.OptionalQuantity(CycleKeys.PhaseRate) ?? DefaultRate(section, binding, phase);
        return new CyclePhase(phase.Name, rate, isFixed, phase.Divides, phase.Grows);
    }

    /// <summary>The library gives some phases a duration and others a rate.</summary>
    private static double DefaultRate(SectionReader section, Binding binding, PhaseModel phase)
    {
        if (!binding.Library.TryGetText(phase.DefaultId, out var text) || !Quantity.TryParse(text, null, out var quantity, out _))
        {
            section.Refuse(CycleKeys.Model, "a rate",
                $"the library has no '{phase.DefaultId}'; give the rate of the phase {phase.Name}");
            return double.NaN;
        }
        var isDuration = quantity.Unit.Dimension == CycleKeys.Duration.Unit.Dimension;
        var key = isDuration ? CycleKeys.Duration : CycleKeys.PhaseRate;
        var path = phase.Name == "live" ? section.PathOf(CycleKeys.Rate)
            : Paths.Join(Paths.Join(section.PathOf(CycleKeys.Phases), phase.Name), key.Name);
        binding.Record(path, text, OriginKind.Default, phase.DefaultId, null);
        var value = quantity.In(key.Unit);
        return isDuration ? 1 / value : value;
    }
}
