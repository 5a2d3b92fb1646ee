using Exocosm.Model.Library;
using Exocosm.Model.Problems;
using Exocosm.Model.Scenarios;

namespace Exocosm.Model.Reading;

/// <summary>How to read a scenario.</summary>
public sealed record ScenarioReadOptions
{
    /// <summary>Where defaults come from.</summary>
    public ParameterLibrary Parameters { get; init; } = ParameterLibrary.Default;

    /// <summary>Where named cargo comes from.</summary>
    public CargoLibrary Cargo { get; init; } = CargoLibrary.Default;

    /// <summary>Overrides of the command line, each <c>path=value</c>; applied in order, after variant and size.</summary>
    public IReadOnlyList<string> Overrides { get; init; } = [];

    /// <summary>Name of the variant to apply, or null; applied before the size.</summary>
    public string? Variant { get; init; }

    /// <summary>Name of the size to apply, or null.</summary>
    public string? Size { get; init; }

    /// <summary>Name of the arm to read as an ordinary scenario, or null; applied after variant and size, before other overrides.</summary>
    public string? Arm { get; init; }

    /// <summary>Whether sizes, variants and arms that are not asked for are checked too.</summary>
    public bool ChecksOthers { get; init; } = true;

    /// <summary>Seed in place of the scenario's, or null.</summary>
    public ulong? Seed { get; init; }

    /// <summary>Time to stop at, before the scenario's end, such as <c>12 h</c>; later events are left out. Null: the end.</summary>
    public string? Until { get; init; }

    /// <summary>
    /// Largest file read, bytes. A resolved scenario holds its cells itself, so a run that reads its own back allows more.
    /// </summary>
    public long LargestFile { get; init; } = 4 << 20;
}

/// <summary>What reading a scenario gave.</summary>
/// <param name="Scenario">The checked scenario; null when there is any problem.</param>
/// <param name="Problems">Everything that is wrong, sorted by place.</param>
/// <param name="ResolvedYaml">The scenario with variant, size, overrides, seed and cells merged in; empty when it could not be
/// read.</param>
public sealed record ScenarioReadResult(Scenario? Scenario, IReadOnlyList<Problem> Problems, string ResolvedYaml)
{
    /// <summary>Whether it stops before the scenario's end, so that what is expected at the end is left out.</summary>
    public bool EndsEarly { get; init; }
}
