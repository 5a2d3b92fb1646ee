namespace Exocosm.Model.Scenarios;

/// <summary>One of several versions of a scenario that are run side by side and compared.</summary>
/// <param name="Name">Its name, which is also that of its folder.</param>
/// <param name="Changes">What it changes: path and value, as written.</param>
public sealed record ArmPlan(string Name, IReadOnlyList<ArmChange> Changes);

/// <summary>One change of an arm.</summary>
/// <param name="Path">What is changed.</param>
/// <param name="Value">Its value there, as YAML in one line.</param>
public sealed record ArmChange(string Path, string Value);
