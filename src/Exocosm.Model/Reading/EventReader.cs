using Exocosm.Model.Grammar;
using Exocosm.Model.Problems;
using Exocosm.Model.Quantities;
using Exocosm.Model.Scenarios;
using Exocosm.Model.Schema;
using Exocosm.Model.Treatments;

namespace Exocosm.Model.Reading;

/// <summary>Reads timed events.</summary>
internal sealed class EventReader(
    Binding binding, Phrases phrases, IReadOnlyList<CellType?> types, IReadOnlyList<Treatment?> treatments, TimePlan time,
    IReadOnlyList<Site> sites, InitialCellsReader cells)
{
    private static readonly SectionKey[] Kinds = [ScenarioKeys.Sort, ScenarioKeys.Scale, ScenarioKeys.Implant, ScenarioKeys.Give];

    public TimedEvent? Read(SectionReader section)
    {
        if (!section.Has(ScenarioKeys.At) && !section.Has(ScenarioKeys.When)) section.Missing(ScenarioKeys.At);
        var at = section.Has(ScenarioKeys.At) ? WholeSteps(section, ScenarioKeys.At) : 0;
        if (at > time.EndMin) section.Refuse(ScenarioKeys.At, "a time before the end", "this is after time.end");
        if (Kinds.Count(section.Has) != 1)
        {
            var list = string.Join(", ", Kinds.Select(kind => kind.Name));
            if (section.Node is MapNode)
                binding.Refuse(section.Node, section.Path, list, $"{section.Path}: expected one of {list}");
            return null;
        }
        var site = section.Text(ScenarioKeys.EventSite) is { } name
            ? binding.Resolve(name, binding.Names.Sites, "site", section.PathOf(ScenarioKeys.EventSite))
            : (int?)null;
        TimedEvent? read = section.Has(ScenarioKeys.Sort) ? Sort(section.Section(ScenarioKeys.Sort), at)
            : section.Has(ScenarioKeys.Scale) ? Scale(section.Section(ScenarioKeys.Scale), at)
            : section.Has(ScenarioKeys.Implant) ? Implant(section, at, site)
            : Give(section.Section(ScenarioKeys.Give), at);
        var (every, times) = Repetition(section);
        var when = section.Text(ScenarioKeys.When) is { } condition
            ? ConditionReader.Read(condition, section.PathOf(ScenarioKeys.When), binding)
            : null;
        return read is null ? null : read with { Site = site, EveryMin = every, Times = times, When = when };
    }

    private ImplantEvent? Implant(SectionReader section, double at, int? site)
    {
        if (site is null) section.Missing(ScenarioKeys.EventSite);
        if (site is not >= 0 || site >= sites.Count) return null;
        return cells.Read(section.Section(ScenarioKeys.Implant), Box.Of(sites[site.Value])) is { } placed ? new ImplantEvent(at, placed) : null;
    }

    private (double EveryMin, int Times) Repetition(SectionReader section)
    {
        var every = section.Has(ScenarioKeys.Every) ? WholeSteps(section, ScenarioKeys.Every) : 0;
        if (section.Has(ScenarioKeys.Repeats) && !section.Has(ScenarioKeys.Every))
            section.Refuse(ScenarioKeys.Repeats, "'every' beside it", "repetitions need 'every': the time between them");
        var times = section.Has(ScenarioKeys.Repeats) ? (int)section.Integer(ScenarioKeys.Repeats)
            : section.Has(ScenarioKeys.Every) ? int.MaxValue : 1;
        return (every, times);
    }

    private double WholeSteps(SectionReader section, QuantityKey key)
    {
        var value = section.Quantity(key);
        if (value > 0)
            binding.RequireMultiple(section.Find(key), section.PathOf(key), value, time.PhenotypeStepMin, "time.phenotype_step");
        return value;
    }

    private GiveEvent? Give(SectionReader section, double at)
    {
        var over = section.Has(ScenarioKeys.Over) ? WholeSteps(section, ScenarioKeys.Over) : 0;
        if (section.Text(ScenarioKeys.GiveTreatment) is not { } name) return null;
        var number = binding.Resolve(name, binding.Names.Treatments, "treatment", section.PathOf(ScenarioKeys.GiveTreatment));
        if (number < 0 || treatments[number]?.Plan is not { } plan) return null;
        var amount = 1.0;
        if (plan.AmountUnit is not { } unit)
        {
            if (section.Has(ScenarioKeys.Amount)) section.Refuse(ScenarioKeys.Amount, "no amount", $"'{name.Text}' is not measured out");
        }
        else if (!section.Has(ScenarioKeys.Amount)) section.Missing(ScenarioKeys.Amount);
        else amount = section.Quantity(ScenarioKeys.Amount, Units.Parse(unit));
        if (amount > plan.MostAmount)
            section.Refuse(ScenarioKeys.Amount, $"at most {Numbers.Brief(plan.MostAmount)}", $"{Numbers.Brief(amount)} is more than {Numbers.Brief(plan.MostAmount)}, the most that can be given of '{name.Text}'");
        if (plan.NeedsDuration && !(over > 0)) section.Missing(ScenarioKeys.Over);
        if (!plan.CanLast && over > 0) section.Refuse(ScenarioKeys.Over, "no duration", $"'{name.Text}' is done at once");
        return new GiveEvent(at, number, amount, over);
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
