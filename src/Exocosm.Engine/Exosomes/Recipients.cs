using Exocosm.Engine.Behaviours;
using Exocosm.Engine.State;
using Exocosm.Model.Scenarios;
using Exocosm.Numerics.Parallelism;
using Exocosm.Numerics.Randomness;
using Exocosm.Numerics.Summation;

namespace Exocosm.Engine.Exosomes;

/// <summary>
/// Bound, endosomal and remembered vesicles of every cell: dB/dt = binding − (k_off + k_int) B, dI/dt = k_int B − (k_rel + k_degr) I,
/// dE/dt = k_int B − (ln 2/t½) E, cargo released at k_rel I. Each is advanced by its exact solution for an even input over the
/// substep; with whole vesicles the same shares are drawn as binomials.
/// </summary>
public sealed class Recipients
{
    private readonly Cells _cells;
    private readonly BehaviourTable _behaviours;
    private readonly PopulationColumns _columns;
    private readonly CargoDelivery _delivery;
    private readonly ExosomeUptake?[] _uptake;
    private readonly CargoLoad[] _cargo;
    private readonly bool[] _isSurface;
    private readonly bool _wholeVesicles;
    private readonly int _population;
    private readonly ulong _seed;
    private readonly RangeWork _work;
    private readonly BehaviourRef _internalisationRef;
    private readonly double[] _baseInternalisation;
    private readonly RecipientShares[] _living;
    private readonly RecipientShares[] _dead;
    private Binding _binding = null!;
    private BehaviourView _internalisation;
    private BehaviourView _releaseFraction;
    private double[] _internalised = [];
    private double[] _accepted = [];
    private RecipientShares[] _own = [];
    private double _dt;
    private uint _substep;

    /// <summary>The recipients of one population.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="population">Number of the population.</param>
    /// <param name="cells">The cells.</param>
    /// <param name="behaviours">Their behaviours.</param>
    /// <param name="columns">What they hold of the population.</param>
    /// <param name="delivery">Where released cargo goes.</param>
    public Recipients(
        Scenario scenario, int population, Cells cells, BehaviourTable behaviours, PopulationColumns columns, CargoDelivery delivery)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        _cells = cells;
        _behaviours = behaviours;
        _columns = columns;
        _delivery = delivery;
        _population = population;
        _seed = scenario.Seed;
        _uptake = [.. scenario.CellTypes.Select(type => type.Uptake[population])];
        _cargo = [.. scenario.Exosomes[population].Cargo];
        _isSurface = [.. _cargo.Select(load => scenario.Cargo[load.Cargo].IsSurface)];
        _wholeVesicles = scenario.Exosomes[population].Transport == ExosomeTransport.Discrete;
        _work = new RangeWork(Advance);
        _internalisationRef = new BehaviourRef(BehaviourKind.ExosomeInternalisation, population);
        _baseInternalisation = behaviours.Present(_internalisationRef);
        _living = new RecipientShares[_uptake.Length];
        _dead = new RecipientShares[_uptake.Length];
    }

    /// <summary>What left cell surfaces back into the medium in the last substep.</summary>
    public Binding Returned { get; } = new();

    /// <summary>Vesicles on all cell surfaces, counted from the cells.</summary>
    public double CountBound() => BlockSum.Sum(_columns.Bound.Values.AsSpan(0, _cells.Count));

    /// <summary>Advances all cells by a substep.</summary>
    /// <param name="team">Who does it.</param>
    /// <param name="binding">What newly bound.</param>
    /// <param name="dt">Substep, min.</param>
    /// <param name="substep">Number of the substep since the start.</param>
    /// <returns>Vesicles internalised in the substep.</returns>
    public double Advance(WorkTeam team, Binding binding, double dt, uint substep)
    {
        if (_internalised.Length < _cells.Count)
        {
            _internalised = new double[_cells.X.Values.Length];
            _accepted = new double[_internalised.Length];
            if (_behaviours.IsRuled(_internalisationRef)) _own = new RecipientShares[_internalised.Length];
        }

        Returned.Reset(_cells.Count, _cargo.Length);
        _binding = binding;
        _dt = dt;
        _substep = substep;
        _internalisation = _behaviours.View(BehaviourKind.ExosomeInternalisation, _population);
        _releaseFraction = _behaviours.View(BehaviourKind.ExosomeReleaseFraction, _population);
        FindShares();
        _work.Run(team, _cells.Count);
        return BlockSum.Sum(_internalised.AsSpan(0, _cells.Count));
    }

    /// <summary>Shares what a mother holds with her daughter: half each, or vesicle by vesicle.</summary>
    /// <param name="mother">Index of the mother.</param>
    /// <param name="daughter">Index of the daughter, a copy of the mother.</param>
    /// <param name="random">Stream of the division.</param>
    public void Share(int mother, int daughter, ref RandomStream random)
    {
        foreach (var column in _columns.Shared)
        {
            var values = column.Values;
            var all = values[mother];
            var whole = Math.Floor(all);
            var given = _wholeVesicles && whole == all ? random.NextBinomial((long)all, 0.5) : all / 2;
            values[mother] = all - given;
            values[daughter] = given;
        }
    }

    /// <summary>Shares of cells that no rule has changed: once a type, not once a cell.</summary>
    private void FindShares()
    {
        for (var type = 0; type < _uptake.Length; type++)
        {
            if (_uptake[type] is not { } uptake) continue;
            _living[type] = new RecipientShares(uptake, _baseInternalisation[type], _dt);
            _dead[type] = new RecipientShares(uptake, 0, _dt);
        }
    }

    private void Advance(int from, int to)
    {
        for (var cell = from; cell < to; cell++)
        {
            _internalised[cell] = 0;
            if (_uptake[_cells.Type.Values[cell]] is null) continue;
            ref readonly var shares = ref SharesOf(cell);
            if (_wholeVesicles) AdvanceWhole(cell, shares);
            else AdvanceMean(cell, shares);
            ref var load = ref _columns.Load.Values[cell];
            load += (_internalised[cell] * shares.LoadKept) - (load * shares.LoadForgotten);
        }

        if (_wholeVesicles) return;
        for (var c = 0; c < _cargo.Length; c++) AdvanceCopies(c, from, to);
    }

    private ref readonly RecipientShares SharesOf(int cell)
    {
        var type = _cells.Type.Values[cell];
        if (_cells.State.Values[cell] != CellState.Live) return ref _dead[type];
        ref readonly var shares = ref _living[type];
        if (_internalisation[cell] == shares.InternalisationPerMin) return ref shares;
        _own[cell] = new RecipientShares(_uptake[type]!, _internalisation[cell], _dt);
        return ref _own[cell];
    }

    private void AdvanceMean(int cell, in RecipientShares shares)
    {
        // In a long step a field may offer more than there are free sites: the rest never left the medium.
        var offered = _binding.Vesicles[cell];
        var young = Math.Min(offered, Math.Max(0, _uptake[_cells.Type.Values[cell]]!.MaxBound - _columns.Bound.Values[cell]));
        _accepted[cell] = young < offered ? young / offered : 1;
        var entered = shares.Pass(ref _columns.Bound.Values[cell], young, out var returned);
        Returned.Vesicles[cell] = returned + (offered - young);
        _internalised[cell] = entered;
        shares.Digest(ref _columns.Endosome.Values[cell], entered);
    }

    private void AdvanceCopies(int c, int from, int to)
    {
        var (young, returned) = (_binding.Copies[c], Returned.Copies[c]);
        var (onSurface, inEndosome) = (_columns.BoundCopies[c].Values, _columns.EndosomeCopies[c].Values);
        var delivered = _isSurface[c] ? null : _delivery.Delivered(_cargo[c].Cargo);
        for (var cell = from; cell < to; cell++)
        {
            if (_uptake[_cells.Type.Values[cell]] is null) continue;
            ref readonly var shares = ref SharesOf(cell);
            var accepted = young[cell] * _accepted[cell];
            var entered = shares.Pass(ref onSurface[cell], accepted, out var back);
            returned[cell] = back + (young[cell] - accepted);
            var freed = shares.Digest(ref inEndosome[cell], entered);
            if (delivered is not null) delivered[cell] += freed * _releaseFraction[cell];
        }
    }

    private void AdvanceWhole(int cell, in RecipientShares shares)
    {
        var bound = (long)_columns.Bound.Values[cell];
        var young = (long)_binding.Vesicles[cell];
        var endosome = (long)_columns.Endosome.Values[cell];
        if (bound + young + endosome == 0) return;
        var random = new RandomStream(
            _seed, Purpose.Of(Purpose.Recipient, _population), (ulong)_cells.Id.Values[cell], _substep);
        var left = random.NextBinomial(bound, shares.GoneBound) + random.NextBinomial(young, shares.GoneBoundYoung);
        var back = random.NextBinomial(left, shares.Unbound);
        var entered = left - back;
        var exited = random.NextBinomial(endosome, shares.GoneEndosome) + random.NextBinomial(entered, shares.GoneEndosomeYoung);
        var released = random.NextBinomial(exited, _releaseFraction[cell]);
        _columns.Bound.Values[cell] = bound + young - left;
        _columns.Endosome.Values[cell] = endosome + entered - exited;
        Returned.Vesicles[cell] = back;
        _internalised[cell] = entered;
        for (var c = 0; c < _cargo.Length; c++)
        {
            // Copies follow their vesicles: of the copies on n vesicles, those on k of them are Binomial(copies, k/n).
            ref var onSurface = ref _columns.BoundCopies[c].Values[cell];
            ref var inEndosome = ref _columns.EndosomeCopies[c].Values[cell];
            var surface = (long)(onSurface + _binding.Copies[c][cell]);
            var gone = random.NextBinomial(surface, Share(left, bound + young));
            var wentBack = random.NextBinomial(gone, Share(back, left));
            onSurface = surface - gone;
            Returned.Copies[c][cell] = wentBack;
            var inside = (long)inEndosome + gone - wentBack;
            var leaving = random.NextBinomial(inside, Share(exited, endosome + entered));
            inEndosome = inside - leaving;
            if (!_isSurface[c])
                _delivery.Delivered(_cargo[c].Cargo)[cell] += random.NextBinomial(leaving, Share(released, exited));
        }
    }

    private static double Share(long part, long whole) => whole == 0 ? 0 : (double)part / whole;
}
