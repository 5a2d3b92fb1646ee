using Exocosm.Engine.Behaviours;
using Exocosm.Engine.State;
using Exocosm.Model.Scenarios;
using Exocosm.Numerics.Functions;
using Exocosm.Numerics.Parallelism;
using Exocosm.Numerics.Randomness;

namespace Exocosm.Engine.Exosomes;

/// <summary>
/// MVB biogenesis and release: dM/dt = k_mvb − (k_fus + k_lys) M, release events at rate k_fus M, each of n̄ vesicles in the mean
/// (1 + Poisson(n̄ − 1)). Each route is advanced by its exact solution over the step, so the step does not bias it.
/// </summary>
public sealed class Biogenesis
{
    private readonly Cells _cells;
    private readonly BehaviourTable _behaviours;
    private readonly Column<double> _mvb;
    private readonly ReleaseMode?[] _modes;
    private readonly bool _wholeVesicles;
    private readonly ulong _seed;
    private readonly int _population;
    private readonly RangeWork _work;
    private readonly double[] _baseFusion;
    private readonly double[] _baseLysis;
    private readonly double[] _baseLoss;
    private readonly double[] _baseGone;
    private double _dt;
    private uint _substep;
    private BehaviourView _formation;
    private BehaviourView _fusion;
    private BehaviourView _lysis;
    private BehaviourView _perMvb;
    private BehaviourView _direct;

    /// <summary>The release of one population.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="population">Number of the population.</param>
    /// <param name="cells">The cells.</param>
    /// <param name="behaviours">Their behaviours.</param>
    /// <param name="mvb">Column of MVB numbers.</param>
    public Biogenesis(Scenario scenario, int population, Cells cells, BehaviourTable behaviours, Column<double> mvb)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        _cells = cells;
        _behaviours = behaviours;
        _mvb = mvb;
        _population = population;
        _seed = scenario.Seed;
        _modes = [.. scenario.CellTypes.Select(type => type.Release[population]?.Mode)];
        _wholeVesicles = scenario.Exosomes[population].Transport != ExosomeTransport.Field;
        _work = new RangeWork(Release);
        _baseFusion = behaviours.Present(new BehaviourRef(BehaviourKind.MvbFusion, population));
        _baseLysis = behaviours.Present(new BehaviourRef(BehaviourKind.MvbLysis, population));
        _baseLoss = new double[_modes.Length];
        _baseGone = new double[_modes.Length];
    }

    /// <summary>Vesicles that each cell released in the last substep.</summary>
    public double[] Released { get; private set; } = [];

    /// <summary>Steady-state MVB number M* = k_mvb/(k_fus + k_lys): what a cell starts with.</summary>
    /// <param name="cell">Index of the cell.</param>
    public double SteadyMvb(int cell)
    {
        if (_modes[_cells.Type.Values[cell]] is null or ReleaseMode.Direct) return 0;
        var loss = View(BehaviourKind.MvbFusion)[cell] + View(BehaviourKind.MvbLysis)[cell];
        if (loss <= 0) return 0;
        var mean = View(BehaviourKind.MvbFormation)[cell] / loss;
        if (_modes[_cells.Type.Values[cell]] == ReleaseMode.Mean) return mean;
        var random = new RandomStream(_seed, Purpose.Of(Purpose.Release, _population), (ulong)_cells.Id.Values[cell], uint.MaxValue);
        return random.NextPoisson(mean);
    }

    /// <summary>Advances MVBs and fills <see cref="Released"/>.</summary>
    /// <param name="team">Who does it.</param>
    /// <param name="dt">Substep, min.</param>
    /// <param name="substep">Number of the substep since the start.</param>
    public void Advance(WorkTeam team, double dt, uint substep)
    {
        if (Released.Length < _cells.Count) Released = new double[_cells.X.Values.Length];
        _dt = dt;
        _substep = substep;
        _formation = View(BehaviourKind.MvbFormation);
        _fusion = View(BehaviourKind.MvbFusion);
        _lysis = View(BehaviourKind.MvbLysis);
        _perMvb = View(BehaviourKind.VesiclesPerMvb);
        _direct = View(BehaviourKind.ExosomeSecretion);
        for (var type = 0; type < _modes.Length; type++)
        {
            // Cells that no rule has changed share the exponential of their type.
            _baseLoss[type] = _baseFusion[type] + _baseLysis[type];
            _baseGone[type] = DeterministicMath.OneMinusExp(_baseLoss[type] * dt);
        }

        _work.Run(team, _cells.Count);
    }

    private BehaviourView View(BehaviourKind kind) => _behaviours.View(kind, _population);

    private void Release(int from, int to)
    {
        var types = _cells.Type.Values;
        var states = _cells.State.Values;
        for (var cell = from; cell < to; cell++)
        {
            var mode = states[cell] == CellState.Live ? _modes[types[cell]] : null;
            Released[cell] = mode switch
            {
                null => 0,
                ReleaseMode.Direct => Direct(cell),
                ReleaseMode.Mean => Mean(cell),
                _ => Stochastic(cell),
            };
        }
    }

    private double Direct(int cell)
    {
        var mean = _direct[cell] * _dt;
        return _wholeVesicles ? Stream(cell).NextPoisson(mean) : mean;
    }

    private double Mean(int cell)
    {
        var fused = FusedInMean(cell);
        if (!_wholeVesicles) return fused * _perMvb[cell];
        var random = Stream(cell);
        return Burst(ref random, random.NextPoisson(fused), _perMvb[cell]);
    }

    /// <summary>∫ k_fus M dt over the substep, with M advanced by its exact solution.</summary>
    private double FusedInMean(int cell)
    {
        var loss = _fusion[cell] + _lysis[cell];
        var mvb = _mvb.Values[cell];
        if (loss <= 0)
        {
            _mvb.Values[cell] = mvb + (_formation[cell] * _dt);
            return 0;
        }

        var steady = _formation[cell] / loss;
        var type = _cells.Type.Values[cell];
        var gone = loss == _baseLoss[type] ? _baseGone[type] : DeterministicMath.OneMinusExp(loss * _dt);
        _mvb.Values[cell] = mvb + ((steady - mvb) * gone);
        return _fusion[cell] * ((steady * _dt) + ((mvb - steady) * gone / loss));
    }

    /// <summary>Birth and death of single MVBs, exact in distribution over a step with constant rates.</summary>
    private double Stochastic(int cell)
    {
        var random = Stream(cell);
        var (fusion, lysis) = (_fusion[cell], _lysis[cell]);
        var loss = fusion + lysis;
        var old = (long)_mvb.Values[cell];
        var born = random.NextPoisson(_formation[cell] * _dt);
        if (loss <= 0)
        {
            _mvb.Values[cell] = old + born;
            return 0;
        }

        // An MVB born at a uniform time in the step is gone by its end with probability 1 − (1 − e^{−k dt})/(k dt).
        var gone = DeterministicMath.OneMinusExp(loss * _dt);
        var lost = random.NextBinomial(old, gone);
        var lostYoung = random.NextBinomial(born, 1 - (gone / (loss * _dt)));
        _mvb.Values[cell] = old - lost + born - lostYoung;
        return Burst(ref random, random.NextBinomial(lost + lostYoung, fusion / loss), _perMvb[cell]);
    }

    /// <summary>Vesicles of a number of fusions: each 1 + Poisson(n̄ − 1); where a drug leaves less than one, one with probability n̄.</summary>
    private static double Burst(ref RandomStream random, long fusions, double perMvb)
    {
        if (fusions == 0) return 0;
        return perMvb < 1 ? random.NextBinomial(fusions, perMvb) : fusions + random.NextPoisson(fusions * (perMvb - 1));
    }

    private RandomStream Stream(int cell) =>
        new(_seed, Purpose.Of(Purpose.Release, _population), (ulong)_cells.Id.Values[cell], _substep);
}
