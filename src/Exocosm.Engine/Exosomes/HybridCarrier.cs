using Exocosm.Engine.Persistence;
using Exocosm.Engine.State;
using Exocosm.Numerics.Parallelism;
using Exocosm.Numerics.Randomness;

namespace Exocosm.Engine.Exosomes;

/// <summary>
/// Single vesicles where they are few, a field where they are many. A voxel becomes field when it holds more than the threshold and
/// goes back below half of it. Vesicles join the field one by one; field turns into whole vesicles by systematic rounding: a running
/// remainder is carried from voxel to voxel, so nothing is lost, and its random start makes the rounding unbiased.
/// </summary>
public sealed class HybridCarrier : IExosomeCarrier
{
    private readonly PopulationContext _context;
    private readonly FieldCarrier _field;
    private readonly VesicleCarrier _vesicles;
    private readonly double[] _carry;
    private readonly double[] _carryStart;
    private readonly byte[] _isField;
    private readonly double[] _meanCopies;
    private bool[] _joins = [];

    /// <summary>An empty tissue.</summary>
    /// <param name="context">What it works on.</param>
    public HybridCarrier(PopulationContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        _context = context;
        _field = new FieldCarrier(context);
        _vesicles = new VesicleCarrier(context);
        _isField = new byte[context.Grid.Count];
        _meanCopies = new double[context.Plan.Cargo.Count];
        _carryStart = [.. context.Classes.Select((_, k) => Start(k))];
        _carry = [.. _carryStart];
    }

    /// <inheritdoc/>
    public void Deposit(WorkTeam team, double[] released, int parts) => _vesicles.Deposit(team, released, parts);

    /// <inheritdoc/>
    public void Seed(double vesicles, double[]? weights)
    {
        if (vesicles > _context.Plan.HybridThreshold * _context.Grid.Count) _field.Seed(vesicles, weights);
        else _vesicles.Seed(vesicles, weights);
    }

    /// <inheritdoc/>
    public void Move(WorkTeam team, uint substep)
    {
        _field.Move(team, substep);
        _vesicles.Move(team, substep);
    }

    /// <inheritdoc/>
    public void React(WorkTeam team, UptakeMap uptake, Binding binding, uint substep)
    {
        _field.React(team, uptake, binding, substep);
        _vesicles.React(team, uptake, binding, substep);
        ChooseVoxels();
        VesiclesToField();
        FieldToVesicles();
        _vesicles.CountInVoxels();
    }

    /// <inheritdoc/>
    public void Bind(WorkTeam team, UptakeMap uptake, Binding binding) => _field.Bind(team, uptake, binding);

    /// <inheritdoc/>
    public void Return(Binding returned) => _field.Return(returned);

    /// <inheritdoc/>
    public void ReturnFrom(int cell, double vesicles) => _field.ReturnFrom(cell, vesicles);

    /// <inheritdoc/>
    public (string Scalar, int Voxel, double Value) FindNotFinite()
    {
        var field = _field.FindNotFinite();
        return field.Voxel >= 0 ? field : _vesicles.FindNotFinite();
    }

    /// <inheritdoc/>
    public double CountFree(WorkTeam team)
    {
        var carried = 0.0;
        for (var k = 0; k < _carry.Length; k++) carried += _carry[k] - _carryStart[k];
        return _field.CountFree(team) + _vesicles.CountFree(team) + carried;
    }

    /// <inheritdoc/>
    public double CountMatrixBound(WorkTeam team) => _field.CountMatrixBound(team) + _vesicles.CountMatrixBound(team);

    /// <inheritdoc/>
    public double Concentration(int voxel) => _field.Concentration(voxel) + _vesicles.Concentration(voxel);

    /// <inheritdoc/>
    public void Exchange(StateExchange exchange, string prefix)
    {
        ArgumentNullException.ThrowIfNull(exchange);
        _field.Exchange(exchange, prefix + "field ");
        _vesicles.Exchange(exchange, prefix + "vesicles ");
        exchange.Fixed(prefix + "carry", _carry);
        exchange.Fixed(prefix + "is field", _isField);
    }

    private double Start(int sizeClass) =>
        new RandomStream(
            _context.Scenario.Seed, Purpose.Of(Purpose.HybridCarry, _context.Population), (ulong)sizeClass, 0).NextDouble();

    private void ChooseVoxels()
    {
        var high = _context.Plan.HybridThreshold;
        for (var voxel = 0; voxel < _isField.Length; voxel++)
        {
            var count = (_field.Concentration(voxel) * _context.Grid.VoxelVolume) + _vesicles.FreeInVoxel[voxel];
            _isField[voxel] = count > (_isField[voxel] != 0 ? high / 2 : high) ? (byte)1 : (byte)0;
        }
    }

    private void VesiclesToField()
    {
        var all = _vesicles.Vesicles;
        if (_joins.Length < all.Count) _joins = new bool[all.X.Length];
        var perVesicle = 1 / _context.Grid.VoxelVolume;
        for (var i = 0; i < all.Count; i++)
        {
            var voxel = _context.Grid.Locate(all.X[i], all.Y[i], all.Z[i]);
            _joins[i] = all.OnMatrix[i] == 0 && _isField[voxel] != 0;
            if (!_joins[i]) continue;
            _field.Free(all.SizeClass[i])[voxel] += perVesicle;
            for (var c = 0; c < all.Copies.Length; c++)
            {
                if (_field.FreeCopies(all.SizeClass[i], c) is { } copies) copies[voxel] += all.Copies[c][i] * perVesicle;
            }
        }

        all.Remove(_joins);
    }

    private void FieldToVesicles()
    {
        var volume = _context.Grid.VoxelVolume;
        for (var k = 0; k < _carry.Length; k++)
        {
            var free = _field.Free(k);
            for (var voxel = 0; voxel < free.Length; voxel++)
            {
                if (_isField[voxel] != 0 || free[voxel] == 0) continue;
                var amount = free[voxel] * volume;
                _carry[k] += amount;
                var whole = (long)_carry[k];
                _carry[k] -= whole;
                for (var c = 0; c < _meanCopies.Length; c++) _meanCopies[c] = TakeCopies(k, c, voxel, amount, volume);
                for (var n = 0L; n < whole; n++) _vesicles.Bear(voxel, k, _meanCopies);
                free[voxel] = 0;
            }
        }
    }

    private double TakeCopies(int sizeClass, int cargo, int voxel, double vesicles, double volume)
    {
        var load = _context.Plan.Cargo[cargo];
        if (_field.FreeCopies(sizeClass, cargo) is not { } copies)
            return load.CopiesPerVesicle * _context.Classes[sizeClass].Factor(_context.Scenario.Cargo[load.Cargo].SizePower);
        var mean = copies[voxel] * volume / vesicles;
        copies[voxel] = 0;
        return mean;
    }
}
