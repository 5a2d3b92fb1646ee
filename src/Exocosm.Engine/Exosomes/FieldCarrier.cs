using Exocosm.Engine.Fields;
using Exocosm.Engine.Persistence;
using Exocosm.Model.Scenarios;
using Exocosm.Numerics.Functions;
using Exocosm.Numerics.Parallelism;
using Exocosm.Numerics.Summation;

namespace Exocosm.Engine.Exosomes;

/// <summary>
/// Vesicles as a continuous concentration, one field per size class; cargo whose load depends on the donor rides along as further
/// scalars of the same operator. Per transport step: what cells release, ∂C/∂t = ∇·(D_eff ∇C) implicitly, then the local losses by their
/// exact shares, so that what is lost to each fate is known and booked, not inferred. Cells get what they bound once an exchange.
/// </summary>
public sealed class FieldCarrier : IExosomeCarrier
{
    private readonly PopulationContext _context;
    private readonly LodSolver[] _solvers;
    private readonly CargoLoad[] _riders;
    private readonly int[] _riderOf;
    private readonly double[][] _free;
    private readonly double[][] _bound;
    private readonly double[][][] _scalarsOfClass;
    private readonly double[] _copiesPerVesicle;
    private readonly LocalLosses _losses;
    private readonly BlockSum _sum = new();
    private readonly SlotSums _sources;
    private readonly SlotSums _exposure;
    private readonly RangeWork _depositWork;
    private readonly RangeWork _bindWork;
    private double[] _released = [];
    private double _perPart;
    private UptakeMap _uptake = null!;
    private Binding _binding = null!;

    /// <summary>An empty tissue.</summary>
    /// <param name="context">What it works on.</param>
    public FieldCarrier(PopulationContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        _context = context;
        var plan = context.Plan;
        _riders = [.. plan.Cargo.Where(load => load.Loading == CargoLoading.DonorCoupled)];
        _riderOf = [.. plan.Cargo.Select(load => Array.IndexOf(_riders, load))];
        var faces = new FaceBoundary([.. plan.Faces.Open.Select(open => open ? 0.0 : (double?)null)]);
        _solvers = [.. context.Classes.Select(size => new LodSolver(context.Grid, size.DiffusionUm2PerMin, 0, context.Steps.TransportMin, faces))];
        var scalars = context.Classes.Count * (1 + _riders.Length);
        _free = NewFields(scalars);
        _bound = plan.MatrixBindingPerMin > 0 ? NewFields(scalars) : [];
        _scalarsOfClass = [.. context.Classes.Select((_, k) => _free[(k * (1 + _riders.Length))..((k + 1) * (1 + _riders.Length))])];
        _losses = new LocalLosses(plan, context.Grid, context.Steps.TransportMin);
        _copiesPerVesicle = [.. context.Classes.SelectMany(size => plan.Cargo.Select(load => load.CopiesPerVesicle * size.Factor(SizePower(load))))];
        _sources = new SlotSums(scalars);
        _exposure = new SlotSums(scalars);
        _depositWork = new RangeWork(Deposit, 128);
        _bindWork = new RangeWork(BindCells, 128);
    }

    /// <summary>Concentration of free vesicles of each size class, particles/µm³.</summary>
    /// <param name="sizeClass">Number of the class.</param>
    public double[] Free(int sizeClass) => _free[sizeClass * (1 + _riders.Length)];

    /// <inheritdoc/>
    public void Deposit(WorkTeam team, double[] released, int parts)
    {
        _released = released;
        _perPart = 1 / (parts * _context.Grid.VoxelVolume);
        _sources.Clear(_context.Voxels.OccupiedCount);
        _depositWork.Run(team, _context.Voxels.OccupiedCount);
    }

    /// <inheritdoc/>
    public void Seed(double vesicles, double[]? weights)
    {
        var stride = 1 + _riders.Length;
        var each = 1.0 / _context.Grid.Count;
        for (var scalar = 0; scalar < _free.Length; scalar++)
        {
            var (size, rider) = (_context.Classes[scalar / stride], (scalar % stride) - 1);
            var copies = rider < 0 ? 1 : _riders[rider].CopiesPerVesicle * size.Factor(SizePower(_riders[rider]));
            var dense = vesicles / _context.Grid.VoxelVolume * size.Weight * copies;
            var free = _free[scalar];
            for (var voxel = 0; voxel < free.Length; voxel++) free[voxel] += dense * (weights is null ? each : weights[voxel]);
        }
    }

    /// <inheritdoc/>
    public void Move(WorkTeam team, uint substep)
    {
        for (var scalar = 0; scalar < _free.Length; scalar++) _sources.AddTo(_free[scalar], scalar, _context.Voxels.Occupied);
        for (var k = 0; k < _solvers.Length; k++)
        {
            _solvers[k].Step(_scalarsOfClass[k], team);
            _context.Ledger.Leave(_solvers[k].LeftThroughFaces());
        }
    }

    /// <inheritdoc/>
    public void React(WorkTeam team, UptakeMap uptake, Binding binding, uint substep)
    {
        ArgumentNullException.ThrowIfNull(uptake);
        for (var scalar = 0; scalar < _free.Length; scalar++)
            _exposure.AddProducts(_free[scalar], uptake.Loss, scalar, _context.Voxels.Occupied);
        for (var scalar = 0; scalar < _free.Length; scalar++)
        {
            var gone = _losses.Apply(team, _free[scalar], _bound.Length > 0 ? _bound[scalar] : [], uptake);
            if (scalar % (1 + _riders.Length) != 0) continue;
            _context.Ledger.Degrade(gone.Degraded);
            _context.Ledger.Drain(gone.Drained);
        }
    }

    /// <inheritdoc/>
    public void Bind(WorkTeam team, UptakeMap uptake, Binding binding)
    {
        _uptake = uptake;
        _binding = binding;
        _bindWork.Run(team, _context.Voxels.OccupiedCount);
        _exposure.Clear(_context.Voxels.OccupiedCount);
    }

    /// <inheritdoc/>
    public void Return(Binding returned)
    {
        ArgumentNullException.ThrowIfNull(returned);
        for (var cell = 0; cell < _context.Cells.Count; cell++)
        {
            if (returned.Vesicles[cell] > 0) AddReturned(cell, returned.Vesicles[cell], returned);
        }
    }

    /// <inheritdoc/>
    public void ReturnFrom(int cell, double vesicles)
    {
        var voxel = Voxel(cell);
        for (var k = 0; k < _context.Classes.Count; k++) Free(k)[voxel] += vesicles * _context.Classes[k].Weight / _context.Grid.VoxelVolume;
    }

    /// <inheritdoc/>
    public (string Scalar, int Voxel, double Value) FindNotFinite()
    {
        var free = FindNotFinite(_free, "free");
        return free.Voxel >= 0 ? free : FindNotFinite(_bound, "on matrix");
    }

    /// <inheritdoc/>
    public double CountFree(WorkTeam team) => Count(team, _free);

    /// <inheritdoc/>
    public double CountMatrixBound(WorkTeam team) => Count(team, _bound);

    /// <inheritdoc/>
    public double Concentration(int voxel)
    {
        var sum = 0.0;
        for (var k = 0; k < _context.Classes.Count; k++) sum += Free(k)[voxel];
        return sum;
    }

    /// <summary>Concentration of the copies of a carried cargo that ride along, copies/µm³; null where the load is fixed.</summary>
    /// <param name="sizeClass">Number of the class.</param>
    /// <param name="cargo">Number of the cargo among those the population carries.</param>
    internal double[]? FreeCopies(int sizeClass, int cargo) =>
        _riderOf[cargo] < 0 ? null : _free[(sizeClass * (1 + _riders.Length)) + 1 + _riderOf[cargo]];

    /// <inheritdoc/>
    public void Exchange(StateExchange exchange, string prefix)
    {
        ArgumentNullException.ThrowIfNull(exchange);
        for (var i = 0; i < _free.Length; i++) exchange.Fixed($"{prefix}free {i}", _free[i]);
        for (var i = 0; i < _bound.Length; i++) exchange.Fixed($"{prefix}bound {i}", _bound[i]);
    }

    private (string Scalar, int Voxel, double Value) FindNotFinite(double[][] scalars, string where)
    {
        for (var scalar = 0; scalar < scalars.Length; scalar++)
        {
            var voxel = FiniteNumbers.IndexOfOther(scalars[scalar]);
            if (voxel < 0) continue;
            var rider = scalar % (1 + _riders.Length);
            var what = rider == 0 ? "vesicles" : _context.Scenario.Cargo[_riders[rider - 1].Cargo].Name;
            return ($"{where}, {what} of size class {scalar / (1 + _riders.Length)}", voxel, scalars[scalar][voxel]);
        }

        return ("", -1, 0);
    }

    private double[][] NewFields(int count) => [.. Enumerable.Range(0, count).Select(_ => new double[_context.Grid.Count])];

    private int SizePower(CargoLoad load) => _context.Scenario.Cargo[load.Cargo].SizePower;

    private int Voxel(int cell) =>
        _context.Grid.Locate(_context.Cells.X.Values[cell], _context.Cells.Y.Values[cell], _context.Cells.Z.Values[cell]);

    private double Count(WorkTeam team, double[][] scalars)
    {
        var total = default(CompensatedSum);
        for (var i = 0; i < scalars.Length; i += 1 + _riders.Length) total.Add(_sum.Sum(scalars[i], team));
        return total.Value * _context.Grid.VoxelVolume;
    }

    /// <summary>Adds up what the cells of each voxel release in a transport step: vesicles, and copies in proportion to the donor's.</summary>
    private void Deposit(int from, int to)
    {
        var stride = 1 + _riders.Length;
        for (var slot = from; slot < to; slot++)
        {
            foreach (var cell in _context.Voxels.CellsOf(slot))
            {
                if (_released[cell] <= 0) continue;
                for (var k = 0; k < _solvers.Length; k++)
                {
                    var size = _context.Classes[k];
                    var vesicles = _released[cell] * _perPart * size.Weight;
                    _sources.Of(k * stride)[slot] += vesicles;
                    for (var r = 0; r < _riders.Length; r++)
                    {
                        _sources.Of((k * stride) + 1 + r)[slot] +=
                            vesicles * _context.CopiesPerVesicle(cell, _riders[r]) * size.Factor(SizePower(_riders[r]));
                    }
                }
            }
        }
    }

    /// <summary>Hands each cell its share of what its voxel lost to cells: its rate times the exposure.</summary>
    private void BindCells(int from, int to)
    {
        var (stride, cargo) = (1 + _riders.Length, _riderOf.Length);
        var volume = _context.Grid.VoxelVolume;
        var (bound, copies, cellRate) = (_binding.Vesicles, _binding.Copies, _uptake.CellRate);
        for (var slot = from; slot < to; slot++)
        {
            if (_uptake.Rate[_context.Voxels.Occupied[slot]] <= 0) continue;
            foreach (var cell in _context.Voxels.CellsOf(slot))
            {
                var share = cellRate[cell] * volume;
                for (var k = 0; k < _solvers.Length; k++)
                {
                    var vesicles = share * _exposure.Of(k * stride)[slot];
                    bound[cell] += vesicles;
                    for (var c = 0; c < cargo; c++)
                    {
                        copies[c][cell] += _riderOf[c] < 0
                            ? vesicles * _copiesPerVesicle[(k * cargo) + c]
                            : share * _exposure.Of((k * stride) + 1 + _riderOf[c])[slot];
                    }
                }
            }
        }
    }

    private void AddReturned(int cell, double vesicles, Binding returned)
    {
        var stride = 1 + _riders.Length;
        var volume = _context.Grid.VoxelVolume;
        var voxel = _context.Voxels.VoxelOf[cell];
        for (var k = 0; k < _context.Classes.Count; k++)
        {
            var weight = _context.Classes[k].Weight / volume;
            _free[k * stride][voxel] += vesicles * weight;
            for (var c = 0; c < _riderOf.Length; c++)
            {
                if (_riderOf[c] >= 0) _free[(k * stride) + 1 + _riderOf[c]][voxel] += returned.Copies[c][cell] * weight;
            }
        }
    }
}
