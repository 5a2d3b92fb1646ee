using Exocosm.Model.Quantities;
using Exocosm.Model.Scenarios;
using Exocosm.Model.Schema;

namespace Exocosm.Model.Reading;

/// <summary>Reads a virtual cohort.</summary>
internal static class CohortReader
{
    // What makes a cohort a cohort cannot differ between its people.
    private static readonly string[] Shared =
        [ScenarioKeys.Version.Name, ScenarioKeys.Name.Name, ScenarioKeys.Seed.Name, ScenarioKeys.Cohort.Name, ScenarioKeys.Arms.Name,
            ScenarioKeys.Replicates.Name, ScenarioKeys.Sizes.Name, ScenarioKeys.Variants.Name];

    // The one assay that all are held against; only what a person's body does to a marker may differ.
    private static readonly string[] OfThePerson =
        [BiopsyKeys.Secretion.Name, BiopsyKeys.Entering.Name, BiopsyKeys.HalfLife.Name, BiopsyKeys.Positive.Name, BiopsyKeys.Normal.Name, BiopsyKeys.FalsePositive.Name,
            BiopsyKeys.Source.Name];

    public static CohortPlan Read(SectionReader section, Binding binding, PatientPlan? patient, TimePlan time)
    {
        var isTissue = patient is null;
        if (!isTissue) section.Unused("the patient has its own", CohortKeys.Imaging, CohortKeys.Death);
        if (isTissue) section.Unused("with sites, time.end is the end", CohortKeys.FollowUp);
        else if (!section.Has(CohortKeys.FollowUp)) section.Missing(CohortKeys.FollowUp);
        var (cases, healthy) = ((int)section.Integer(CohortKeys.Cases), (int)section.Integer(CohortKeys.Healthy));
        if (cases + healthy == 0) section.Refuse(CohortKeys.Cases, "at least one person", "the cohort has nobody in it");
        return new CohortPlan(
            cases,
            healthy,
            isTissue ? time.EndMin / 1440 : section.OptionalQuantity(CohortKeys.FollowUp) ?? double.NaN,
            isTissue && section.Has(CohortKeys.Imaging) ? PatientReader.Imaging(section.Section(CohortKeys.Imaging), 2e8) : null,
            [.. section.Entries(CohortKeys.Vary).Select(entry => Varied(entry.Name, entry.Reader, binding)).OfType<VariedValue>()])
        {
            Death = isTissue && section.Has(CohortKeys.Death) ? new DeathLimits(section.Section(CohortKeys.Death).Quantity(PatientKeys.Burden)) : null,
        };
    }

    private static VariedValue? Varied(ScalarNode path, SectionReader section, Binding binding)
    {
        if (!Paths.TrySplit(path.Text, out var segments, out var end) || end != path.Text.Length)
        {
            binding.Refuse(path, section.Path, "a path", $"{path.Summary} is not a path such as patient.growth.doubling");
            return null;
        }

        string?[] names = [.. segments.Select(segment => segment.Name)];
        if (Shared.Contains(names[0]))
        {
            binding.Refuse(path, section.Path, "a value of the model", $"{section.Path}: {names[0]} is the same for everybody in a cohort");
            return null;
        }

        if (names[0] == ScenarioKeys.Biopsy.Name && !(names is [_, "markers", _, { } own] && OfThePerson.Contains(own)))
        {
            binding.Refuse(path, section.Path, "a value of a person", $"{section.Path}: the test is the same for everybody; of a marker may vary: {string.Join(", ", OfThePerson)}");
            return null;
        }

        var distribution = (Distribution)section.Choice(CohortKeys.Distribution);
        TextKey[] wanted = distribution switch
        {
            Distribution.Normal => [CohortKeys.Mean, CohortKeys.Deviation],
            Distribution.LogNormal => [CohortKeys.Median, CohortKeys.Deviation],
            _ => [CohortKeys.Low, CohortKeys.High],
        };
        TextKey[] all = [CohortKeys.Low, CohortKeys.High, CohortKeys.Mean, CohortKeys.Median, CohortKeys.Deviation];
        section.Unused($"the distribution takes {wanted[0].Name} and {wanted[1].Name}", [.. all.Except(wanted)]);
        var first = Quantity(section, wanted[0], binding, null);
        var second = Quantity(section, wanted[1], binding, distribution == Distribution.LogNormal ? Unit.One : first?.Unit);
        var among = (Among)section.Choice(CohortKeys.Among);
        if (first is not { } a || second is not { } b) return null;
        if (wanted[1] == CohortKeys.High && a.Value >= b.Value) section.Refuse(CohortKeys.High, "more than low", "it is not above low");
        if (distribution is Distribution.LogUniform or Distribution.LogNormal && a.Value <= 0)
            section.Refuse(wanted[0], "a value above 0", "on a log scale it has to be above 0");
        if (wanted[1] == CohortKeys.Deviation && b.Value < 0) section.Refuse(CohortKeys.Deviation, "at least 0", "a standard deviation is not negative");
        return new VariedValue(path.Text, distribution, a.Value, b.Value, a.Unit.Text, among);
    }

    /// <summary>A value with its unit; where another sets the unit, in that one.</summary>
    private static Quantity? Quantity(SectionReader section, TextKey key, Binding binding, Unit? unit)
    {
        if (section.Text(key) is not { } node)
        {
            section.Missing(key);
            return null;
        }

        if (!Quantities.Quantity.TryParse(node.Text, null, out var quantity, out var wrong))
        {
            section.Refuse(key, "a value with its unit", wrong);
            return null;
        }

        if (unit is not null)
        {
            if (quantity.Unit.Dimension != unit.Dimension)
            {
                section.Refuse(key, Quantities.Quantity.Expectation(unit), $"{node.Summary} is {quantity.Unit.Dimension}; expected {Quantities.Quantity.Expectation(unit)}");
                return null;
            }

            quantity = new Quantity(quantity.In(unit), unit);
        }

        binding.Record(section.PathOf(key), node, node.Text);
        return quantity;
    }
}
