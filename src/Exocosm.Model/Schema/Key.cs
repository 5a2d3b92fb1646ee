using System.Text.Json.Nodes;
using Exocosm.Model.Quantities;

namespace Exocosm.Model.Schema;

/// <summary>
/// One key of a section of the scenario language. The reader binds by it and the JSON Schema is written from it.
/// </summary>
internal abstract class Key(string name, string description)
{
    public string Name { get; } = name;

    public string Description { get; } = description;

    /// <summary>Whether a section without it is refused.</summary>
    public bool IsRequired { get; init; }

    /// <summary>JSON Schema of its value.</summary>
    public abstract JsonObject ValueSchema();
}

/// <summary>A number with a unit.</summary>
internal sealed class QuantityKey(string name, string unit, ValueRange range, string description) : Key(name, description)
{
    /// <summary>Internal unit; for values in a substrate's own unit, see <see cref="InSubstrateUnit"/>.</summary>
    public Unit Unit { get; } = Units.Parse(unit);

    public ValueRange Range { get; } = range;

    /// <summary>Library entry of its default; <c>{}</c> stands for the name of what the section is about.</summary>
    public string? DefaultId { get; init; }

    /// <summary>Default where the library has none.</summary>
    public string? Default { get; init; }

    /// <summary>Words taken in place of a quantity.</summary>
    public string[] Words { get; init; } = [];

    /// <summary>In the substrate's own unit, times this unit; null for ordinary quantities.</summary>
    public bool InSubstrateUnit { get; init; }

    public override JsonObject ValueSchema() => Schemas.Quantity(Unit, InSubstrateUnit, Words);
}

/// <summary>A whole number.</summary>
internal sealed class IntegerKey(string name, long min, long max, string description) : Key(name, description)
{
    public long Min { get; } = min;
    public long Max { get; } = max;
    public string? DefaultId { get; init; }
    public long? Default { get; init; }

    public override JsonObject ValueSchema() => Schemas.Integer(Min, Max);
}

/// <summary>One of a few words.</summary>
internal sealed class ChoiceKey(string name, string[] options, string description) : Key(name, description)
{
    public string[] Options { get; } = options;

    /// <summary>The option taken when none is written, or null.</summary>
    public string? Default { get; init; }

    public override JsonObject ValueSchema() => Schemas.Choice(Options);
}

/// <summary>true or false.</summary>
internal sealed class FlagKey(string name, bool byDefault, string description) : Key(name, description)
{
    public bool Default { get; } = byDefault;

    public override JsonObject ValueSchema() => Schemas.Type("boolean");
}

/// <summary>A text.</summary>
internal sealed class TextKey(string name, string description) : Key(name, description)
{
    public override JsonObject ValueSchema() => Schemas.Type("string");
}

/// <summary>A nested section.</summary>
internal sealed class SectionKey(string name, Section section, string description) : Key(name, description)
{
    public Section Section { get; } = section;

    /// <summary>Whether <c>off</c> may stand in its place.</summary>
    public bool CanBeOff { get; init; }

    public override JsonObject ValueSchema() =>
        CanBeOff ? Schemas.AnyOf(Schemas.Section(Section), Schemas.Choice(["off"])) : Schemas.Section(Section);
}

/// <summary>Named things, each with a section.</summary>
internal sealed class SectionMapKey(string name, string noun, Section section, string description) : Key(name, description)
{
    /// <summary>What each entry is, in words.</summary>
    public string Noun { get; } = noun;

    public Section Section { get; } = section;

    public override JsonObject ValueSchema() => Schemas.Map(Schemas.Section(Section));
}

/// <summary>Named quantities.</summary>
internal sealed class QuantityMapKey(string name, string noun, QuantityKey value, string description) : Key(name, description)
{
    public string Noun { get; } = noun;

    public QuantityKey Value { get; } = value;

    public override JsonObject ValueSchema() => Schemas.Map(Value.ValueSchema());
}

/// <summary>A list of sections.</summary>
internal sealed class SectionListKey(string name, Section section, string description) : Key(name, description)
{
    public Section Section { get; } = section;

    public override JsonObject ValueSchema() => Schemas.List(Schemas.Section(Section));
}

/// <summary>A list of texts.</summary>
internal sealed class TextListKey(string name, string description) : Key(name, description)
{
    public override JsonObject ValueSchema() => Schemas.List(Schemas.Type("string"));
}

/// <summary>Three quantities: along x, y and z.</summary>
internal sealed class VectorKey(string name, QuantityKey component, string description) : Key(name, description)
{
    public QuantityKey Component { get; } = component;

    public override JsonObject ValueSchema() => Schemas.List(Component.ValueSchema(), 3);
}

/// <summary>What the six faces do: one value for all, or a map from face to value.</summary>
internal sealed class FacesKey(string name, ChoiceKey? words, QuantityKey? value, string description) : Key(name, description)
{
    public static IReadOnlyList<string> FaceNames { get; } = ["x_min", "x_max", "y_min", "y_max", "z_min", "z_max"];

    public ChoiceKey? Words { get; } = words;

    public QuantityKey? Value { get; } = value;

    public override JsonObject ValueSchema()
    {
        return Schemas.AnyOf(One(), Schemas.Object(FaceNames.Select(face => (face, One())), []));

        JsonObject One() => Value?.ValueSchema() ?? Words!.ValueSchema();
    }
}

/// <summary>Overrides by path: anything.</summary>
internal sealed class OverridesKey(string name, string description) : Key(name, description)
{
    public override JsonObject ValueSchema() => Schemas.Map(Schemas.Map([]));
}
