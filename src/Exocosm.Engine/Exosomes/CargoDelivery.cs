using Exocosm.Engine.State;
using Exocosm.Model.Scenarios;
using Exocosm.Numerics.Functions;

namespace Exocosm.Engine.Exosomes;

/// <summary>
/// Cargo in the cytosol of recipients: dX/dt = delivered − (ln 2/t½) X, gathered from all populations over a phenotype step and
/// then advanced by its exact solution for an even delivery.
/// </summary>
public sealed class CargoDelivery
{
    private readonly Cells _cells;
    private readonly double[] _decay;
    private readonly double[][] _delivered;

    /// <summary>Adds a column of copies per cargo.</summary>
    /// <param name="cells">The cells.</param>
    /// <param name="cargo">All cargo species.</param>
    public CargoDelivery(Cells cells, IReadOnlyList<CargoSpecies> cargo)
    {
        ArgumentNullException.ThrowIfNull(cells);
        ArgumentNullException.ThrowIfNull(cargo);
        _cells = cells;
        Copies = [.. cargo.Select(species => cells.Add<double>($"{species.Name} copies", "cargo delivery and decay"))];
        _decay = [.. cargo.Select(species => DeterministicMath.Log(2) / species.HalfLifeMin)];
        _delivered = [.. cargo.Select(_ => Array.Empty<double>())];
    }

    /// <summary>X: copies of each cargo delivered to the cytosol and not yet decayed.</summary>
    public Column<double>[] Copies { get; }

    /// <summary>Starts a phenotype step: makes room for deliveries.</summary>
    public void Begin()
    {
        for (var cargo = 0; cargo < _delivered.Length; cargo++)
        {
            if (_delivered[cargo].Length < _cells.Count) _delivered[cargo] = new double[_cells.X.Values.Length];
            Array.Clear(_delivered[cargo], 0, _cells.Count);
        }
    }

    /// <summary>Copies delivered to each cell since <see cref="Begin"/>.</summary>
    /// <param name="cargo">Number of the cargo.</param>
    public double[] Delivered(int cargo) => _delivered[cargo];

    /// <summary>Ends a phenotype step: adds what was delivered and lets it decay.</summary>
    /// <param name="dt">Length of the step, min.</param>
    public void End(double dt)
    {
        for (var cargo = 0; cargo < _delivered.Length; cargo++)
        {
            var lost = DeterministicMath.OneMinusExp(_decay[cargo] * dt);
            var kept = lost / (_decay[cargo] * dt);
            var copies = Copies[cargo].Values;
            var delivered = _delivered[cargo];
            for (var cell = 0; cell < _cells.Count; cell++) copies[cell] += (delivered[cell] * kept) - (copies[cell] * lost);
        }
    }
}
