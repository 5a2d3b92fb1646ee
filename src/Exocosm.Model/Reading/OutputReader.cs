using Exocosm.Model.Quantities;
using Exocosm.Model.Scenarios;
using Exocosm.Model.Schema;

namespace Exocosm.Model.Reading;

/// <summary>Reads what is recorded and what is asserted.</summary>
internal static class OutputReader
{
    public static OutputPlan Read(SectionReader section, Binding binding, TimePlan time)
    {
        var step = time.PhenotypeStepMin;
        var series = section.Has(ScenarioKeys.SeriesEvery) ? Interval(ScenarioKeys.SeriesEvery) : DefaultInterval();
        double? cells = section.IsWord(ScenarioKeys.CellsEvery, "never") ? null : Interval(ScenarioKeys.CellsEvery);
        double? fields = section.IsWord(ScenarioKeys.FieldsEvery, "never") ? null : Interval(ScenarioKeys.FieldsEvery);
        return new OutputPlan(series, cells, fields, Fields(section, binding), section.Flag(ScenarioKeys.EventTable))
        {
            LesionsEveryMin = section.Has(ScenarioKeys.LesionsEvery) ? Interval(ScenarioKeys.LesionsEvery) : null,
        };

        double Interval(QuantityKey key)
        {
            var value = section.Quantity(key);
            binding.RequireMultiple(section.Find(key), section.PathOf(key), value, step, "time.phenotype_step");
            return value;
        }

        // The default of an hour, or the multiple of the step nearest to it.
        double DefaultInterval()
        {
            var hour = section.DefaultQuantity(ScenarioKeys.SeriesEvery, section.PathOf(ScenarioKeys.SeriesEvery),
                ScenarioKeys.SeriesEvery.Unit);
            return Binding.IsMultiple(hour, step) ? hour : Math.Max(1, Math.Round(hour / step)) * step;
        }
    }

    public static IReadOnlyList<Expectation> ReadExpectations(SectionReader top, Binding binding)
    {
        var expectations = new List<Expectation>();
        foreach (var section in top.Items(ScenarioKeys.Expect))
        {
            var (name, sql) = (section.Text(ScenarioKeys.ExpectName), section.Text(ScenarioKeys.Sql));
            var (low, high) = (section.OptionalQuantity(ScenarioKeys.AtLeast), section.OptionalQuantity(ScenarioKeys.AtMost));
            if (!section.Has(ScenarioKeys.AtLeast) && !section.Has(ScenarioKeys.AtMost)
                && section.Node is MapNode) section.Missing(ScenarioKeys.AtLeast);
            if (low > high)
                section.Refuse(ScenarioKeys.AtMost, "at_most not below at_least",
                    $"at_most ({Numbers.Brief(high!.Value)}) is below at_least ({Numbers.Brief(low.Value)})");
            if (name is null || sql is null) continue;
            if (DeclaredNames.IsFit(name, "expectation", binding, section.PathOf(ScenarioKeys.ExpectName))
                && expectations.Any(e => e.Name == name.Text))
                section.Refuse(ScenarioKeys.ExpectName, "a name of its own",
                    $"{name.Summary} is the name of another expectation");
            var overArms = section.Flag(ScenarioKeys.OverArms);
            if (overArms && !top.Has(ScenarioKeys.Arms))
                section.Refuse(ScenarioKeys.OverArms, "a scenario with arms", "the scenario has no arms to compare");
            expectations.Add(new Expectation(name.Text, sql.Text.Trim(), low, high,
                section.Text(ScenarioKeys.Because)?.Text ?? "")
            { OverArms = overArms });
        }
        return expectations;
    }

    private static List<string> Fields(SectionReader section, Binding binding)
    {
        List<string> known = [.. binding.Names.Substrates.Concat(binding.Names.Exosomes).Union(binding.Names.OtherFields)];
        return section.NumbersOf(ScenarioKeys.Fields, known, "substrate or exosome population") is { } numbers
            ? [.. numbers.Select(number => known[number])]
            : known;
    }
}
