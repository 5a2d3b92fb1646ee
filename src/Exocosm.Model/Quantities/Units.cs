using System.Buffers;

namespace Exocosm.Model.Quantities;

/// <summary>The units that a scenario may use, and the reading of unit expressions such as <c>um^2/min</c>.</summary>
public static class Units
{
    /// <summary>Particles in a mole (SI definition).</summary>
    private const double Avogadro = 6.02214076e23;

    /// <summary>Conventional millimetre of mercury, Pa.</summary>
    private const double PascalPerMmHg = 133.322387415;

    /// <summary>What may follow the name of a unit.</summary>
    private static readonly SearchValues<char> AfterName = SearchValues.Create(" */·.^⁻¹²³⁴");

    private static readonly Dictionary<string, Unit> Table = Build();

    /// <summary>Names of all units, for suggestions.</summary>
    public static IReadOnlyCollection<string> Names => Table.Keys;

    /// <summary>Reads a unit expression that is known to be right (a constant of the program).</summary>
    public static Unit Parse(string text) =>
        TryParse(text, null, out var unit, out var wrong) ? unit : throw new FormatException($"'{text}': unknown unit '{wrong}'");

    /// <summary>
    /// Reads a unit expression: names with whole powers, joined by <c>*</c>, <c>·</c>, <c>.</c> or a blank, and <c>/</c>.
    /// A product after a division (<c>kg/m.s</c>) is refused, because people read it in two ways.
    /// </summary>
    /// <param name="text">The expression, without the number.</param>
    /// <param name="label">A substrate's own unit that is valid here besides the known ones, or null.</param>
    /// <param name="unit">The unit read.</param>
    /// <param name="wrong">The part that could not be read.</param>
    public static bool TryParse(ReadOnlySpan<char> text, Unit? label, out Unit unit, out string wrong)
    {
        unit = Unit.One;
        wrong = "";
        var whole = text.Trim().ToString();
        var rest = text.Trim();
        var divide = false;
        var divided = false;
        var first = true;
        while (rest.Length > 0)
        {
            if (!first || rest[0] == '/')
            {
                divide = rest[0] == '/';
                if (rest[0] is '/' or '*' or '·' or '.' or ' ') rest = rest[1..].TrimStart();
                else return Fail(rest, out wrong);
                if (rest.Length == 0 || (divided && !divide)) return Fail(whole, out wrong);
                divided |= divide;
            }
            if (!TryReadFactor(ref rest, label, first, out var factor, out wrong)) return false;
            unit = divide ? unit.Per(factor) : unit.Times(factor);
            rest = TrimBeforeOperator(rest);
            first = false;
        }
        unit = unit with { Text = whole };
        // Powers are small whole numbers in anything meant; this also keeps the size of the unit finite.
        return double.IsNormal(unit.Numerator) && double.IsNormal(unit.Denominator) || Fail(whole, out wrong);
    }

    private static ReadOnlySpan<char> TrimBeforeOperator(ReadOnlySpan<char> rest)
    {
        var trimmed = rest.TrimStart();
        return trimmed.Length == 0 || trimmed[0] is '/' or '*' or '·' ? trimmed : rest;
    }

    private static bool TryReadFactor(ref ReadOnlySpan<char> rest, Unit? label, bool first, out Unit factor, out string wrong)
    {
        wrong = "";
        if (first && rest.StartsWith("1/"))
        {
            factor = Unit.One;
            rest = rest[1..];
            return true;
        }
        if (label is not null && rest.StartsWith(label.Text, StringComparison.Ordinal) && EndsName(rest[label.Text.Length..]))
        {
            factor = label;
            rest = rest[label.Text.Length..];
        }
        else
        {
            var end = rest.IndexOfAny(AfterName);
            var name = (end < 0 ? rest : rest[..end]).ToString().Replace('μ', 'µ').Replace('µ', 'u');
            if (!Table.TryGetValue(name, out factor!)) return Fail(end < 0 ? rest : rest[..end], out wrong);
            rest = end < 0 ? [] : rest[end..];
        }
        return TryReadPower(ref rest, ref factor, out wrong);
    }

    private static bool EndsName(ReadOnlySpan<char> rest) => rest.Length == 0 || " */·.^".Contains(rest[0]);

    private static bool TryReadPower(ref ReadOnlySpan<char> rest, ref Unit factor, out string wrong)
    {
        wrong = "";
        var raised = rest.Length > 0 && rest[0] == '^';
        var digits = raised ? rest[1..] : rest;
        var negative = digits.Length > 0 && digits[0] == (raised ? '-' : '⁻');
        if (negative) digits = digits[1..];
        var power = digits.Length == 0 ? -1 : (raised ? "01234" : "⁰¹²³⁴").IndexOf(digits[0]);
        if (power < 1) return !raised && !negative || Fail(rest, out wrong);
        digits = digits[1..];
        if (digits.Length > 0 && !EndsName(digits)) return Fail(rest, out wrong);
        factor = factor.Power(negative ? -power : power);
        rest = digits;
        return true;
    }

    private static bool Fail(ReadOnlySpan<char> part, out string wrong)
    {
        wrong = part.ToString();
        return false;
    }

    private static Dictionary<string, Unit> Build()
    {
        var table = new Dictionary<string, Unit>(StringComparer.Ordinal);
        var (length, volume, time) = (new Dimension(1, 0), new Dimension(3, 0), new Dimension(0, 1));
        var (mass, pressure) = (new Dimension(0, 0, 1), new Dimension(-1, -2, 1));
        Add("nm", length, 1, 1000);
        Add("um micron microns", length, 1);
        Add("mm", length, 1e3);
        Add("cm", length, 1e4);
        Add("m", length, 1e6);
        Add("fL", volume, 1);
        Add("pL", volume, 1e3);
        Add("nL", volume, 1e6);
        Add("uL", volume, 1e9);
        Add("mL", volume, 1e12);
        Add("dL", volume, 1e14);
        Add("L", volume, 1e15);
        Add("ms", time, 1, 60_000);
        Add("s sec second seconds", time, 1, 60);
        Add("min minute minutes", time, 1);
        Add("h hr hour hours", time, 60);
        Add("d day days", time, 1440);
        Add("week weeks", time, 10_080);
        // The Julian year of 365.25 days.
        Add("year years", time, 525_960);
        Add("pg", mass, 1, 1e15);
        Add("ng", mass, 1, 1e12);
        Add("ug", mass, 1, 1e9);
        Add("mg", mass, 1, 1e6);
        Add("g", mass, 1, 1e3);
        Add("kg", mass, 1);
        Add("K", new Dimension(0, 0, 0, 1), 1);
        // Pa = kg/(m·s²) = kg/(10⁶ µm · (1/60 min)²).
        Add("mPa", pressure, 3600, 1e9);
        Add("Pa", pressure, 3600, 1e6);
        Add("hPa", pressure, 3600, 1e4);
        Add("kPa", pressure, 3600, 1e3);
        Add("mmHg", pressure, PascalPerMmHg * 3600, 1e6);
        // Gy = J/kg = m²/s².
        Add("Gy", new Dimension(2, -2), 3600e12);
        Add("cGy", new Dimension(2, -2), 3600e10);
        Add("% percent", Dimension.None, 1, 100);
        Add("particles particle vesicles vesicle cells cell copies copy MVB MVBs U", Dimension.None, 1);
        Add("mol", Dimension.None, Avogadro);
        // Molar: moles per litre, as particles per µm³.
        var density = volume.Power(-1);
        Add("M", density, Avogadro, 1e15);
        Add("mM", density, Avogadro, 1e18);
        Add("uM", density, Avogadro, 1e21);
        Add("nM", density, Avogadro, 1e24);
        Add("pM", density, Avogadro, 1e27);
        return table;

        void Add(string names, Dimension dimension, double numerator, double denominator = 1)
        {
            foreach (var name in names.Split(' ')) table.Add(name, new Unit(name, dimension, numerator, denominator));
        }
    }
}
