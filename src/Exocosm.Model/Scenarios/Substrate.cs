namespace Exocosm.Model.Scenarios;

/// <summary>A diffusing substance, solved by reaction and diffusion on the voxel grid of each site.</summary>
/// <param name="Name">Its name in rules, tables and files.</param>
/// <param name="Unit">Label of its concentration, e.g. <c>mmHg</c> or <c>1/um^3</c>; not converted by the engine.</param>
/// <param name="DiffusionUm2PerMin">Diffusion coefficient, µm²/min.</param>
/// <param name="DecayPerMin">First-order decay, 1/min.</param>
/// <param name="InitialValue">Concentration everywhere at the start.</param>
/// <param name="Boundary">What the six faces do.</param>
/// <param name="Solve">Stepped in time, or to its steady state each phenotype step.</param>
/// <param name="StepMin">Step in time, min, dividing the phenotype step; null: chosen from <paramref name="Tolerance"/>.</param>
/// <param name="Tolerance">
/// Stated relative error: of the chosen time step when stepped, of the residual when solved to steady state.
/// </param>
public sealed record Substrate(
    string Name,
    string Unit,
    double DiffusionUm2PerMin,
    double DecayPerMin,
    double InitialValue,
    FaceBoundary Boundary,
    FieldSolve Solve,
    double? StepMin,
    double Tolerance);

/// <summary>How a field is advanced.</summary>
public enum FieldSolve
{
    /// <summary>Implicit steps in time (LOD).</summary>
    Stepped,

    /// <summary>Solved to its steady state once per phenotype step: right for a substance far faster than the cells.</summary>
    Steady,
}

/// <summary>Boundary values of the six faces, in the order x min, x max, y min, y max, z min, z max; null is no flux.</summary>
/// <param name="Values">Six Dirichlet values at the face (half a voxel from the outermost voxel centres), or null for no flux.</param>
public sealed record FaceBoundary(IReadOnlyList<double?> Values)
{
    /// <summary>Nothing passes any face.</summary>
    public static FaceBoundary NoFlux { get; } = new([null, null, null, null, null, null]);
}
