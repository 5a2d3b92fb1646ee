using Exocosm.Engine.Body;
using Exocosm.Engine.Persistence;
using Exocosm.Engine.State;
using Exocosm.Engine.Step;
using Exocosm.Model.Scenarios;
using Exocosm.Numerics.Functions;
using Exocosm.Numerics.Ode;

namespace Exocosm.Engine.LymphNode;

/// <summary>
/// The lymph node that some sites drain to: the immune repertoire against each antigen, which changes slowly and keeps what it learned when
/// the exosomes are gone. It reads the living cells of its sites and what it captures of their lymph, and says how many cells it sends back and
/// how much regulatory cells hold them back.
/// </summary>
public sealed class DrainingNode
{
    private const double MostSteps = 1e6;

    private readonly Scenario _scenario;
    private readonly BodyPlan _body;
    private readonly LymphNodePlan _plan;
    private readonly IReadOnlyList<Tissue> _tissues;
    private readonly NodeEquations _equations;
    private readonly RungeKutta4 _solver;
    private readonly double[] _state;
    private readonly double[] _inLymph;
    private readonly double[] _drained;
    private readonly double[] _living;
    private readonly int[] _drains;
    private readonly (int CellType, double Amount)[][] _givers;

    /// <summary>A node without load and effectors, tolerant of nothing.</summary>
    /// <param name="scenario">The scenario, whose body has a lymph node.</param>
    /// <param name="tissues">Its tissues, in the scenario's order.</param>
    public DrainingNode(Scenario scenario, IReadOnlyList<Tissue> tissues)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        ArgumentNullException.ThrowIfNull(tissues);
        _scenario = scenario;
        _body = scenario.Body!;
        _plan = _body.LymphNode ?? throw new ArgumentException("the body has no lymph node", nameof(scenario));
        _tissues = tissues;
        _equations = new NodeEquations(_plan, scenario.Exosomes.Count);
        _solver = new RungeKutta4(_equations.Size);
        _state = new double[_equations.Size];
        _inLymph = new double[scenario.Exosomes.Count];
        _drained = new double[scenario.Exosomes.Count];
        _living = new double[scenario.CellTypes.Count];
        _drains = [.. _plan.Drains];
        _givers = [.. _plan.Antigens.Select(antigen => antigen.Cells.ToArray())];
        Pieces = _drains.Sum(site => tissues[site].Site.Represents);
    }

    /// <summary>The node as the scenario describes it.</summary>
    public LymphNodePlan Plan => _plan;

    /// <summary>Pieces of tissue that drain to it, all sites together.</summary>
    public double Pieces { get; }

    /// <summary>Amount of an antigen: living cells of the drained sites by what they give, over the reference number.</summary>
    /// <param name="antigen">Number of the antigen.</param>
    public double Antigen(int antigen) => _equations.Antigen[antigen];

    /// <summary>Tolerance τ of an antigen, 0 to 1.</summary>
    /// <param name="antigen">Number of the antigen.</param>
    public double Tolerance(int antigen) => _state[_equations.Start(antigen) + NodeEquations.Tolerance];

    /// <summary>Effectors in the pool.</summary>
    /// <param name="antigen">Number of the antigen.</param>
    public double Effectors(int antigen) => _state[_equations.Start(antigen) + NodeEquations.Effectors];

    /// <summary>Regulatory cells.</summary>
    /// <param name="antigen">Number of the antigen.</param>
    public double Regulatory(int antigen) => _state[_equations.Start(antigen) + NodeEquations.Regulatory];

    /// <summary>Memory cells.</summary>
    /// <param name="antigen">Number of the antigen.</param>
    public double Memory(int antigen) => _state[_equations.Start(antigen) + NodeEquations.Memory];

    /// <summary>Memory cells formed, that died, and that became effectors again since the start: formed = memory + died + recalled.</summary>
    /// <param name="antigen">Number of the antigen.</param>
    public (double Formed, double Died, double Recalled) MemoryFlows(int antigen)
    {
        var from = _equations.Start(antigen);
        return (_state[from + NodeEquations.Formed], _state[from + NodeEquations.Died], _state[from + NodeEquations.Recalled]);
    }

    /// <summary>Activity of the dendritic cells that vaccines brought.</summary>
    /// <param name="antigen">Number of the antigen.</param>
    public double ArmedDendriticCells(int antigen) => _state[_equations.Start(antigen) + NodeEquations.Armed];

    /// <summary>Load E that captured vesicles left.</summary>
    /// <param name="population">Number of the population.</param>
    public double Load(int population) => _state[population];

    /// <summary>Load of the populations that make tolerant of an antigen.</summary>
    /// <param name="antigen">Number of the antigen.</param>
    public double TolerisingLoad(int antigen)
    {
        var load = 0.0;
        foreach (var population in _plan.Antigens[antigen].TolerisedBy) load += Load(population);
        return load;
    }

    /// <summary>
    /// What effectors' killing is multiplied by in the sites that drain here: 1/(1 + Σ G/K_G). Regulatory cells of every antigen hold back all
    /// effectors around them.
    /// </summary>
    public double KillFactor
    {
        get
        {
            var sum = 0.0;
            for (var antigen = 0; antigen < _plan.Antigens.Count; antigen++) sum += Regulatory(antigen) / _plan.Antigens[antigen].Rates.RegulatoryHalf;
            return 1 / (1 + sum);
        }
    }

    /// <summary>Cells that an antigen sends into one piece of a drained site, 1/min.</summary>
    /// <param name="antigen">Number of the antigen.</param>
    public double RecruitmentPerMin(int antigen) => _plan.Antigens[antigen].RecruitmentPerMin * Effectors(antigen) / Pieces;

    /// <summary>A vaccine brings dendritic cells that present an antigen.</summary>
    /// <param name="antigen">Number of the antigen.</param>
    /// <param name="amount">Their activity, relative to that of the node's own.</param>
    public void AddDendriticCells(int antigen, double amount) => _state[_equations.Start(antigen) + NodeEquations.Armed] += amount;

    /// <summary>Books what a drained site sends by lymph during a step.</summary>
    /// <param name="population">Number of the population.</param>
    /// <param name="particles">Vesicles, of all pieces together.</param>
    internal void Receive(int population, double particles) => _drained[population] += particles;

    /// <summary>Ends a step.</summary>
    /// <param name="time">Simulated time at its start, min.</param>
    /// <param name="dt">Its length, min.</param>
    /// <exception cref="SimulationFaultException">Something is not finite, or so fast that it cannot be followed.</exception>
    internal void Advance(double time, double dt)
    {
        for (var population = 0; population < _inLymph.Length; population++)
        {
            var left = LymphPlasmaChain.Solve(
                _inLymph[population], _drained[population], 1 / _body.LymphTransitMin, 0, 0, 0, 0, dt).LymphOut;
            _inLymph[population] = Math.Max(0, _inLymph[population] + _drained[population] - left);
            _drained[population] = 0;
            _equations.CapturePerMin[population] = _body.Exosomes[population].NodeCapture * left / dt;
        }

        CountAntigens();
        var steps = RungeKutta4.StepsFor(dt, _equations.Fastest(), _plan.Accuracy);
        if (!(steps <= MostSteps))
        {
            throw new SimulationFaultException(
                $"At {time} min in the lymph node: its fastest rate, {_equations.Fastest()} a minute, would take {steps} steps of its equations in {dt} min.");
        }

        _solver.Advance(_equations, _state, dt, (int)steps);
        var other = FiniteNumbers.IndexOfOther(_state);
        if (other >= 0) throw Fault(time, other);
    }

    /// <summary>Counts the antigens anew: after each step, and when the first cells were placed.</summary>
    internal void CountAntigens()
    {
        Array.Clear(_living);
        foreach (var site in _drains)
        {
            var cells = _tissues[site].Cells;
            var pieces = _tissues[site].Site.Represents;
            for (var cell = 0; cell < cells.Count; cell++)
            {
                if (cells.State.Values[cell] == CellState.Live) _living[cells.Type.Values[cell]] += pieces;
            }
        }

        for (var antigen = 0; antigen < _plan.Antigens.Count; antigen++)
        {
            var amount = 0.0;
            foreach (var (type, each) in _givers[antigen]) amount += each * _living[type];
            _equations.Antigen[antigen] = amount / _plan.Antigens[antigen].Reference;
        }
    }

    /// <summary>Saves, restores or hashes the node.</summary>
    /// <param name="exchange">Which of the three.</param>
    /// <param name="prefix">Prefix of the names.</param>
    public void Exchange(StateExchange exchange, string prefix)
    {
        ArgumentNullException.ThrowIfNull(exchange);
        exchange.Fixed(prefix + "state", _state);
        exchange.Fixed(prefix + "in lymph", _inLymph);
        exchange.Fixed(prefix + "antigen", _equations.Antigen);
    }

    private SimulationFaultException Fault(double time, int index)
    {
        var first = _equations.Start(0);
        var what = index < first
            ? $"load of '{_scenario.Exosomes[index].Name}'"
            : $"antigen '{_plan.Antigens[(index - first) / NodeEquations.PerAntigen].Name}'";
        return new SimulationFaultException($"At {time} min in the lymph node, {what}: the value is {_state[index]}.");
    }
}
