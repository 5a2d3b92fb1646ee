using Exocosm.Model.Problems;
using Exocosm.PhysiCell.Settings;

namespace Exocosm.PhysiCell.Reading;

/// <summary>The rulesets and their files. PhysiCell 1.14 reads version 3 only; the older ones are read here as they were meant.</summary>
internal sealed class RulesReader(Item root, Vocabulary vocabulary, IReadOnlyList<CellTypeSettings> types)
{
    private readonly List<RuleSettings> _rules = [];
    private readonly HashSet<(int, string, string, bool)> _seen = [];
    private readonly ReadContext _context = root.Context;

    public IReadOnlyList<RuleSettings> Read()
    {
        foreach (var item in root.Child("cell_rules").Child("rulesets").Children("ruleset"))
        {
            if (!item.Flag("enabled")) continue;
            if (Layout(item) is { } layout && FileFinder.FindNamed(item) is { } file && Table.Open(item, file) is { } table) Lines(table, layout);
        }

        return _rules;
    }

    private static Layout? Layout(Item item)
    {
        var format = item.Attribute("format") ?? "";
        var protocol = item.Attribute("protocol") ?? "";
        if (format is not ("csv" or "CSV"))
        {
            item.Missing($"the ruleset has the format '{ProblemList.Shorten(format)}' and is not read; PhysiCell knows csv");
            return null;
        }

        var written = item.Attribute("version") ?? "";
        if (Lenient.Number(written, out var version) is Lenient.Oddity.NotFinite or Lenient.Oddity.NoNumber && written.Length > 0)
            item.Warn($"the version '{ProblemList.Shorten(written)}' of the ruleset is no number: it is taken for 0");
        if (protocol != "CBHG" && version >= 1)
        {
            item.Missing($"the ruleset has the protocol '{ProblemList.Shorten(protocol)}' and is not read; PhysiCell knows CBHG");
            return null;
        }

        if (version < 3) item.Warn($"the ruleset is of version {version}, which PhysiCell 1.14 refuses; it is read as that version was meant");
        return version < 1 ? Reading.Layout.Version0 : version < 2 - 1e-10 ? Reading.Layout.Version1 : Reading.Layout.Version3;
    }

    private void Lines(Table table, Layout layout)
    {
        foreach (var (number, text) in table.Lines())
        {
            if (text.StartsWith("//", StringComparison.Ordinal)) continue;
            var fields = Table.Split(text);
            if (fields.Length != layout.Fields)
            {
                var tabs = Table.Split(text, '\t');
                if (tabs.Length == layout.Fields) fields = tabs;
            }

            var empty = Array.IndexOf(fields, "");
            if (fields.Length != layout.Fields || empty >= 0)
            {
                var what = fields.Length != layout.Fields ? $"{fields.Length} fields instead of {layout.Fields}" : $"an empty field {empty + 1}";
                if (text.AsSpan().Trim().Length > 0) _context.Warn(table.Place(number), "rule", $"this line has {what} and is not read, as in PhysiCell");
                continue;
            }

            Rule(table, number, fields, layout);
            if (_context.Problems.IsFull) return;
        }
    }

    private void Rule(Table table, int line, string[] fields, Layout layout)
    {
        Place At(int field) => table.Place(line, Table.Column(fields, field));
        var type = Find(fields[layout.Type], At(layout.Type), "cell type", types.Select(t => t.Name), name => TypeIndex(name));
        var signal = Find(fields[layout.Signal], At(layout.Signal), "signal", vocabulary.SignalNames, vocabulary.Signal);
        var behaviours = BehaviourNames.Find(vocabulary, fields[layout.Behaviour]);
        if (behaviours.Count == 0) Find(fields[layout.Behaviour], At(layout.Behaviour), "behaviour", vocabulary.BehaviourNames, _ => -1);
        if (behaviours.Count == 3)
        {
            _context.Warn(
                At(layout.Behaviour), "rule",
                $"'{fields[layout.Behaviour]}' is gone since PhysiCell 1.14; it is read as phagocytosis of apoptotic, necrotic and other dead cells");
        }

        var word = fields[layout.Direction];
        var isUp = Direction(word, At(layout.Direction));
        var saturation = Number(fields, isUp ? layout.Saturation : layout.DownSaturation, At);
        var halfMax = Number(fields, layout.HalfMax, At);
        var power = Number(fields, layout.Power, At);
        if (halfMax == 0) _context.Warn(At(layout.HalfMax), "rule", "the half-max is 0: any signal has full effect, and none at all gives no number in PhysiCell");
        var dead = Number(fields, layout.Dead, At) != 0;
        if (type < 0 || signal < 0 || behaviours.Count == 0) return;
        if (!_seen.Add((type, fields[layout.Behaviour], fields[layout.Signal], isUp)))
        {
            var said = $"'{ProblemList.Shorten(fields[layout.Signal])}' {ProblemList.Shorten(word)} '{ProblemList.Shorten(fields[layout.Behaviour])}'";
            _context.Problems.Add(
                table.Place(line), "rule", said, "one rule for a signal and direction", $"{said} a second time in '{types[type].Name}'; PhysiCell stops at this");
            return;
        }

        foreach (var behaviour in behaviours)
        {
            if (layout.Base >= 0) CompareBase(Number(fields, layout.Base, At), type, behaviour, At(layout.Base));
            if (vocabulary.Behaviours[behaviour].Kind == BehaviourKind.AsymmetricDivision && !types[type].DividesAsymmetrically)
                _context.Warn(At(layout.Behaviour), "rule", $"standard_asymmetric_division is not enabled in '{types[type].Name}': this rule has no effect, as in PhysiCell");
            _rules.Add(new RuleSettings(type, signal, isUp, behaviour, saturation, halfMax, power, dead, table.Place(line)));
        }
    }

    private bool Direction(string word, Place place)
    {
        var isUp = word is "increases" or "increase" or "promotes";
        // PhysiCell files the saturation of any other word than "increases" with the decreasing rules.
        if (isUp && word != "increases")
            _context.Warn(place, "rule", $"'{word}' is read as 'increases'; PhysiCell 1.14 raises the signal but takes the saturation for one of 'decreases'");
        else if (!isUp && word is not ("decreases" or "decrease" or "inhibits"))
            _context.Warn(place, "rule", $"'{ProblemList.Shorten(word)}' is read as 'decreases', as in PhysiCell{Nearest.Hint(Nearest.Of(word, ["increases", "decreases"]))}");
        return isUp;
    }

    private double Number(string[] fields, int field, Func<int, Place> at)
    {
        var oddity = Lenient.Number(fields[field], out var value);
        var shown = ProblemList.Shorten(fields[field].Trim());
        if (oddity == Lenient.Oddity.NotFinite)
            _context.Problems.Add(at(field), "rule", fields[field], "a finite number", $"'{shown}' is not finite; a finite number was expected");
        else if (oddity == Lenient.Oddity.NoNumber) _context.Warn(at(field), "rule", $"'{shown}' is no number: it is read as 0, as PhysiCell does");
        else if (oddity == Lenient.Oddity.Trailing) _context.Warn(at(field), "rule", $"'{shown}': only the leading number {Model.Quantities.Numbers.Format(value)} is read");
        return value;
    }

    private void CompareBase(double stated, int type, int behaviour, Place place)
    {
        var (kind, index, name) = vocabulary.Behaviours[behaviour];
        var real = BaseBehaviours.Of(types[type], kind, index);
        if (Math.Abs(real - stated) > 1e-15)
            _context.Warn(place, "rule", $"the rule gives '{name}' of '{types[type].Name}' the base value {stated}, but the definition has {real}, which is used");
    }

    private int Find(string name, Place place, string what, IEnumerable<string> names, Func<string, int> index)
    {
        var found = index(name);
        if (found >= 0) return found;
        var nearest = Nearest.Of(name, names);
        _context.Problems.Add(place, "rule", name, $"a {what}", $"there is no {what} '{ProblemList.Shorten(name)}'{Nearest.Hint(nearest)}", nearest);
        return -1;
    }

    private int TypeIndex(string name)
    {
        for (var t = 0; t < types.Count; t++)
        {
            if (types[t].Name == name) return t;
        }

        return -1;
    }
}
