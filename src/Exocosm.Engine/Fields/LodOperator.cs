using Exocosm.Model.Scenarios;

namespace Exocosm.Engine.Fields;

/// <summary>Diffusion and decay over one time step, cut into three axes and factored: what the fast and the plain solver share.</summary>
internal sealed class LodOperator
{
    private readonly double _diffusion;
    private readonly double _decay;
    private readonly int _axes;

    public LodOperator(
        VoxelGrid grid, double diffusionUm2PerMin, double decayPerMin, double stepMin, FaceBoundary faces, HeldVoxels? held = null, bool isFlat = false)
    {
        ArgumentNullException.ThrowIfNull(grid);
        ArgumentNullException.ThrowIfNull(faces);
        FiniteAndNotNegative(diffusionUm2PerMin, nameof(diffusionUm2PerMin));
        FiniteAndNotNegative(decayPerMin, nameof(decayPerMin));
        if (faces.Values.Count != 6) throw new ArgumentException("A box has six faces.", nameof(faces));
        foreach (var value in faces.Values)
        {
            if (value is { } given && !double.IsFinite(given))
                throw new ArgumentException("A face value is a finite number.", nameof(faces));
        }

        if (isFlat && grid.Nz != 1) throw new ArgumentException("A flat box has one voxel along z.", nameof(isFlat));
        Grid = grid;
        Held = held;
        _axes = isFlat ? 2 : 3;
        Faces = [.. faces.Values];
        _diffusion = diffusionUm2PerMin;
        _decay = decayPerMin;
        Axes = [new AxisFactor(grid.Nx, grid.Nx - 1), new AxisFactor(grid.Ny, grid.Ny - 1), new AxisFactor(grid.Nz, (grid.Nz - 1) / 2)];
        Refactor(stepMin);
    }

    public VoxelGrid Grid { get; }

    /// <summary>Voxels whose value is held, or null.</summary>
    public HeldVoxels? Held { get; }

    /// <summary>Whether z is no axis: nothing diffuses or decays along it.</summary>
    public bool IsFlat => _axes == 2;

    /// <summary>Values of the six faces, null where closed.</summary>
    public double?[] Faces { get; }

    /// <summary>Factors of x, y and z.</summary>
    public AxisFactor[] Axes { get; }

    public double StepMin { get; private set; }

    /// <summary>1 + decay Δt over the number of axes: what one axis divides an undisturbed amount by.</summary>
    public double DecayDivisor { get; private set; }

    public void Refactor(double stepMin)
    {
        if (!(stepMin > 0) || !double.IsFinite(stepMin))
            throw new ArgumentOutOfRangeException(nameof(stepMin), stepMin, "A time step is a positive number of minutes.");
        StepMin = stepMin;
        var a = _diffusion * stepMin / (Grid.EdgeUm * Grid.EdgeUm);
        var decayShare = _decay * stepMin / _axes;
        DecayDivisor = 1 + decayShare;
        for (var axis = 0; axis < 3; axis++) Axes[axis].Factor(a, decayShare, Faces[2 * axis], Faces[(2 * axis) + 1]);
    }

    private static void FiniteAndNotNegative(double rate, string name)
    {
        if (!(rate >= 0) || !double.IsFinite(rate))
            throw new ArgumentOutOfRangeException(name, rate, "A rate is a finite number, not below 0.");
    }
}
