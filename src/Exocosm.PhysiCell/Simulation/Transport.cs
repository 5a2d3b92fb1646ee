using Exocosm.Engine.Fields;
using Exocosm.Model.Scenarios;
using Exocosm.Numerics.Parallelism;
using Exocosm.PhysiCell.Settings;

namespace Exocosm.PhysiCell.Simulation;

/// <summary>
/// Diffusion and decay of the substrates in BioFVM's scheme: implicit steps along x, y and z, no flux through the faces but where the
/// outermost voxels of a face are held (Dirichlet nodes).
/// </summary>
internal sealed class Transport
{
    private readonly LodSolver[] _solvers;
    private readonly double[][] _densities;

    public Transport(PhysiCellModel model, Mesh mesh)
    {
        _densities = new double[model.Substrates.Count][];
        _solvers = new LodSolver[model.Substrates.Count];
        var active = model.Substrates.Any(substrate => substrate.DirichletMain);
        var held = active ? HeldFaces.Of(model, mesh) : null;
        for (var s = 0; s < _densities.Length; s++)
        {
            var substrate = model.Substrates[s];
            var voxels = held is null ? null : new HeldVoxels(mesh.Grid, held[s]);
            if (voxels?.Count == 0) voxels = null;
            _solvers[s] = new LodSolver(
                mesh.Grid, substrate.Diffusion, substrate.Decay, model.Time.DiffusionMin, FaceBoundary.NoFlux, voxels, model.Domain.Is2D);
            _densities[s] = model.InitialDensities[s] is { } given ? (double[])given.Clone() : new double[mesh.Count];
            if (model.InitialDensities[s] is null) Array.Fill(_densities[s], substrate.Initial);
        }
    }

    /// <summary>Densities by substrate and voxel.</summary>
    public IReadOnlyList<double[]> Densities => _densities;

    /// <summary>One transport step of a substrate.</summary>
    public void Step(int substrate, WorkTeam team) => _solvers[substrate].Step(_densities[substrate], team);
}
