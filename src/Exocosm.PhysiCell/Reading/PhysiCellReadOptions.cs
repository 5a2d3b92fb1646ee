namespace Exocosm.PhysiCell.Reading;

/// <summary>How a PhysiCell model is read.</summary>
/// <param name="WorkingFolder">Folder that relative paths are tried against first; null for the process's own.</param>
/// <param name="UsesOldDamageRate">
/// Where <c>cell_interactions</c> has no <c>attack_damage_rate</c> but the <c>damage_rate</c> of files before 1.14, take that.
/// </param>
/// <param name="LooksForCode">Look for a <c>custom_modules</c> folder and say what in it looks like behaviour.</param>
/// <param name="Kept">Files to read for the paths that the settings give; null where those are looked for.</param>
public sealed record PhysiCellReadOptions(
    string? WorkingFolder = null, bool UsesOldDamageRate = false, bool LooksForCode = true, IReadOnlyDictionary<string, string>? Kept = null);
