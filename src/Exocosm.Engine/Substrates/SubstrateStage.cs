using Exocosm.Engine.Fields;
using Exocosm.Engine.State;
using Exocosm.Engine.Step;
using Exocosm.Model.Scenarios;
using Exocosm.Numerics.Parallelism;

namespace Exocosm.Engine.Substrates;

/// <summary>Advances the substrates of a tissue by a phenotype step, each in its own step or to its own steady state.</summary>
public sealed class SubstrateStage
{
    private readonly Tissue _tissue;
    private readonly CellExchange _exchange;
    private readonly Solver[] _solvers;
    private readonly double _phenotypeStepMin;
    private readonly double[] _sink;
    private readonly double[] _source;

    /// <summary>The substrates of one tissue.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="tissue">The tissue.</param>
    public SubstrateStage(Scenario scenario, Tissue tissue)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        ArgumentNullException.ThrowIfNull(tissue);
        _tissue = tissue;
        _phenotypeStepMin = scenario.Time.PhenotypeStepMin;
        _exchange = new CellExchange(scenario, tissue);
        _solvers = [.. scenario.Substrates.Select((substrate, s) => NewSolver(scenario, substrate, s, tissue.Grid))];
        var steady = scenario.Substrates.Any(substrate => substrate.Solve == FieldSolve.Steady);
        _sink = steady ? new double[tissue.Grid.Count] : [];
        _source = steady ? new double[tissue.Grid.Count] : [];
    }

    /// <summary>Step of a substrate, min; 0 where it is solved to its steady state.</summary>
    /// <param name="substrate">Number of the substrate.</param>
    public double StepMin(int substrate) => _solvers[substrate].StepMin;

    /// <summary>Advances all substrates by a phenotype step.</summary>
    /// <param name="team">Who does it.</param>
    /// <param name="time">Simulated time at the start of the step, min.</param>
    /// <exception cref="SimulationFaultException">A value is not a number, or a solver did not converge.</exception>
    public void Advance(WorkTeam team, double time)
    {
        _tissue.Vessels?.Advance(_phenotypeStepMin);
        for (var s = 0; s < _solvers.Length; s++)
        {
            var values = _tissue.Substrates[s].Values;
            var exchanged = _exchange.Prepare(team, s);
            if (_solvers[s].Steady is { } steady) Solve(steady, values, exchanged, team, s, time);
            else Step(_solvers[s], values, exchanged, team, s, time);
        }
    }

    private static Solver NewSolver(Scenario scenario, Substrate substrate, int number, VoxelGrid grid)
    {
        if (substrate.Solve == FieldSolve.Steady)
            return new Solver(null, new SteadySolver(grid, substrate.DiffusionUm2PerMin, substrate.DecayPerMin, substrate.Boundary), 0, 0);
        var phenotype = scenario.Time.PhenotypeStepMin;
        var step = substrate.StepMin ?? ChooseStep(scenario, substrate, number, grid);
        var lod = new LodSolver(grid, substrate.DiffusionUm2PerMin, substrate.DecayPerMin, step, substrate.Boundary);
        return new Solver(lod, null, step, (int)Math.Round(phenotype / step));
    }

    private static double ChooseStep(Scenario scenario, Substrate substrate, int number, VoxelGrid grid)
    {
        var (phenotype, loss) = (scenario.Time.PhenotypeStepMin, FastestLoss(scenario, substrate, number));
        if (!scenario.CellTypes.Any(type => type.Exchange[number].SecretionPerMin > 0 || type.Exchange[number].ExportPerMin != 0))
            return FieldStepChooser.Smooth(phenotype, substrate.DiffusionUm2PerMin, grid.EdgeUm, loss, substrate.Tolerance);
        var faces = substrate.Boundary.Values;
        return FieldStepChooser.FromCells(
            phenotype, substrate.DiffusionUm2PerMin, grid.EdgeUm, loss, substrate.Tolerance,
            Enumerable.Range(0, 3).Count(axis => faces[2 * axis] is not null || faces[(2 * axis) + 1] is not null));
    }

    /// <summary>Largest local loss rate, 1/min: decay plus uptake in tissue packed with the hungriest cells, plus exchange with vessels.</summary>
    private static double FastestLoss(Scenario scenario, Substrate substrate, int number) =>
        substrate.DecayPerMin
        + scenario.Sites.Max(site => site.Vessels?.Supplies.Where(supply => supply.Substrate == number).Sum(supply => supply.ExchangePerMin) ?? 0)
        + scenario.CellTypes.Max(type => type.Exchange[number].UptakePerMin + type.Exchange[number].SecretionPerMin);

    private void Step(Solver solver, double[] values, bool exchanged, WorkTeam team, int substrate, double time)
    {
        var supply = _tissue.Vessels?.SupplyOf(substrate);
        for (var n = 0; n < solver.Steps; n++)
        {
            if (exchanged) _exchange.Apply(team, values, solver.StepMin);
            if (supply is not null) _tissue.Vessels!.Exchange(supply, values, solver.StepMin);
            solver.Lod!.Step(values, team);
        }

        FieldGuard.Check(_tissue, Name(substrate), values, "diffusion, decay and cell exchange", time);
    }

    private void Solve(SteadySolver solver, double[] values, bool exchanged, WorkTeam team, int substrate, double time)
    {
        var occupied = _tissue.Voxels.Occupied;
        if (exchanged)
        {
            for (var slot = 0; slot < occupied.Length; slot++)
            {
                _sink[occupied[slot]] = _exchange.Sink[slot];
                _source[occupied[slot]] = _exchange.SourceOf(slot);
            }
        }

        var supply = _tissue.Vessels?.SupplyOf(substrate);
        if (supply is not null) _tissue.Vessels!.AddTo(supply, _sink, _source);
        try
        {
            solver.Solve(values, _sink, _source, _tissue.Substrates[substrate].Substrate.Tolerance, team);
        }
        catch (SteadySolveException exception)
        {
            throw new SimulationFaultException(
                $"At {time} min in site '{_tissue.Site.Name}', field '{Name(substrate)}', term steady state: {exception.Message}");
        }

        if (supply is null)
        {
            foreach (var voxel in occupied) (_sink[voxel], _source[voxel]) = (0, 0);
        }
        else
        {
            Array.Clear(_sink);
            Array.Clear(_source);
        }

        FieldGuard.Check(_tissue, Name(substrate), values, "steady state", time);
    }

    private string Name(int substrate) => _tissue.Substrates[substrate].Substrate.Name;

    private sealed record Solver(LodSolver? Lod, SteadySolver? Steady, double StepMin, int Steps);
}
