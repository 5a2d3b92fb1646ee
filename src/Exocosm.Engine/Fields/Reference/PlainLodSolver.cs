using Exocosm.Model.Scenarios;

namespace Exocosm.Engine.Fields.Reference;

/// <summary>
/// The textbook form of <see cref="LodSolver"/>: one thread, one line at a time. It is the truth the fast
/// solver is compared with, bit for bit.
/// </summary>
public sealed class PlainLodSolver
{
    private readonly LodOperator _operator;
    private readonly FaceTally _tally = new();

    /// <summary>Factors the operator.</summary>
    /// <param name="grid">The voxels.</param>
    /// <param name="diffusionUm2PerMin">Diffusion coefficient, µm²/min.</param>
    /// <param name="decayPerMin">First-order decay, 1/min.</param>
    /// <param name="stepMin">Time step, min.</param>
    /// <param name="faces">Values at the six faces; null: closed.</param>
    /// <param name="held">Voxels whose value is held, or null.</param>
    /// <param name="isFlat">Whether z is no axis.</param>
    public PlainLodSolver(
        VoxelGrid grid, double diffusionUm2PerMin, double decayPerMin, double stepMin, FaceBoundary faces, HeldVoxels? held = null, bool isFlat = false) =>
        _operator = new LodOperator(grid, diffusionUm2PerMin, decayPerMin, stepMin, faces, held, isFlat);

    /// <summary>Advances a scalar by one time step.</summary>
    /// <param name="scalar">Concentrations by voxel number; changed in place.</param>
    public void Step(double[] scalar)
    {
        ArgumentNullException.ThrowIfNull(scalar);
        var grid = _operator.Grid;
        _tally.Begin(1, 1);
        _operator.Held?.Impose(scalar);
        for (var k = 0; k < grid.Nz; k++)
        {
            for (var j = 0; j < grid.Ny; j++) Solve(scalar, 0, grid.Index(0, j, k), 1, grid.Nx);
        }

        _operator.Held?.Impose(scalar);
        Count(0, scalar, 1, grid.Nx);
        for (var k = 0; k < grid.Nz; k++)
        {
            for (var i = 0; i < grid.Nx; i++) Solve(scalar, 1, grid.Index(i, 0, k), grid.Nx, grid.Ny);
        }

        _operator.Held?.Impose(scalar);
        Count(1, scalar, grid.Nx, grid.Ny);
        if (_operator.IsFlat)
        {
            _tally.End(1);
            return;
        }

        for (var j = 0; j < grid.Ny; j++)
        {
            for (var i = 0; i < grid.Nx; i++) Solve(scalar, 2, grid.Index(i, j, 0), grid.Nx * grid.Ny, grid.Nz);
        }

        _operator.Held?.Impose(scalar);
        Count(2, scalar, grid.Nx * grid.Ny, grid.Nz);
        _tally.End(1);
    }

    /// <summary>Amount (concentration × volume) that left through a face in the last step; negative if more came in.</summary>
    /// <param name="face">x min, x max, y min, y max, z min, z max.</param>
    public double LeftThroughFace(int face) => _tally.Left(0, face);

    /// <summary>Amount that left through all faces in the last step.</summary>
    public double LeftThroughFaces() => _tally.Left(0);

    /// <summary>Amount that decayed in the last step.</summary>
    /// <param name="amountBefore">Amount in the box before the step.</param>
    public double Decayed(double amountBefore) => _tally.Decayed(0, amountBefore, _operator.DecayDivisor);

    private void Solve(double[] c, int axis, int first, int stride, int n)
    {
        var factor = _operator.Axes[axis];
        var last = first + ((n - 1) * stride);
        c[first] += factor.LowSource;
        c[last] += factor.HighSource;
        for (var i = 0; i < factor.Middle; i++) Inward(i, i > 0 ? -stride : null);
        for (var i = n - 1; i > factor.Middle; i--) Inward(i, i < n - 1 ? stride : null);
        Inward(factor.Middle, factor.Middle > 0 ? -stride : null);
        if (factor.Middle < n - 1)
        {
            var middle = first + (factor.Middle * stride);
            c[middle] += factor.Carry[factor.Middle] * c[middle + stride];
        }

        for (var i = factor.Middle - 1; i >= 0; i--) Outward(i, stride);
        for (var i = factor.Middle + 1; i < n; i++) Outward(i, -stride);

        void Inward(int i, int? before)
        {
            var here = first + (i * stride);
            c[here] *= factor.Scale[i];
            if (before is { } offset) c[here] += factor.Carry[i] * c[here + offset];
        }

        void Outward(int i, int behind)
        {
            var here = first + (i * stride);
            c[here] += factor.Carry[i] * c[here + behind];
        }
    }

    private void Count(int axis, double[] c, int stride, int n)
    {
        var rate = _operator.Axes[axis].FaceRate * _operator.Grid.VoxelVolume;
        for (var side = 0; side < 2; side++)
        {
            if (_operator.Faces[(2 * axis) + side] is not { } value) continue;
            var place = side * (n - 1);
            var sum = 0.0;
            for (var voxel = 0; voxel < c.Length; voxel++)
            {
                if (voxel / stride % n == place) sum += c[voxel] - value;
            }

            _tally.Set(0, (2 * axis) + side, 0, rate * sum);
        }
    }
}
