using Exocosm.Engine.Behaviours;
using Exocosm.Engine.State;
using Exocosm.Model.Scenarios;
using Exocosm.Numerics.Parallelism;

namespace Exocosm.Engine.Substrates;

/// <summary>
/// What the cells of each voxel do to a substrate: dρ/dt = Σ (V_c/V)[S(ρ* − ρ) − Uρ] + ΣE/V, gathered once per phenotype step as a
/// sink rate and a source per voxel. Dead cells neither secrete nor export and take up a tenth (the standard cell's rule at death).
/// </summary>
public sealed class CellExchange
{
    /// <summary>What is left of a cell's uptake when it dies.</summary>
    public const double DeadUptakeShare = 0.1;

    private readonly Tissue _tissue;
    private readonly RangeWork _gather;
    private readonly RangeWork _apply;
    private readonly bool[] _takesPart;
    private double[] _sink = [];
    private double[] _source = [];
    private double[] _export = [];
    private BehaviourView _secretion;
    private BehaviourView _target;
    private BehaviourView _uptake;
    private BehaviourView _exportRate;
    private double[] _values = [];
    private double _dt;

    /// <summary>The exchange of one tissue.</summary>
    /// <param name="scenario">Tells which substrates cells exchange at all.</param>
    /// <param name="tissue">The tissue.</param>
    public CellExchange(Scenario scenario, Tissue tissue)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        _tissue = tissue;
        _takesPart = [.. scenario.Substrates.Select((_, s) => TakesPart(scenario, s))];
        _gather = new RangeWork(Gather, 128);
        _apply = new RangeWork(Apply, 512);
    }

    /// <summary>Sink rate of each occupied voxel, Σ(V_c/V)(S + U), 1/min; by place in <see cref="VoxelIndex.Occupied"/>.</summary>
    public ReadOnlySpan<double> Sink => _sink.AsSpan(0, _tissue.Voxels.OccupiedCount);

    /// <summary>Source of each occupied voxel, Σ(V_c/V)Sρ* + ΣE/V, per min.</summary>
    public double SourceOf(int slot) => _source[slot] + _export[slot];

    /// <summary>Gathers the exchange of one substrate.</summary>
    /// <param name="team">Who does it.</param>
    /// <param name="substrate">Number of the substrate.</param>
    /// <returns>Whether any cell exchanges it.</returns>
    public bool Prepare(WorkTeam team, int substrate)
    {
        if (!_takesPart[substrate]) return false;
        if (_sink.Length < _tissue.Voxels.OccupiedCount)
        {
            var room = _tissue.Cells.X.Values.Length;
            (_sink, _source, _export) = (new double[room], new double[room], new double[room]);
        }

        _secretion = _tissue.Behaviours.View(BehaviourKind.Secretion, substrate);
        _target = _tissue.Behaviours.View(BehaviourKind.SecretionTarget, substrate);
        _uptake = _tissue.Behaviours.View(BehaviourKind.Uptake, substrate);
        _exportRate = _tissue.Behaviours.View(BehaviourKind.Export, substrate);
        _gather.Run(team, _tissue.Voxels.OccupiedCount);
        return true;
    }

    /// <summary>Applies the gathered exchange for a step: ρ ← (ρ + dt·source)/(1 + dt·sink), then export.</summary>
    /// <param name="team">Who does it.</param>
    /// <param name="values">Concentrations.</param>
    /// <param name="dt">Step, min.</param>
    public void Apply(WorkTeam team, double[] values, double dt)
    {
        _values = values;
        _dt = dt;
        _apply.Run(team, _tissue.Voxels.OccupiedCount);
    }

    private static bool TakesPart(Scenario scenario, int substrate) =>
        scenario.CellTypes.Any(type =>
            type.Exchange[substrate].SecretionPerMin > 0
            || type.Exchange[substrate].UptakePerMin > 0
            || type.Exchange[substrate].ExportPerMin != 0)
        || scenario.Rules.Any(rule =>
            rule.Behaviour.Index == substrate
            && rule.Behaviour.Kind is BehaviourKind.Secretion or BehaviourKind.Uptake or BehaviourKind.Export);

    private void Gather(int from, int to)
    {
        var voxels = _tissue.Voxels;
        var cells = _tissue.Cells;
        var states = cells.State.Values;
        var volume = _tissue.Grid.VoxelVolume;
        for (var slot = from; slot < to; slot++)
        {
            var (sink, source, export) = (0.0, 0.0, 0.0);
            foreach (var cell in voxels.CellsOf(slot))
            {
                var share = cells.Volume(cell) / volume;
                if (states[cell] != CellState.Live)
                {
                    sink += share * DeadUptakeShare * _uptake[cell];
                    continue;
                }

                var secretion = share * _secretion[cell];
                sink += secretion + (share * _uptake[cell]);
                source += secretion * _target[cell];
                export += _exportRate[cell] / volume;
            }

            (_sink[slot], _source[slot], _export[slot]) = (sink, source, export);
        }
    }

    private void Apply(int from, int to)
    {
        for (var slot = from; slot < to; slot++)
        {
            var voxel = _tissue.Voxels.Occupied[slot];
            _values[voxel] = ((_values[voxel] + (_dt * _source[slot])) / (1 + (_dt * _sink[slot]))) + (_dt * _export[slot]);
        }
    }
}
