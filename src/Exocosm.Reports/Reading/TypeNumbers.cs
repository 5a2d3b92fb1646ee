using Exocosm.Model.Scenarios;
using Exocosm.Reports.Content;
using Exocosm.Reports.Figures;

namespace Exocosm.Reports.Reading;

/// <summary>Numbers of the cell types as the report counts them, in the scenario's order.</summary>
internal sealed class TypeNumbers
{
    /// <summary>The tissue view keeps a type in 7 bits; whatever comes later shares the last number.</summary>
    private const int Most = 128;

    private readonly Dictionary<string, byte> _numbers = new(StringComparer.Ordinal);

    /// <summary>Numbers the types of a scenario, or, where it cannot be read, those that the tables name.</summary>
    public TypeNumbers(Scenario? scenario, IEnumerable<string> named)
    {
        var styles = new List<CellTypeStyle>();
        foreach (string name in named.Distinct(StringComparer.Ordinal))
        {
            string color = scenario?.CellTypes.FirstOrDefault(type => type.Name == name)?.Color ?? Palette.Of(styles.Count);
            if (styles.Count < Most) styles.Add(new CellTypeStyle(name, color));
            else styles[^1] = new CellTypeStyle("other types", Palette.Of(styles.Count));
            _numbers[name] = (byte)(styles.Count - 1);
        }

        Styles = styles;
    }

    /// <summary>The types with their colours.</summary>
    public IReadOnlyList<CellTypeStyle> Styles { get; }

    /// <summary>Number of a type.</summary>
    public byte this[string name] => _numbers.GetValueOrDefault(name);

    /// <summary>For each number whether cells of that type release a population.</summary>
    public bool[] Releasing(Scenario? scenario, string population)
    {
        bool[] releasing = new bool[Styles.Count];
        for (int n = 0; n < scenario?.Exosomes.Count; n++)
        {
            if (scenario.Exosomes[n].Name != population) continue;
            foreach (CellType type in scenario.CellTypes)
                if (type.Release[n] is not null && _numbers.TryGetValue(type.Name, out byte number)) releasing[number] = true;
        }

        return releasing;
    }
}
