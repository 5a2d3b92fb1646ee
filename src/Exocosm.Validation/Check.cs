using Exocosm.Validation.Page;

namespace Exocosm.Validation;

/// <summary>A comparison of the simulator with theory or published data.</summary>
/// <param name="Id">Short name, unique: <c>transport.point-burst</c>.</param>
/// <param name="Group">Heading it stands under on the page.</param>
/// <param name="What">What is done, in a sentence.</param>
/// <param name="Source">Where the expected values come from: a formula with its source, or a publication.</param>
/// <param name="Length">Whether it runs with the tests or on request.</param>
/// <param name="Measure">Does it; deterministic.</param>
public sealed record Check(string Id, string Group, string What, string Source, CheckLength Length, Func<IReadOnlyList<Finding>> Measure)
{
    /// <summary>Draws its theory with the findings that have a place; null: no picture.</summary>
    public Func<IReadOnlyList<Finding>, Figure>? Picture { get; init; }

    /// <inheritdoc/>
    public override string ToString() => Id;
}

/// <summary>How long a check takes.</summary>
public enum CheckLength
{
    /// <summary>Seconds: runs with the tests.</summary>
    Quick,

    /// <summary>Minutes: runs on request.</summary>
    Extended,
}
