using Exocosm.Model.Scenarios;
using Exocosm.Numerics.Parallelism;

namespace Exocosm.Engine.Fields;

/// <summary>
/// Diffusion and first-order decay, ∂c/∂t = D ∇²c − λ c, advanced by an implicit step per axis in turn (locally one-dimensional
/// splitting; the scheme of BioFVM, Ghaffarizadeh, Friedman and Macklin 2016, Bioinformatics 32:1256). Stable for any time
/// step, second order in space, first order in time. Values stay non-negative and, without decay, between the extremes of the
/// start and the faces, as every axis operator is an M-matrix. The bits do not depend on the number of threads.
/// </summary>
public sealed class LodSolver
{
    private readonly LodOperator _operator;
    private readonly FaceTally _tally = new();
    private readonly SlabSweep _slabs;
    private readonly HalfSweep _halves;
    private double[][] _scalars = new double[1][];

    /// <summary>Factors the operator.</summary>
    /// <param name="grid">The voxels.</param>
    /// <param name="diffusionUm2PerMin">Diffusion coefficient D, µm²/min; 0 allowed.</param>
    /// <param name="decayPerMin">First-order decay λ, 1/min.</param>
    /// <param name="stepMin">Time step, min.</param>
    /// <param name="faces">
    /// Values at the six faces, half a voxel out from the outermost centres (ghost value 2b − c); null: nothing passes.
    /// An axis of one voxel with closed faces does not diffuse.
    /// </param>
    /// <param name="held">Voxels whose value is held; what passes between them and the rest is not counted.</param>
    /// <param name="isFlat">Whether z, one voxel thick, is no axis: decay is then shared by x and y alone.</param>
    public LodSolver(
        VoxelGrid grid, double diffusionUm2PerMin, double decayPerMin, double stepMin, FaceBoundary faces, HeldVoxels? held = null, bool isFlat = false)
    {
        _operator = new LodOperator(grid, diffusionUm2PerMin, decayPerMin, stepMin, faces, held, isFlat);
        _slabs = new SlabSweep(_operator, _tally);
        _halves = new HalfSweep(_operator, _tally, _slabs);
    }

    /// <summary>The voxels.</summary>
    public VoxelGrid Grid => _operator.Grid;

    /// <summary>Time step, min.</summary>
    public double StepMin => _operator.StepMin;

    /// <summary>Changes the time step.</summary>
    /// <param name="stepMin">New time step, min.</param>
    public void Refactor(double stepMin) => _operator.Refactor(stepMin);

    /// <summary>Advances one scalar by a time step.</summary>
    /// <param name="scalar">Concentrations by voxel number; changed in place.</param>
    /// <param name="team">Threads to use.</param>
    public void Step(double[] scalar, WorkTeam team) => Step(new ReadOnlySpan<double[]>(in scalar), team);

    /// <summary>Advances several scalars that share diffusion, decay and faces by a time step, in one traversal.</summary>
    /// <param name="scalars">Concentrations of each scalar by voxel number; changed in place.</param>
    /// <param name="team">Threads to use.</param>
    public void Step(ReadOnlySpan<double[]> scalars, WorkTeam team)
    {
        ArgumentNullException.ThrowIfNull(team);
        if (_scalars.Length != scalars.Length) _scalars = new double[scalars.Length][];
        for (var i = 0; i < scalars.Length; i++)
        {
            ArgumentNullException.ThrowIfNull(scalars[i], nameof(scalars));
            if (scalars[i].Length != Grid.Count) throw new ArgumentException("A scalar has one value for each voxel.", nameof(scalars));
            _scalars[i] = scalars[i];
        }

        _tally.Begin(scalars.Length, Math.Max(Grid.Ny, Grid.Nz));
        _slabs.Prepare(_scalars, team.Threads);
        _halves.Run(_scalars, team);
        _tally.End(scalars.Length);
    }

    /// <summary>
    /// Amount (concentration × µm³) of a scalar that left through a face in the last step; negative if more came in. Computed
    /// from the boundary rows, so that amount before = amount after + left + decayed, to rounding.
    /// </summary>
    /// <param name="scalar">Place of the scalar among those of the last step.</param>
    /// <param name="face">x min, x max, y min, y max, z min, z max.</param>
    public double LeftThroughFace(int scalar, int face) => _tally.Left(scalar, face);

    /// <summary>Amount (concentration × µm³) of a scalar that left through all faces in the last step.</summary>
    /// <param name="scalar">Place of the scalar among those of the last step.</param>
    public double LeftThroughFaces(int scalar = 0) => _tally.Left(scalar);

    /// <summary>Amount (concentration × µm³) of a scalar that decayed in the last step.</summary>
    /// <param name="scalar">Place of the scalar among those of the last step.</param>
    /// <param name="amountBefore">Σ concentration × voxel volume before the step.</param>
    public double Decayed(int scalar, double amountBefore) =>
        _tally.Decayed(scalar, amountBefore, _operator.DecayDivisor);
}
