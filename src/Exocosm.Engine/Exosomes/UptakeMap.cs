using Exocosm.Engine.Behaviours;
using Exocosm.Engine.State;
using Exocosm.Model.Scenarios;
using Exocosm.Numerics.Functions;
using Exocosm.Numerics.Parallelism;

namespace Exocosm.Engine.Exosomes;

/// <summary>
/// What a free vesicle risks in each voxel during a substep. A voxel's total loss rate is k = k_deg + k_drain + k_on + Σ κ_i(1 − B_i/B_max)/V;
/// a vesicle is lost with probability 1 − e^{−k dt}, to each fate in proportion to its rate. The field loses the same share of its
/// concentration, so the local losses of field and single vesicles agree in the mean by construction.
/// </summary>
public sealed class UptakeMap
{
    private readonly Cells _cells;
    private readonly VoxelIndex _voxels;
    private readonly PopulationColumns _columns;
    private readonly double[] _maxBound;
    private readonly double _voxelVolume;
    private readonly double _background;
    private readonly RangeWork _work;
    private double _backgroundLoss = double.NaN;
    private BehaviourView _clearance;
    private double _dt;
    private int[] _last = [];
    private int _lastCount;

    /// <summary>The map of one population in one tissue.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="population">Number of the population.</param>
    /// <param name="cells">The cells.</param>
    /// <param name="voxels">Where they are.</param>
    /// <param name="columns">What they hold of the population.</param>
    /// <param name="voxelCount">Number of voxels.</param>
    /// <param name="voxelVolume">Volume of a voxel, µm³.</param>
    public UptakeMap(
        Scenario scenario, int population, Cells cells, VoxelIndex voxels, PopulationColumns columns, int voxelCount, double voxelVolume)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        _cells = cells;
        _voxels = voxels;
        _columns = columns;
        _voxelVolume = voxelVolume;
        var plan = scenario.Exosomes[population];
        _background = plan.DegradationPerMin + plan.DrainagePerMin + plan.MatrixBindingPerMin;
        _maxBound = [.. scenario.CellTypes.Select(type => type.Uptake[population]?.MaxBound ?? double.PositiveInfinity)];
        Rate = new double[voxelCount];
        Loss = new double[voxelCount];
        _work = new RangeWork(Fill, 128);
    }

    /// <summary>Σ κ_i(1 − B_i/B_max)/V per voxel, 1/min.</summary>
    public double[] Rate { get; }

    /// <summary>(1 − e^{−k dt})/k per voxel, min: a fate of rate r takes the share r·Loss.</summary>
    public double[] Loss { get; }

    /// <summary>κ_i(1 − B_i/B_max)/V per cell, 1/min.</summary>
    public double[] CellRate { get; private set; } = [];

    /// <summary>Fills the map for a substep.</summary>
    /// <param name="team">Who does it.</param>
    /// <param name="clearance">κ of each cell, µm³/min.</param>
    /// <param name="dt">Substep, min.</param>
    public void Prepare(WorkTeam team, BehaviourView clearance, double dt)
    {
        if (CellRate.Length < _cells.Count) CellRate = new double[_cells.X.Values.Length];
        var background = LossAt(_background, dt);
        if (background != _backgroundLoss)
        {
            _backgroundLoss = background;
            Array.Fill(Loss, background);
        }
        else
        {
            foreach (var voxel in _last.AsSpan(0, _lastCount)) Loss[voxel] = background;
        }

        foreach (var voxel in _last.AsSpan(0, _lastCount)) Rate[voxel] = 0;
        _clearance = clearance;
        _dt = dt;
        _work.Run(team, _voxels.OccupiedCount);
        if (_last.Length < _voxels.OccupiedCount) _last = new int[_cells.X.Values.Length];
        _voxels.Occupied.CopyTo(_last);
        _lastCount = _voxels.OccupiedCount;
    }

    private static double LossAt(double rate, double dt) => rate > 0 ? DeterministicMath.OneMinusExp(rate * dt) / rate : dt;

    private void Fill(int from, int to)
    {
        var types = _cells.Type.Values;
        var states = _cells.State.Values;
        var bound = _columns.Bound.Values;
        for (var slot = from; slot < to; slot++)
        {
            var sum = 0.0;
            foreach (var cell in _voxels.CellsOf(slot))
            {
                var free = states[cell] == CellState.Live ? Math.Max(0, 1 - (bound[cell] / _maxBound[types[cell]])) : 0;
                var rate = _clearance[cell] * free / _voxelVolume;
                CellRate[cell] = rate;
                sum += rate;
            }

            var voxel = _voxels.Occupied[slot];
            Rate[voxel] = sum;
            Loss[voxel] = LossAt(_background + sum, _dt);
        }
    }
}
