using Exocosm.Engine.Persistence;
using Exocosm.Model.Scenarios;
using Exocosm.Numerics.Parallelism;
using Exocosm.Numerics.Randomness;
using Exocosm.Numerics.Summation;

namespace Exocosm.Engine.Exosomes;

/// <summary>One exosome population in one tissue: made, released, carried, taken up, delivered, accounted for.</summary>
public sealed class ExosomeSystem
{
    private readonly PopulationContext _context;
    private readonly Biogenesis _biogenesis;
    private readonly UptakeMap _uptake;
    private readonly Recipients _recipients;
    private readonly Binding _binding = new();
    private uint _substep;

    /// <summary>A population without vesicles.</summary>
    /// <param name="context">What it works on.</param>
    /// <param name="columns">What cells hold of it.</param>
    public ExosomeSystem(PopulationContext context, PopulationColumns columns)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(columns);
        _context = context;
        Columns = columns;
        var (scenario, population) = (context.Scenario, context.Population);
        _biogenesis = new Biogenesis(scenario, population, context.Cells, context.Behaviours, columns.Mvb);
        _recipients = new Recipients(scenario, population, context.Cells, context.Behaviours, columns, context.Delivery);
        _uptake = new UptakeMap(
            scenario, population, context.Cells, context.Voxels, columns, context.Grid.Count, context.Grid.VoxelVolume);
        Carrier = context.Plan.Transport switch
        {
            ExosomeTransport.Field => new FieldCarrier(context),
            ExosomeTransport.Discrete => new VesicleCarrier(context),
            _ => new HybridCarrier(context),
        };
    }

    /// <summary>The population as the scenario describes it.</summary>
    public ExosomePopulation Plan => _context.Plan;

    /// <summary>What carries its vesicles.</summary>
    public IExosomeCarrier Carrier { get; }

    /// <summary>What cells hold of it.</summary>
    public PopulationColumns Columns { get; }

    /// <summary>Where its vesicles are.</summary>
    public Ledger Ledger => _context.Ledger;

    /// <summary>Length of a transport step, min.</summary>
    public double StepMin => _context.Steps.TransportMin;

    /// <summary>Length of an exchange with the cells, min: a whole number of transport steps.</summary>
    public double ExchangeMin => _context.Steps.ExchangeMin;

    /// <summary>Size classes that are carried apart.</summary>
    public IReadOnlyList<SizeClass> Classes => _context.Classes;

    /// <summary>
    /// Advances the population by one exchange with the cells: they form, load and release vesicles, which spread, decay and bind in
    /// transport steps; cells internalise and unload what they bound; the ledger is closed.
    /// </summary>
    /// <param name="team">Who does it.</param>
    public void Step(WorkTeam team)
    {
        var transports = _context.Steps.TransportsPerExchange;
        var exchange = _substep / (uint)transports;
        _biogenesis.Advance(team, ExchangeMin, exchange);
        Carrier.Deposit(team, _biogenesis.Released, transports);
        Ledger.Secrete(BlockSum.Sum(_biogenesis.Released.AsSpan(0, _context.Cells.Count)));

        _binding.Reset(_context.Cells.Count, Plan.Cargo.Count);
        _uptake.Prepare(team, _context.Behaviours.View(BehaviourKind.ExosomeClearance, _context.Population), StepMin);
        for (var n = 0; n < transports; n++)
        {
            Carrier.Move(team, _substep);
            Carrier.React(team, _uptake, _binding, _substep);
            _substep++;
        }

        Carrier.Bind(team, _uptake, _binding);
        Ledger.Internalise(_recipients.Advance(team, _binding, ExchangeMin, exchange));
        Carrier.Return(_recipients.Returned);

        CloseLedger(team);
    }

    /// <summary>Vesicles come from elsewhere, before a step.</summary>
    /// <param name="vesicles">How many; a whole number unless the population is a field.</param>
    /// <param name="weights">Share of each voxel, in sum 1; null: the same in all.</param>
    public void Seed(double vesicles, double[]? weights)
    {
        Carrier.Seed(vesicles, weights);
        Ledger.Arrive(vesicles);
    }

    /// <summary>Counts the stocks and closes the ledger: after a substep, and after cells were removed.</summary>
    /// <param name="team">Who counts.</param>
    public void CloseLedger(WorkTeam team) =>
        Ledger.Close(Carrier.CountFree(team), Carrier.CountMatrixBound(team), _recipients.CountBound());

    /// <summary>Gives a new cell its steady number of MVBs.</summary>
    /// <param name="cell">Index of the cell.</param>
    public void Found(int cell) => Columns.Mvb.Values[cell] = _biogenesis.SteadyMvb(cell);

    /// <summary>Shares what a mother holds with her daughter.</summary>
    /// <param name="mother">Index of the mother.</param>
    /// <param name="daughter">Index of the daughter, a copy of the mother.</param>
    /// <param name="random">Stream of the division.</param>
    public void Share(int mother, int daughter, ref RandomStream random) => _recipients.Share(mother, daughter, ref random);

    /// <summary>A dead cell dissolves: what was bound to it is free again.</summary>
    /// <param name="cell">Index of the cell.</param>
    public void Dissolve(int cell) => Carrier.ReturnFrom(cell, TakeBound(cell));

    /// <summary>A cell is taken out of the tissue, with what was bound to it.</summary>
    /// <param name="cell">Index of the cell.</param>
    public void TakeOut(int cell) => Ledger.Leave(TakeBound(cell));

    /// <summary>A cell is taken up by another, and what was bound to it with it: internalised.</summary>
    /// <param name="cell">Index of the cell.</param>
    public void Engulf(int cell) => Ledger.Internalise(TakeBound(cell));

    /// <summary>Saves, restores or hashes the population.</summary>
    /// <param name="exchange">Which of the three.</param>
    /// <param name="prefix">Prefix of the names.</param>
    public void Exchange(StateExchange exchange, string prefix)
    {
        ArgumentNullException.ThrowIfNull(exchange);
        exchange.Scalar(prefix + "substep", ref _substep);
        Carrier.Exchange(exchange, prefix);
        Ledger.Exchange(exchange, prefix + "ledger ");
    }

    private double TakeBound(int cell)
    {
        var bound = Columns.Bound.Values[cell];
        Columns.Bound.Values[cell] = 0;
        return bound;
    }
}
