using Exocosm.Model.Scenarios;
using Exocosm.Model.Schema;

namespace Exocosm.Model.Reading;

/// <summary>Reads the blood test.</summary>
internal static class BiopsyReader
{
    /// <summary>A panel is listed among the markers under this name.</summary>
    public const string PanelName = "panel";

    public static BiopsyPlan Read(SectionReader section, Binding binding, bool isTissue, TumourExosomes? ofPatient)
    {
        var markers = new List<MarkerPlan>();
        foreach (var (name, reader) in section.Entries(BiopsyKeys.Markers))
        {
            if (!DeclaredNames.IsFit(name, "marker", binding, section.PathOf(BiopsyKeys.Markers))) continue;
            if (name.Text == PanelName)
                binding.Refuse(name, reader.Path, "another name", $"{reader.Path}: 'panel' is the name under which the panel is listed; give the marker another");
            markers.Add(Marker(name.Text, reader, binding, isTissue, ofPatient));
        }

        if (section.Find(BiopsyKeys.Markers) is MapNode { Entries.Count: 0 })
            section.Refuse(BiopsyKeys.Markers, "at least one marker", "expected at least one marker, such as EV: {kind: exosome}");
        var isPersonal = section.Choice(BiopsyKeys.Baseline) == 1;
        if (!isPersonal) section.Unused("only a personal baseline is made of draws", BiopsyKeys.BaselineDraws);
        var plan = new BiopsyPlan(
            section.Quantity(BiopsyKeys.Every),
            section.Quantity(BiopsyKeys.From),
            section.Choice(BiopsyKeys.Phase) == 0,
            section.Quantity(BiopsyKeys.Draw),
            section.Quantity(BiopsyKeys.Capture),
            section.Quantity(BiopsyKeys.Blank),
            section.Quantity(BiopsyKeys.Specificity),
            section.Quantity(BiopsyKeys.Prevalence),
            section.Quantity(BiopsyKeys.Window),
            isPersonal ? (int)section.Integer(BiopsyKeys.BaselineDraws) : 0,
            markers,
            section.Has(BiopsyKeys.Panel) ? Panel(section.Section(BiopsyKeys.Panel), markers) : null);
        if (isPersonal && markers.Find(marker => marker.CutOffPerMl is not null) is { } fixedOne)
            section.Refuse(BiopsyKeys.Baseline, "population", $"marker '{fixedOne.Name}' has a cut-off of its own, which a personal baseline would not use");
        return plan;
    }

    private static PanelPlan Panel(SectionReader section, List<MarkerPlan> markers)
    {
        string[] names = [.. markers.Select(marker => marker.Name)];
        var chosen = section.NumbersOf(BiopsyKeys.PanelMarkers, names, "marker") ?? [.. Enumerable.Range(0, names.Length)];
        if (chosen.Length < 2 && names.Length > 0)
            section.Refuse(BiopsyKeys.PanelMarkers, "at least two markers", "a panel puts at least two markers together");
        return new PanelPlan((PanelRule)section.Choice(BiopsyKeys.Rule), chosen);
    }

    /// <summary>A marker; vesicles are secreted, enter and are eliminated as the patient's are, where the marker does not say otherwise.</summary>
    private static MarkerPlan Marker(string name, SectionReader section, Binding binding, bool isTissue, TumourExosomes? ofPatient)
    {
        var kind = (MarkerKind)section.Choice(BiopsyKeys.Kind);
        var isExosome = kind == MarkerKind.Exosome;
        section.Subject = isExosome ? "exosome" : "analyte";
        if (isExosome) section.Unused("the background of vesicles is 'normal' times 'false_positive'", BiopsyKeys.Source);
        else section.Unused("it is about vesicles", BiopsyKeys.Positive, BiopsyKeys.Normal, BiopsyKeys.FalsePositive, BiopsyKeys.Population);
        int? population = null;
        if (isTissue && isExosome)
        {
            section.Unused("with sites, the tissue secretes and the body eliminates", BiopsyKeys.Secretion, BiopsyKeys.Entering, BiopsyKeys.HalfLife);
            if (section.Text(BiopsyKeys.Population) is { } of) population = binding.Resolve(of, binding.Names.Exosomes, "exosome population", section.PathOf(BiopsyKeys.Population));
            else section.Missing(BiopsyKeys.Population);
        }
        else
        {
            section.Unused("a patient as compartments has no exosome populations", BiopsyKeys.Population);
        }

        return new MarkerPlan(
            name,
            kind,
            population,
            population is null ? Value(BiopsyKeys.Secretion, ofPatient?.SecretionPerDay) : 0,
            population is null ? Value(BiopsyKeys.Entering, ofPatient?.Entering) : 1,
            population is null ? Value(BiopsyKeys.HalfLife, ofPatient?.HalfLifeDay) : double.PositiveInfinity,
            isExosome ? section.Quantity(BiopsyKeys.Positive) : 1,
            isExosome ? section.Quantity(BiopsyKeys.Normal) : 0,
            isExosome ? section.Quantity(BiopsyKeys.FalsePositive) : 0,
            isExosome ? 0 : section.Quantity(BiopsyKeys.Source),
            section.Quantity(BiopsyKeys.Spread),
            section.Quantity(BiopsyKeys.WithinPerson),
            section.IsWord(BiopsyKeys.CutOff, "healthy") ? null : section.Quantity(BiopsyKeys.CutOff));

        double Value(QuantityKey key, double? patients) => isExosome && patients is { } value && !section.Has(key) ? value : section.Quantity(key);
    }
}
