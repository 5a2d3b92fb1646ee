using Exocosm.Model.Grammar;
using Exocosm.Model.Problems;
using Exocosm.Model.Scenarios;
using Exocosm.Model.Schema;

namespace Exocosm.Model.Reading;

/// <summary>Reads timed events.</summary>
internal sealed class EventReader(Binding binding, Phrases phrases, IReadOnlyList<CellType?> types, TimePlan time)
{
    public TimedEvent? Read(SectionReader section)
    {
        var at = section.Has(ScenarioKeys.At) ? section.Quantity(ScenarioKeys.At) : double.NaN;
        if (at > 0)
            binding.RequireMultiple(section.Find(ScenarioKeys.At), section.PathOf(ScenarioKeys.At), at,
                time.PhenotypeStepMin, "time.phenotype_step");
        if (at > time.EndMin) section.Refuse(ScenarioKeys.At, "a time before the end", "this is after time.end");
        if (section.Has(ScenarioKeys.Sort) == section.Has(ScenarioKeys.Scale))
        {
            if (section.Node is MapNode)
                binding.Refuse(section.Node, section.Path, "sort or scale", $"{section.Path}: expected one of sort, scale");
            return null;
        }
        TimedEvent? read = section.Has(ScenarioKeys.Sort) ? Sort(section.Section(ScenarioKeys.Sort), at)
            : Scale(section.Section(ScenarioKeys.Scale), at);
        if (section.Text(ScenarioKeys.EventSite) is not { } site) return read;
        var index = binding.Resolve(site, binding.Names.Sites, "site", section.PathOf(ScenarioKeys.EventSite));
        return read is null ? null : read with { Site = index };
    }

    private SortEvent Sort(SectionReader section, double at) => new(
        at, TypeOf(section, ScenarioKeys.Keep), section.Quantity(ScenarioKeys.Purity),
            section.Quantity(ScenarioKeys.MarkerError));

    private ScaleEvent? Scale(SectionReader section, double at)
    {
        var type = TypeOf(section, ScenarioKeys.ScaleType);
        var factor = section.Has(ScenarioKeys.Factor) ? section.Quantity(ScenarioKeys.Factor) : double.NaN;
        if (section.Text(ScenarioKeys.ScaleBehaviour) is not { } name) return null;
        var behaviour = phrases.Behaviours.Find(p => p.Text == name.Text.Trim());
        if (behaviour is null)
        {
            var nearest = Nearest.Of(name.Text, phrases.Behaviours.Select(p => p.Text));
            binding.Refuse(name, section.PathOf(ScenarioKeys.ScaleBehaviour), "a behaviour",
                $"unknown behaviour {name.Summary}{Nearest.Hint(nearest)}", nearest);
            return null;
        }
        if (type >= 0 && types[type] is { } cellType)
        {
            if (BaseValues.Of(cellType, behaviour.Meaning) is not { } value)
                section.Refuse(ScenarioKeys.ScaleBehaviour, "a behaviour of the type",
                    $"'{cellType.Name}' has no '{behaviour.Text}': {BaseValues.Lacking(behaviour.Meaning.Kind)}");
            else if (BaseValues.Wrong(behaviour.Meaning.Kind, value * factor) is { } wrong)
                section.Refuse(ScenarioKeys.Factor, "another factor", $"'{behaviour.Text}' would be out of range: {wrong}");
        }
        return new ScaleEvent(at, type, behaviour.Meaning, factor);
    }

    private int TypeOf(SectionReader section, TextKey key) =>
        section.Text(key) is { } name ? binding.Resolve(name, binding.Names.CellTypes, "cell type", section.PathOf(key)) : -1;
}
