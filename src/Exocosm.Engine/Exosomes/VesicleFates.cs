using Exocosm.Engine.State;
using Exocosm.Numerics.Functions;
using Exocosm.Numerics.Parallelism;
using Exocosm.Numerics.Randomness;

namespace Exocosm.Engine.Exosomes;

/// <summary>
/// What becomes of each vesicle in a substep: lost with probability 1 − e^{−k dt} to degradation, drainage, matrix or a cell of its
/// voxel, in proportion to their rates; on matrix, released or degraded with its own probability.
/// </summary>
internal sealed class VesicleFates
{
    private const int Stays = -1;
    private const int Degraded = -2;
    private const int Drained = -3;

    private readonly PopulationContext _context;
    private readonly Vesicles _vesicles;
    private readonly double _matrixGone;
    private readonly double _matrixReleased;
    private readonly RangeWork _work;
    private UptakeMap _uptake = null!;
    private uint _substep;
    private int[] _fate = [];
    private bool[] _gone = [];

    /// <summary>Fates of the given vesicles.</summary>
    public VesicleFates(PopulationContext context, Vesicles vesicles)
    {
        _context = context;
        _vesicles = vesicles;
        var off = context.Plan.MatrixReleasePerMin + context.Plan.DegradationPerMin;
        _matrixGone = DeterministicMath.OneMinusExp(off * context.Steps.TransportMin);
        _matrixReleased = off > 0 ? context.Plan.MatrixReleasePerMin / off : 0;
        _work = new RangeWork(Decide, 1024);
    }

    /// <summary>Decides all fates, books them and hands cells what they bound.</summary>
    public void Decide(WorkTeam team, UptakeMap uptake, Binding binding, uint substep)
    {
        _uptake = uptake;
        _substep = substep;
        if (_fate.Length < _vesicles.Count)
        {
            _fate = new int[_vesicles.X.Length];
            _gone = new bool[_vesicles.X.Length];
        }

        _work.Run(team, _vesicles.Count);
        var (degraded, drained) = (0L, 0L);
        for (var i = 0; i < _vesicles.Count; i++)
        {
            var fate = _fate[i];
            _gone[i] = fate != Stays;
            if (fate == Degraded) degraded++;
            if (fate == Drained) drained++;
            if (fate < 0) continue;
            binding.Vesicles[fate]++;
            for (var c = 0; c < _vesicles.Copies.Length; c++) binding.Copies[c][fate] += _vesicles.Copies[c][i];
        }

        _context.Ledger.Degrade(degraded);
        _context.Ledger.Drain(drained);
        _vesicles.Remove(_gone);
    }

    private void Decide(int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            var random = new RandomStream(
                _context.Scenario.Seed, Purpose.Of(Purpose.VesicleFate, _context.Population), (ulong)_vesicles.Serial[i], _substep);
            _fate[i] = _vesicles.OnMatrix[i] == 0 ? DecideFree(i, ref random) : DecideOnMatrix(i, ref random);
        }
    }

    private int DecideFree(int i, ref RandomStream random)
    {
        var plan = _context.Plan;
        var voxel = _context.Grid.Locate(_vesicles.X[i], _vesicles.Y[i], _vesicles.Z[i]);

        // One draw: below Loss·k the vesicle is lost, and where below says to which of the rates stacked on each other.
        var mark = random.NextDouble() / _uptake.Loss[voxel];
        if ((mark -= plan.DegradationPerMin) < 0) return Degraded;
        if ((mark -= plan.DrainagePerMin) < 0) return Drained;
        if ((mark -= plan.MatrixBindingPerMin) < 0)
        {
            _vesicles.OnMatrix[i] = 1;
            return DecideOnMatrix(i, ref random);
        }

        if (mark >= _uptake.Rate[voxel]) return Stays;
        foreach (var cell in _context.Voxels.CellsIn(voxel))
        {
            if ((mark -= _uptake.CellRate[cell]) < 0) return cell;
        }

        return Stays;
    }

    private int DecideOnMatrix(int i, ref RandomStream random)
    {
        if (random.NextDouble() >= _matrixGone) return Stays;
        if (random.NextDouble() >= _matrixReleased) return Degraded;
        _vesicles.OnMatrix[i] = 0;
        return Stays;
    }
}
