using Exocosm.Engine.Persistence;
using Exocosm.Engine.Step;
using Exocosm.Numerics.Distributions;
using Exocosm.Numerics.Functions;
using Exocosm.Numerics.Parallelism;
using Exocosm.Numerics.Randomness;

namespace Exocosm.Engine.Exosomes;

/// <summary>
/// Vesicles one by one: born at a random place in their donor's voxel, random steps of variance 2 D_eff dt per axis, and one draw a
/// substep that decides whether, and to which fate, a vesicle is lost. All counts are whole numbers.
/// </summary>
public sealed class VesicleCarrier : IExosomeCarrier
{
    /// <summary>Each takes some 40 bytes; a step that brings more than this would take gigabytes.</summary>
    private const double MostSeeded = 1e8;

    private readonly PopulationContext _context;
    private readonly TruncatedLogNormal _sizes;
    private readonly VesicleMotion _motion;
    private readonly VesicleFates _fates;
    private readonly int[] _freeInVoxel;

    /// <summary>No vesicles yet.</summary>
    /// <param name="context">What it works on.</param>
    public VesicleCarrier(PopulationContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        _context = context;
        _sizes = SizeClasses.Distribution(context.Plan.Size);
        Vesicles = new Vesicles(context.Plan.Cargo.Count);
        _motion = new VesicleMotion(context, Vesicles);
        _fates = new VesicleFates(context, Vesicles);
        _freeInVoxel = new int[context.Grid.Count];
    }

    /// <summary>The vesicles.</summary>
    public Vesicles Vesicles { get; }

    /// <inheritdoc/>
    public void Deposit(WorkTeam team, double[] released, int parts)
    {
        ArgumentNullException.ThrowIfNull(released);
        for (var cell = 0; cell < _context.Cells.Count; cell++)
        {
            for (var n = (long)released[cell]; n > 0; n--) Bear(_context.Voxels.VoxelOf[cell], cell);
        }
    }

    /// <inheritdoc/>
    public void Seed(double vesicles, double[]? weights)
    {
        if (vesicles > MostSeeded)
        {
            throw new SimulationFaultException(
                $"{vesicles} vesicles of '{_context.Plan.Name}' would enter a site in one step, too many to follow one by one; use transport: field.");
        }

        for (var n = (long)vesicles; n > 0; n--)
        {
            var random = new RandomStream(
                _context.Scenario.Seed, Purpose(State.Purpose.Seeding), (ulong)Vesicles.NextSerial, 1);
            Bear(Draw(random.NextDouble(), weights), donor: -1);
        }
    }

    /// <inheritdoc/>
    public void Move(WorkTeam team, uint substep) => _context.Ledger.Leave(_motion.Move(team, substep));

    /// <inheritdoc/>
    public void React(WorkTeam team, UptakeMap uptake, Binding binding, uint substep)
    {
        _fates.Decide(team, uptake, binding, substep);
        CountInVoxels();
    }

    /// <inheritdoc/>
    public void Bind(WorkTeam team, UptakeMap uptake, Binding binding)
    {
        // A vesicle binds when its fate is drawn.
    }

    /// <inheritdoc/>
    public void Return(Binding returned)
    {
        ArgumentNullException.ThrowIfNull(returned);
        for (var cell = 0; cell < _context.Cells.Count; cell++)
        {
            var vesicles = (long)returned.Vesicles[cell];
            for (var n = 0L; n < vesicles; n++)
            {
                var vesicle = BearEmpty(_context.Voxels.VoxelOf[cell]);
                for (var c = 0; c < Vesicles.Copies.Length; c++)
                {
                    // The first takes what does not divide evenly, so that no copy is lost.
                    var copies = (long)returned.Copies[c][cell];
                    Vesicles.Copies[c][vesicle] = (int)((copies / vesicles) + (n == 0 ? copies % vesicles : 0));
                }
            }
        }
    }

    /// <inheritdoc/>
    public void ReturnFrom(int cell, double vesicles)
    {
        var cells = _context.Cells;
        var voxel = _context.Grid.Locate(cells.X.Values[cell], cells.Y.Values[cell], cells.Z.Values[cell]);
        for (var n = (long)vesicles; n > 0; n--) BearEmpty(voxel);
    }

    /// <inheritdoc/>
    public (string Scalar, int Voxel, double Value) FindNotFinite()
    {
        foreach (var values in (ReadOnlySpan<double[]>)[Vesicles.X, Vesicles.Y, Vesicles.Z])
        {
            var vesicle = FiniteNumbers.IndexOfOther(values.AsSpan(0, Vesicles.Count));
            if (vesicle < 0) continue;
            var voxel = _context.Grid.Locate(Vesicles.X[vesicle], Vesicles.Y[vesicle], Vesicles.Z[vesicle]);
            return ("position of a vesicle", Math.Clamp(voxel, 0, _context.Grid.Count - 1), values[vesicle]);
        }

        return ("", -1, 0);
    }

    /// <inheritdoc/>
    public double CountFree(WorkTeam team) => Vesicles.Count - CountMatrixBound(team);

    /// <inheritdoc/>
    public double CountMatrixBound(WorkTeam team)
    {
        var bound = 0L;
        foreach (var flag in Vesicles.OnMatrix.AsSpan(0, Vesicles.Count)) bound += flag;
        return bound;
    }

    /// <inheritdoc/>
    public double Concentration(int voxel) => _freeInVoxel[voxel] / _context.Grid.VoxelVolume;

    /// <summary>Free vesicles in each voxel after the last reaction.</summary>
    internal int[] FreeInVoxel => _freeInVoxel;

    /// <summary>A vesicle with cargo is born.</summary>
    /// <param name="voxel">Where.</param>
    /// <param name="donor">Index of the cell that made it; −1: it came from elsewhere, with the mean load of its population.</param>
    internal void Bear(int voxel, int donor)
    {
        var random = NextStream();
        var quantile = random.NextDouble();
        var vesicle = Place(voxel, ref random, quantile);
        if (Vesicles.Copies.Length == 0) return;
        var relative = _sizes.Quantile(quantile) / SizeClasses.ReferenceDiameterUm;
        for (var c = 0; c < Vesicles.Copies.Length; c++)
        {
            var load = _context.Plan.Cargo[c];
            var mean = (donor < 0 ? load.CopiesPerVesicle : _context.CopiesPerVesicle(donor, load)) * Power(relative, _context.Scenario.Cargo[load.Cargo].SizePower);
            Vesicles.Copies[c][vesicle] = DrawCopies(ref random, mean, load.OccupiedFraction);
        }
    }

    /// <summary>A vesicle with a given mean load is born.</summary>
    /// <param name="voxel">Where.</param>
    /// <param name="sizeClass">Its size class.</param>
    /// <param name="meanCopies">Mean copies of each carried cargo.</param>
    internal void Bear(int voxel, int sizeClass, ReadOnlySpan<double> meanCopies)
    {
        var random = NextStream();
        var vesicle = Place(voxel, ref random, (sizeClass + 0.5) / _context.Classes.Count);
        for (var c = 0; c < meanCopies.Length; c++)
            Vesicles.Copies[c][vesicle] = DrawCopies(ref random, meanCopies[c], _context.Plan.Cargo[c].OccupiedFraction);
    }

    /// <inheritdoc/>
    public void Exchange(StateExchange exchange, string prefix)
    {
        Vesicles.Exchange(exchange, prefix);
        if (exchange.Restoring) CountInVoxels();
    }

    /// <summary>Counts the free vesicles of each voxel anew.</summary>
    internal void CountInVoxels()
    {
        Array.Clear(_freeInVoxel);
        for (var i = 0; i < Vesicles.Count; i++)
        {
            if (Vesicles.OnMatrix[i] == 0) _freeInVoxel[_context.Grid.Locate(Vesicles.X[i], Vesicles.Y[i], Vesicles.Z[i])]++;
        }
    }

    private static int DrawCopies(ref RandomStream random, double mean, double occupied)
    {
        if (occupied < 1 && random.NextDouble() >= occupied) return 0;
        return (int)random.NextPoisson(mean / occupied);
    }

    private static double Power(double value, int power) => power == 2 ? value * value : value * value * value;

    /// <summary>The voxel at a quantile of the weights.</summary>
    private int Draw(double quantile, double[]? weights)
    {
        var last = _context.Grid.Count - 1;
        if (weights is null) return Math.Min((int)(quantile * _context.Grid.Count), last);
        var voxel = 0;
        while (voxel < last && (quantile -= weights[voxel]) >= 0) voxel++;
        return voxel;
    }

    private int BearEmpty(int voxel)
    {
        var random = NextStream();
        return Place(voxel, ref random, random.NextDouble());
    }

    private RandomStream NextStream() =>
        new(_context.Scenario.Seed, Purpose(State.Purpose.VesicleBirth), (ulong)Vesicles.NextSerial, 0);

    private uint Purpose(uint purpose) => State.Purpose.Of(purpose, _context.Population);

    private int Place(int voxel, ref RandomStream random, double quantile)
    {
        var (x, y, z) = _context.Grid.Centre(voxel);
        var edge = _context.Grid.EdgeUm;
        var sizeClass = Math.Min((int)(quantile * _context.Classes.Count), _context.Classes.Count - 1);
        return Vesicles.Add(
            x + (edge * (random.NextDouble() - 0.5)),
            y + (edge * (random.NextDouble() - 0.5)),
            z + (edge * (random.NextDouble() - 0.5)),
            (byte)sizeClass);
    }
}
