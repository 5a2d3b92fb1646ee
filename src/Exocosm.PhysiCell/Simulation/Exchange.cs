using Exocosm.Engine.Persistence;
using Exocosm.Numerics.Parallelism;
using Exocosm.PhysiCell.Settings;

namespace Exocosm.PhysiCell.Simulation;

/// <summary>
/// Secretion, uptake and export of all cells, one after the other in each transport step, as PhysiCell does it:
/// ρ ← (ρ + c₁)/c₂ + E Δt/W with w = Δt V/W, c₁ = w S T, c₂ = 1 + w (S + U). Between two passes that move cells or change
/// their constants the cells of a voxel together are one linear map ρ ← αρ + β, which is all a transport step applies; what each
/// cell took up follows from the sum of the densities its voxel had, when the pass ends.
/// </summary>
internal sealed class Exchange
{
    private readonly Mesh _mesh;
    private readonly Agents _agents;
    private readonly double _dt;
    private readonly bool _tracks;
    private readonly int[] _slotOf;
    private readonly int[][] _behaviours;
    private readonly double[][] _alpha;
    private readonly double[][] _beta;
    private readonly double[][] _sums;
    private readonly double[][] _inverse;
    private readonly double[][] _gain;
    private readonly double[][] _export;
    private readonly bool[] _used;
    private readonly BlockWork _apply;
    private int[] _voxels = [];
    private int[] _cellSlot = [];
    private readonly int _upper;
    private int _firstUpper;
    private int _slots;
    private int _cells;
    private int _steps;
    private double[] _density = [];
    private int _substrate;
    private double[][]? _hidden;

    public Exchange(PhysiCellModel model, Mesh mesh, Agents agents)
    {
        (_mesh, _agents, _dt, _tracks) = (mesh, agents, model.Time.DiffusionMin, model.Options.TracksInternalised);
        _slotOf = new int[mesh.Count];
        Array.Fill(_slotOf, -1);
        var substrates = model.Substrates.Count;
        BehaviourKind[] kinds = [BehaviourKind.Secretion, BehaviourKind.SecretionTarget, BehaviourKind.Uptake, BehaviourKind.Export];
        _behaviours = [.. Enumerable.Range(0, substrates).Select(s => kinds.Select(kind => model.Vocabulary.Behaviour(kind, s)).ToArray())];
        double[][] None() => [.. Enumerable.Repeat(Array.Empty<double>(), substrates)];
        (_alpha, _beta, _sums, _inverse, _gain, _export) = (None(), None(), None(), None(), None(), None());
        _used = new bool[substrates];
        _apply = new BlockWork((half, _) => Apply(half == 0 ? 0 : _firstUpper, half == 0 ? _firstUpper : _slots));
        _upper = mesh.Nx * mesh.Ny * ((mesh.Nz + 1) / 2);
    }

    /// <summary>Voxel of each cell in the box, by cell; valid between <see cref="Locate"/> and the next motion.</summary>
    public int VoxelOf(int cell) => _cellSlot[cell] < 0 ? -1 : _voxels[_cellSlot[cell]];

    /// <summary>Takes the cells' constants anew: after their volumes or rates were set.</summary>
    public void Refresh()
    {
        var count = _agents.Count;
        for (var s = 0; s < _behaviours.Length; s++)
        {
            if (_inverse[s].Length < count) (_inverse[s], _gain[s], _export[s]) = (new double[2 * count], new double[2 * count], new double[2 * count]);
            var (secretion, target, uptake, export) = (Of(s, 0), Of(s, 1), Of(s, 2), Of(s, 3));
            var used = false;
            for (var cell = 0; cell < count; cell++)
            {
                var w = _dt * _agents.Total.Values[cell] / _mesh.VoxelVolume;
                _gain[s][cell] = w * secretion[cell] * target[cell];
                _inverse[s][cell] = 1 / (1 + (w * (secretion[cell] + uptake[cell])));
                _export[s][cell] = export[cell] * _dt / _mesh.VoxelVolume;
                used |= secretion[cell] != 0 || uptake[cell] != 0 || export[cell] != 0;
            }

            _used[s] = used;
        }
    }

    /// <summary>Finds the voxels of all cells and joins the maps of those that share one. Call after motion, births and removals.</summary>
    public void Locate()
    {
        for (var slot = 0; slot < _slots; slot++) _slotOf[_voxels[slot]] = -1;
        (_steps, _cells) = (0, _agents.Count);
        if (_cellSlot.Length < _cells) (_cellSlot, _voxels) = (new int[2 * _cells], new int[2 * _cells]);
        NumberSlots();
        for (var s = 0; s < _behaviours.Length; s++)
        {
            if (_used[s]) Compose(s);
        }
    }

    /// <summary>All cells exchange a substrate once.</summary>
    public void Apply(int substrate, double[] density, WorkTeam team)
    {
        if (!_used[substrate]) return;
        (_substrate, _density) = (substrate, density);
        team.Run(_apply, 2);
    }

    /// <summary>Counts a transport step, after all substrates were exchanged.</summary>
    public void CountStep() => _steps++;

    /// <summary>Brings what the cells hold up to date. Call before anything moves, changes or reads it.</summary>
    public void Settle()
    {
        if (_steps == 0) return;
        if (_tracks)
        {
            for (var s = 0; s < _behaviours.Length; s++)
            {
                if (_used[s]) Settle(s);
            }
        }

        for (var s = 0; s < _behaviours.Length; s++)
        {
            if (_used[s]) Array.Clear(_sums[s], 0, _slots);
        }

        _steps = 0;
    }

    /// <summary>
    /// Shows what the cells hold for reading, until <see cref="Hide"/> takes it back: sums go on as if nobody had looked, so that when a run
    /// is recorded changes no bit of it.
    /// </summary>
    public void Show()
    {
        if (_steps == 0 || !_tracks || _hidden is not null) return;
        _hidden = [.. _agents.Internal.Select(held => held.Values[.._cells])];
        for (var s = 0; s < _behaviours.Length; s++)
        {
            if (_used[s]) Settle(s);
        }
    }

    /// <summary>Takes back what <see cref="Show"/> did. Call before the state goes on or is saved.</summary>
    public void Hide()
    {
        if (_hidden is null) return;
        for (var s = 0; s < _hidden.Length; s++) _hidden[s].CopyTo(_agents.Internal[s].Values, 0);
        _hidden = null;
    }

    /// <summary>Saves, restores or hashes what has been summed since the last pass, by voxel; cells and densities come before it.</summary>
    public void State(StateExchange exchange)
    {
        if (exchange.Restoring)
        {
            Refresh();
            Locate();
        }

        exchange.Scalar("exchange steps", ref _steps);
        var (voxels, slots) = (_voxels[.._slots], _slots);
        exchange.Array("exchange voxels", ref voxels, ref slots);
        for (var s = 0; s < _behaviours.Length; s++)
        {
            if (!_used[s]) continue;
            var sums = _sums[s][.._slots];
            var count = _slots;
            exchange.Array($"exchange sums {s}", ref sums, ref count);
            if (!exchange.Restoring) continue;
            if (slots != _slots || count != _slots) throw new StateMismatchException($"'exchange sums {s}' are of {count} voxels where cells are in {_slots}.");
            for (var i = 0; i < count; i++) _sums[s][_slotOf[voxels[i]]] = sums[i];
        }
    }

    /// <summary>Numbers the voxels that hold cells: first those of the lower half of the box, which is one thread's, then the others.</summary>
    private void NumberSlots()
    {
        var (x, y, z) = (_agents.Cells.X.Values, _agents.Cells.Y.Values, _agents.Cells.Z.Values);
        (_slots, _firstUpper) = (0, 0);
        for (var cell = 0; cell < _cells; cell++)
        {
            _cellSlot[cell] = -1;
            if (!_agents.IsActive.Values[cell]) continue;
            var voxel = _mesh.Locate(x[cell], y[cell], z[cell]);
            _cellSlot[cell] = voxel;
            if (voxel < _upper) Number(voxel);
        }

        _firstUpper = _slots;
        for (var cell = 0; cell < _cells; cell++)
        {
            if (_cellSlot[cell] >= 0) _cellSlot[cell] = Number(_cellSlot[cell]);
        }

        int Number(int voxel)
        {
            ref var slot = ref _slotOf[voxel];
            if (slot >= 0) return slot;
            slot = _slots++;
            _voxels[slot] = voxel;
            return slot;
        }
    }

    private double[] Of(int substrate, int kind) => _agents.Behaviours[_behaviours[substrate][kind]].Values;

    private void Compose(int s)
    {
        if (_alpha[s].Length < _slots) (_alpha[s], _beta[s], _sums[s]) = (new double[2 * _slots], new double[2 * _slots], new double[2 * _slots]);
        var (alpha, beta, inverse, gain, export) = (_alpha[s], _beta[s], _inverse[s], _gain[s], _export[s]);
        Array.Fill(alpha, 1, 0, _slots);
        Array.Clear(beta, 0, _slots);
        Array.Clear(_sums[s], 0, _slots);
        for (var cell = 0; cell < _cells; cell++)
        {
            var slot = _cellSlot[cell];
            if (slot < 0) continue;
            alpha[slot] *= inverse[cell];
            beta[slot] = ((beta[slot] + gain[cell]) * inverse[cell]) + export[cell];
        }
    }

    private void Apply(int from, int to)
    {
        var (alpha, beta, sums, density) = (_alpha[_substrate], _beta[_substrate], _sums[_substrate], _density);
        for (var slot = from; slot < to; slot++)
        {
            ref var rho = ref density[_voxels[slot]];
            sums[slot] += rho;
            rho = (alpha[slot] * rho) + beta[slot];
        }
    }

    /// <summary>internal ← internal − W ((1 − c₂) ρ + c₁)/c₂ − E Δt, summed over the steps: ρ before each cell is again a map of the voxel's ρ.</summary>
    private void Settle(int s)
    {
        var (alpha, beta, inverse, gain, export) = (_alpha[s], _beta[s], _inverse[s], _gain[s], _export[s]);
        var held = _agents.Internal[s].Values;
        Array.Fill(alpha, 1, 0, _slots);
        Array.Clear(beta, 0, _slots);
        for (var cell = 0; cell < _cells; cell++)
        {
            var slot = _cellSlot[cell];
            if (slot < 0) continue;
            var before = (alpha[slot] * _sums[s][slot]) + (_steps * beta[slot]);
            var change = ((inverse[cell] - 1) * before) + (_steps * gain[cell] * inverse[cell]) + (_steps * export[cell]);
            held[cell] -= _mesh.VoxelVolume * change;
            alpha[slot] *= inverse[cell];
            beta[slot] = ((beta[slot] + gain[cell]) * inverse[cell]) + export[cell];
        }
    }
}
