using Exocosm.Engine.Persistence;
using Exocosm.Model.Scenarios;
using Exocosm.Numerics.Functions;
using Exocosm.Numerics.Summation;

namespace Exocosm.Engine.Body;

/// <summary>
/// Vesicles in plasma, one well-mixed compartment: dN/dt = arrivals + injections − (k_el f_el + CL_dev/V + k_seed f_seed) N, and
/// arrived + injected = in plasma + eliminated + removed + seeded. In a body with organs these do what elimination and seeding do else, and
/// arrived + injected = in plasma + removed + seeded + to organs. Treatments set the factors anew before each step.
/// </summary>
public sealed class Plasma
{
    private readonly double[] _elimination;
    private readonly double[] _seeding;
    private readonly double[] _particles;
    private readonly double[] _waiting;
    private readonly CompensatedSum[] _arrived;
    private readonly CompensatedSum[] _injected;
    private readonly CompensatedSum[] _eliminated;
    private readonly CompensatedSum[] _removed;
    private readonly CompensatedSum[] _seeded;
    private readonly CompensatedSum[]? _toOrgans;

    /// <summary>Plasma with what the scenario puts into it at the start, which counts as injected.</summary>
    /// <param name="plan">The body as the scenario describes it.</param>
    public Plasma(BodyPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var count = plan.Exosomes.Count;
        VolumeMl = plan.PlasmaVolumeMl;
        _elimination = [.. plan.Exosomes.Select(population => population.Organs?.EntryPerMin ?? (DeterministicMath.Log(2) / population.HalfLifeMin))];
        if (plan.Organs.Count > 0) _toOrgans = new CompensatedSum[count];
        _seeding = [.. plan.Exosomes.Select(population => population.SeedingPerMin)];
        _particles = [.. plan.Exosomes.Select(population => population.InitialParticles)];
        _waiting = new double[count];
        _arrived = new CompensatedSum[count];
        _injected = new CompensatedSum[count];
        _eliminated = new CompensatedSum[count];
        _removed = new CompensatedSum[count];
        _seeded = new CompensatedSum[count];
        for (var population = 0; population < count; population++) _injected[population].Add(_particles[population]);
        EliminationFactor = [.. Enumerable.Repeat(1.0, count)];
        SeedingFactor = [.. Enumerable.Repeat(1.0, count)];
        DeviceClearance = new double[count];
    }

    /// <summary>Volume, mL.</summary>
    public double VolumeMl { get; }

    /// <summary>Vesicles in plasma now, by population.</summary>
    public IReadOnlyList<double> Particles => _particles;

    /// <summary>What elimination is multiplied by during the next step, by population; 1 unless a treatment acts.</summary>
    public double[] EliminationFactor { get; }

    /// <summary>What seeding is multiplied by during the next step, by population; 1 unless a treatment acts.</summary>
    public double[] SeedingFactor { get; }

    /// <summary>Clearance by a device outside the body during the next step, mL/min, by population.</summary>
    public double[] DeviceClearance { get; }

    /// <summary>Elimination without treatments, 1/min; with organs, the entry into all of them without tags.</summary>
    /// <param name="population">Number of the population.</param>
    public double EliminationPerMin(int population) => _elimination[population];

    /// <summary>Injects vesicles, evenly over the next step; an infusion injects every step.</summary>
    /// <param name="population">Number of the population.</param>
    /// <param name="particles">How many.</param>
    public void Inject(int population, double particles) => _waiting[population] += particles;

    /// <summary>Vesicles that came by lymph or blood, cumulative.</summary>
    /// <param name="population">Number of the population.</param>
    public double Arrived(int population) => _arrived[population].Value;

    /// <summary>Vesicles injected, with those that were there at the start, cumulative.</summary>
    /// <param name="population">Number of the population.</param>
    public double Injected(int population) => _injected[population].Value;

    /// <summary>Vesicles eliminated by the body, cumulative.</summary>
    /// <param name="population">Number of the population.</param>
    public double Eliminated(int population) => _eliminated[population].Value;

    /// <summary>Vesicles taken out by a device, cumulative.</summary>
    /// <param name="population">Number of the population.</param>
    public double Removed(int population) => _removed[population].Value;

    /// <summary>Vesicles that left for the sites, cumulative.</summary>
    /// <param name="population">Number of the population.</param>
    public double Seeded(int population) => _seeded[population].Value;

    /// <summary>Vesicles that went to organs without a site, less those that came back, cumulative; 0 without organs.</summary>
    /// <param name="population">Number of the population.</param>
    public double ToOrgans(int population) => _toOrgans?[population].Value ?? 0;

    /// <summary>Vesicles not accounted for: rounding.</summary>
    /// <param name="population">Number of the population.</param>
    public double Residual(int population) =>
        Arrived(population) + Injected(population)
        - (_particles[population] + Eliminated(population) + Removed(population) + Seeded(population) + ToOrgans(population));

    /// <summary>Advances lymph and plasma of a population by a step.</summary>
    /// <param name="population">Number of the population.</param>
    /// <param name="lymph">The lymph that flows into this plasma.</param>
    /// <param name="byLymph">What entered lymph during the step, particles.</param>
    /// <param name="byBlood">What came straight from tissue during the step, particles.</param>
    /// <param name="transit">Rate at which lymph passes, 1/min.</param>
    /// <param name="capture">Share of it that a node takes up.</param>
    /// <param name="dt">Length of the step, min.</param>
    /// <returns>What left for the sites, particles.</returns>
    internal double Advance(int population, Lymph lymph, double byLymph, double byBlood, double transit, double capture, double dt)
    {
        var eliminated = _elimination[population] * EliminationFactor[population];
        var removed = DeviceClearance[population] / VolumeMl;
        var seeded = _seeding[population] * SeedingFactor[population];
        var loss = eliminated + removed + seeded;
        var injected = TakeInjected(population);
        var step = LymphPlasmaChain.Solve(
            lymph.Particles[population], byLymph, transit, 1 - capture, _particles[population], byBlood + injected, loss, dt);
        var captured = capture * step.LymphOut;
        lymph.Book(population, byLymph, step.LymphOut, captured);
        _particles[population] = step.Plasma;
        _injected[population].Add(injected);
        _arrived[population].Add(byBlood);
        _arrived[population].Add(step.LymphOut - captured);
        if (loss <= 0) return 0;
        var toSites = step.PlasmaOut * (seeded / loss);
        var toDevice = step.PlasmaOut * (removed / loss);
        _seeded[population].Add(toSites);
        _removed[population].Add(toDevice);
        _eliminated[population].Add(step.PlasmaOut - toDevice - toSites);
        return toSites;
    }

    /// <summary>Injected since the last step, now in plasma.</summary>
    /// <param name="population">Number of the population.</param>
    internal double TakeInjected(int population)
    {
        var injected = _waiting[population];
        _waiting[population] = 0;
        return injected;
    }

    /// <summary>Books a step of a body with organs, particles.</summary>
    /// <param name="population">Number of the population.</param>
    /// <param name="byBlood">Came straight from tissue.</param>
    /// <param name="byLymph">Came by lymph.</param>
    /// <param name="injected">Was injected.</param>
    /// <param name="toOrgans">Went to organs without a site, less what came back.</param>
    /// <param name="toSites">Went to organs with a site.</param>
    /// <param name="removed">Was taken out by a device.</param>
    internal void Book(int population, double byBlood, double byLymph, double injected, double toOrgans, double toSites, double removed)
    {
        _particles[population] = Math.Max(0, _particles[population] + (byBlood + byLymph + injected) - (toOrgans + toSites + removed));
        _arrived[population].Add(byBlood);
        _arrived[population].Add(byLymph);
        _injected[population].Add(injected);
        _toOrgans![population].Add(toOrgans);
        _seeded[population].Add(toSites);
        _removed[population].Add(removed);
    }

    /// <summary>Saves, restores or hashes the compartment.</summary>
    /// <param name="exchange">Which of the three.</param>
    /// <param name="prefix">Prefix of the names.</param>
    public void Exchange(StateExchange exchange, string prefix)
    {
        ArgumentNullException.ThrowIfNull(exchange);
        exchange.Fixed(prefix + "particles", _particles);
        exchange.Fixed(prefix + "waiting", _waiting);
        exchange.Fixed(prefix + "arrived", _arrived);
        exchange.Fixed(prefix + "injected", _injected);
        exchange.Fixed(prefix + "eliminated", _eliminated);
        exchange.Fixed(prefix + "removed", _removed);
        exchange.Fixed(prefix + "seeded", _seeded);
        if (_toOrgans is not null) exchange.Fixed(prefix + "to organs", _toOrgans);
    }
}
