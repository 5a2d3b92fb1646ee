using Exocosm.Engine.Persistence;
using Exocosm.Engine.State;
using Exocosm.Model.Scenarios;
using Exocosm.Numerics.Functions;
using Exocosm.Numerics.Parallelism;
using Exocosm.Numerics.Randomness;
using Exocosm.Numerics.Summation;

namespace Exocosm.Engine.Metastasis;

/// <summary>
/// Spread of tumour cells by blood (science 1.7): they leave tissue and colonies, die in blood or arrest in an organ, and of those that arrest a few found
/// colonies with p = p₀ (1 + b P), P the organ's niche. Colonies sleep, wake with k_w (1 + c P) and grow: in the organ's site where it has one, as a number
/// otherwise. A colony of a site that stands for m pieces is founded in the simulated one with probability 1/m; the others are counted, not followed.
/// </summary>
public sealed class MetastaticSpread
{
    private readonly World _world;
    private readonly SpreadPlan _plan;
    private readonly Founding _founding;
    private readonly Intravasation[] _exits;
    private readonly long[] _arrested;
    private readonly long[] _founded;
    private readonly long[] _awake;
    private readonly CompensatedSum[] _released;

    private MetastaticSpread(World world, SpreadPlan plan)
    {
        _world = world;
        _plan = plan;
        var scenario = world.Scenario;
        Organs = scenario.Body!.Organs;
        _founding = new Founding(scenario);
        _exits = [.. world.Tissues.Select((_, site) => new Intravasation(world, site, plan.VesselReference))];
        Circulation = new Circulation(world.Tissues.Count + Organs.Count, scenario.CellTypes.Count);
        _arrested = new long[Organs.Count];
        _founded = new long[Organs.Count];
        _awake = new long[Organs.Count];
        _released = new CompensatedSum[scenario.Exosomes.Count];
    }

    /// <summary>The spread in a world; null where the scenario has none.</summary>
    /// <param name="world">The world, with its body.</param>
    public static MetastaticSpread? Of(World world)
    {
        ArgumentNullException.ThrowIfNull(world);
        return world.Scenario.Metastasis is { } plan ? new MetastaticSpread(world, plan) : null;
    }

    /// <summary>The organs that cells can arrest in.</summary>
    public IReadOnlyList<OrganPlan> Organs { get; }

    /// <summary>Tumour cells in blood.</summary>
    public Circulation Circulation { get; }

    /// <summary>Colonies.</summary>
    public Colonies Colonies { get; } = new();

    /// <summary>What happened to colonies and is not yet recorded, in order.</summary>
    public List<ColonyEvent> Events { get; } = [];

    /// <summary>Name of an origin: a site, or an organ.</summary>
    /// <param name="origin">Its number.</param>
    public string OriginName(int origin) =>
        origin < _world.Tissues.Count ? _world.Tissues[origin].Site.Name : Organs[origin - _world.Tissues.Count].Name;

    /// <summary>Cells that arrested in an organ, cumulative.</summary>
    /// <param name="organ">Number of the organ.</param>
    public long Arrested(int organ) => _arrested[organ];

    /// <summary>Colonies founded in an organ, in all its pieces, cumulative.</summary>
    /// <param name="organ">Number of the organ.</param>
    public long Founded(int organ) => _founded[organ];

    /// <summary>Colonies of an organ that are followed and have begun to grow, cumulative.</summary>
    /// <param name="organ">Number of the organ.</param>
    public long Awake(int organ) => _awake[organ];

    /// <summary>Colonies of an organ that sleep now.</summary>
    /// <param name="organ">Number of the organ.</param>
    public long Dormant(int organ)
    {
        var dormant = 0L;
        for (var colony = 0; colony < Colonies.Count; colony++)
            if (Colonies.Organ[colony] == organ && Colonies.State[colony] == ColonyState.Dormant) dormant++;
        return dormant;
    }

    /// <summary>Cells of the growing colonies of an organ without a site.</summary>
    /// <param name="organ">Number of the organ.</param>
    public double Cells(int organ)
    {
        var cells = 0.0;
        for (var colony = 0; colony < Colonies.Count; colony++)
            if (Colonies.Organ[colony] == organ && Colonies.State[colony] == ColonyState.Growing) cells += Colonies.Cells[colony];
        return cells;
    }

    /// <summary>Vesicles of a population that counted colonies sent into plasma, cumulative.</summary>
    /// <param name="population">Number of the population.</param>
    public double Released(int population) => _released[population].Value;

    /// <summary>Advances everything by a step; cells that come into a site appear at its start.</summary>
    /// <param name="team">Who does the work.</param>
    /// <param name="dt">Length of the step, min.</param>
    public void Advance(WorkTeam team, double dt)
    {
        foreach (var exit in _exits) exit.Advance(Circulation, team, dt);
        var released = _world.Body!.FromColonies;
        Array.Clear(released);
        for (var colony = 0; colony < Colonies.Count; colony++)
        {
            if (Colonies.State[colony] == ColonyState.Dormant) Sleep(colony, dt);
            else if (Colonies.Cells[colony] > 0) Grow(colony, released, dt);
        }

        for (var population = 0; population < released.Length; population++) _released[population].Add(released[population]);

        for (var origin = 0; origin < _world.Tissues.Count + Organs.Count; origin++)
            for (var type = 0; type < _world.Scenario.CellTypes.Count; type++) Pass(origin, type, dt);
    }

    /// <summary>Saves, restores or hashes everything.</summary>
    /// <param name="exchange">Which of the three.</param>
    public void Exchange(StateExchange exchange)
    {
        ArgumentNullException.ThrowIfNull(exchange);
        Circulation.Exchange(exchange, "metastasis/circulation ");
        Colonies.Exchange(exchange, "metastasis/colonies ");
        exchange.Fixed("metastasis/arrested", _arrested);
        exchange.Fixed("metastasis/founded", _founded);
        exchange.Fixed("metastasis/awake", _awake);
        exchange.Fixed("metastasis/released", _released);
    }

    /// <summary>Cells of one origin and type leave blood: some arrest, a few of those found.</summary>
    private void Pass(int origin, int type, double dt)
    {
        var kind = Circulation.Kind(origin, type);
        var present = Circulation.Present(kind);
        if (present == 0) return;
        var random = new RandomStream(_world.Scenario.Seed, Purpose.CirculatingFate, (ulong)kind, (uint)_world.Step);
        var leaving = random.NextBinomial(present, DeterministicMath.OneMinusExp(DeterministicMath.Log(2) * dt / _plan.HalfLifeMin));
        var (left, shares, arrested) = (leaving, 1.0, 0L);
        for (var organ = 0; organ < Organs.Count && left > 0; organ++)
        {
            var share = _plan.Arrest[organ];
            if (share <= 0) continue;
            var here = random.NextBinomial(left, Math.Min(1, share / shares));
            (left, shares, arrested) = (left - here, shares - share, arrested + here);
            _arrested[organ] += here;
            Found(organ, origin, type, here, ref random);
        }

        Circulation.Leave(kind, leaving, arrested);
    }

    private void Found(int organ, int origin, int type, long arrested, ref RandomStream random)
    {
        var role = _world.Scenario.CellTypes[type].Role;
        var founder = role == CellRole.Stem ? type : role == CellRole.Tumour ? _plan.RevertsTo : -1;
        if (founder < 0) return;
        var chance = _plan.Founding * _plan.Receptivity[organ] * (1 + (_plan.NicheFounding * Niche(organ)));
        var founders = random.NextBinomial(arrested, Math.Min(1, chance) * (role == CellRole.Stem ? 1 : _plan.Reversion));
        _founded[organ] += founders;
        if (Organs[organ].Site is { } site) founders = random.NextBinomial(founders, 1 / _world.Tissues[site].Site.Represents);
        for (; founders > 0; founders--)
        {
            var colony = Colonies.Found(organ, origin, founder, _world.TimeMin);
            Tell(colony, "founded");
            if (_plan.Dormancy is null) Wake(colony);
        }
    }

    private void Sleep(int colony, double dt)
    {
        var plan = _plan.Dormancy!;
        var wakes = plan.ExitPerMin * (1 + (plan.NicheExit * Niche(Colonies.Organ[colony])));
        var all = wakes + plan.DeathPerMin;
        if (!(all > 0)) return;
        var random = new RandomStream(_world.Scenario.Seed, Purpose.Colony, (ulong)colony, (uint)_world.Step);
        if (random.NextDouble() >= DeterministicMath.OneMinusExp(all * dt)) return;
        if (random.NextDouble() * all < wakes)
        {
            Wake(colony);
            return;
        }

        (Colonies.State[colony], Colonies.Cells[colony]) = (ColonyState.Dead, 0);
        Tell(colony, "died");
    }

    private void Wake(int colony)
    {
        var organ = Colonies.Organ[colony];
        Colonies.State[colony] = ColonyState.Growing;
        _awake[organ]++;
        Tell(colony, "growing");
        if (Organs[organ].Site is not { } site) return;
        Colonies.Cells[colony] = 0;
        var tissue = _world.Tissues[site];
        var random = new RandomStream(_world.Scenario.Seed, Purpose.Colony, (ulong)colony, uint.MaxValue);
        var cell = _founding.Found(tissue, LodgingPlace.Draw(tissue, ref random), Colonies.Type[colony]);
        tissue.Events.Add(new CellEvent(
            _world.TimeMin, "arrival", tissue.Cells.Id.Values[cell], -1,
            $"{_world.Scenario.CellTypes[Colonies.Type[colony]].Name}, colony {colony} from {OriginName(Colonies.Origin[colony])}"));
    }

    /// <summary>A counted colony grows, sheds cells into blood and vesicles into plasma.</summary>
    private void Grow(int colony, double[] released, double dt)
    {
        var (before, type) = (Colonies.Cells[colony], Colonies.Type[colony]);
        Colonies.Cells[colony] = ColonyLaw.Grow(_plan.Growth, before, dt);
        var mean = (before + Colonies.Cells[colony]) / 2;
        for (var population = 0; population < released.Length; population++) released[population] += _plan.Exosomes[population] * mean * dt;
        var shed = _world.Scenario.CellTypes[type].IntravasationPerMin * mean * dt;
        if (!(shed > 0)) return;
        var random = new RandomStream(_world.Scenario.Seed, Purpose.Colony, (ulong)colony, (uint)_world.Step);
        Circulation.Enter(_world.Tissues.Count + Colonies.Organ[colony], type, random.NextPoisson(shed));
    }

    private double Niche(int organ) => _world.Body!.Organs!.Niche(organ);

    private void Tell(int colony, string what) => Events.Add(new ColonyEvent(_world.TimeMin, colony, what));
}
