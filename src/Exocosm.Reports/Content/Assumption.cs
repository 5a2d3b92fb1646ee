namespace Exocosm.Reports.Content;

/// <summary>A value the model rests on, used in one place or in several.</summary>
public sealed record Assumption
{
    /// <summary>Its paths in the scenario.</summary>
    public required IReadOnlyList<string> Paths { get; init; }

    /// <summary>The value with its unit.</summary>
    public required string Text { get; init; }

    /// <summary>Who chose it, in words.</summary>
    public required string Origin { get; init; }

    /// <summary>Entry of the parameter library, or null.</summary>
    public string? LibraryId { get; init; }

    /// <summary>A measured, B order of magnitude, C guess; null where there is no library entry.</summary>
    public string? Tier { get; init; }

    /// <summary>Where the value comes from.</summary>
    public string Source { get; init; } = "";

    /// <summary>Lines of the scenario file that give it; empty for a default.</summary>
    public IReadOnlyList<int> Lines { get; init; } = [];

    /// <summary>What the parameter is, in words; empty where the library has no entry.</summary>
    public string Name { get; init; } = "";

    /// <summary>How the library's value was taken from its source; empty where it has no entry.</summary>
    public string Evidence { get; init; } = "";

    /// <summary>The library's range; empty where it has no entry.</summary>
    public string Range { get; init; } = "";
}
