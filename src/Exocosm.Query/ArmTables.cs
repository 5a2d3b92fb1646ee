using Exocosm.Results.Runs;
using Exocosm.Results.Tables;

namespace Exocosm.Query;

/// <summary>The tables of one run of an arm.</summary>
/// <param name="Arm">Name of the arm.</param>
/// <param name="Replicate">Number of the replicate, from 0.</param>
/// <param name="Tables">Its tables.</param>
public sealed record ArmTables(string Arm, int Replicate, IReadOnlyList<TableFiles> Tables)
{
    /// <summary>The tables of all arms of a run, as far as they have begun, and last those of the run itself, which are of no arm.</summary>
    /// <param name="folder">The outer folder.</param>
    /// <param name="arms">The runs of its arms.</param>
    /// <exception cref="Results.Files.StorageException">A table cannot be read.</exception>
    public static IReadOnlyList<ArmTables> Of(RunFolder folder, IEnumerable<ArmEntry> arms)
    {
        ArgumentNullException.ThrowIfNull(folder);
        ArgumentNullException.ThrowIfNull(arms);
        return
        [
            .. arms.Select(arm => new ArmTables(arm.Arm, arm.Replicate, TableFolder.Find(Path.Combine(folder.Path, arm.Folder, "tables")))),
            new ArmTables("", 0, TableFolder.Find(folder.Tables)),
        ];
    }
}
