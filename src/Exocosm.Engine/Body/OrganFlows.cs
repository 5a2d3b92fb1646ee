using Exocosm.Engine.Persistence;
using Exocosm.Model.Scenarios;
using Exocosm.Numerics.Ode;
using Exocosm.Numerics.Summation;

namespace Exocosm.Engine.Body;

/// <summary>
/// A population in lymph, plasma and organs (science 1.4), with k_j = share_j k Π(1 + tropism) and f_j what treatments make of it:
/// dP/dt = in − (Σ k_j f_j + CL_dev/V) P + Σ k_off B_j, dB_j/dt = k_j f_j P − (k_off + k_int) B_j, dO_j/dt = k_int B_j − k_deg O_j. What enters an
/// organ with a site goes into its tissue instead, and its O_j is fed by what cells took in there. Stocks change by flows alone, with
/// compensated sums, so that nothing is lost.
/// </summary>
internal sealed class OrganFlows
{
    private const int InLymph = 0;
    private const int InPlasma = 1;
    private const int Passes = 0;
    private const int Captured = 1;
    private const int ToDevice = 2;
    private const int FirstOrgan = 3;
    private const int PerOrgan = 4;
    private const int Entry = 0;
    private const int Release = 1;
    private const int Internalisation = 2;
    private const int Degradation = 3;

    private readonly BodyPlan _plan;
    private readonly int _population;
    private readonly OrganKinetics _kinetics;
    private readonly double[] _entry;
    private readonly LinearCompartments _system;
    private readonly double[] _content;
    private readonly double[] _input;
    private readonly double[] _passed;
    private readonly CompensatedSum[] _bound;
    private readonly CompensatedSum[] _inside;
    private readonly CompensatedSum[] _entered;
    private readonly CompensatedSum[] _released;
    private readonly CompensatedSum[] _degraded;
    private readonly double[] _takenIn;

    public OrganFlows(BodyPlan plan, int population, IReadOnlyList<string> tags)
    {
        var organs = plan.Organs;
        _plan = plan;
        _population = population;
        _kinetics = plan.Exosomes[population].Organs
            ?? throw new ArgumentException("a population of a body with organs needs their kinetics", nameof(plan));
        _entry = [.. organs.Select(organ => organ.Share * _kinetics.EntryPerMin * organ.FactorOf(tags))];
        _system = new LinearCompartments(2 + (2 * organs.Count),
        [
            new(InLymph, InPlasma), new(InLymph, CompartmentFlow.Outside), new(InPlasma, CompartmentFlow.Outside),
            .. organs.SelectMany((organ, number) => (CompartmentFlow[])
            [
                new(InPlasma, organ.Site is null ? BoundIn(number) : CompartmentFlow.Outside),
                new(BoundIn(number), InPlasma), new(BoundIn(number), InsideOf(number)), new(InsideOf(number), CompartmentFlow.Outside),
            ]),
        ]);
        _content = new double[_system.Count];
        _input = new double[_system.Count];
        _passed = new double[FirstOrgan + (PerOrgan * organs.Count)];
        (_bound, _inside) = (new CompensatedSum[organs.Count], new CompensatedSum[organs.Count]);
        (_entered, _released, _degraded) = (new CompensatedSum[organs.Count], new CompensatedSum[organs.Count], new CompensatedSum[organs.Count]);
        _takenIn = new double[organs.Count];
    }

    public double EntryPerMin(int organ) => _entry[organ];

    public double Bound(int organ) => Math.Max(0, _bound[organ].Value);

    public double Internalised(int organ) => Math.Max(0, _inside[organ].Value);

    public double Entered(int organ) => _entered[organ].Value;

    public double Released(int organ) => _released[organ].Value;

    public double Degraded(int organ) => _degraded[organ].Value;

    /// <summary>What entered an organ in the step just done.</summary>
    public double Sent(int organ) => Flow(organ, Entry);

    /// <summary>Says how much the cells of an organ's site have taken in since the start, a piece.</summary>
    public void TakeIn(int organ, double internalised, double pieces)
    {
        _input[InsideOf(organ)] = (internalised - _takenIn[organ]) * pieces;
        _takenIn[organ] = internalised;
    }

    /// <summary>Advances by a step.</summary>
    public void Advance(Lymph lymph, Plasma plasma, double macrophages, double byLymph, double byBlood, double dt)
    {
        var injected = plasma.TakeInjected(_population);
        SetRates(plasma, macrophages);
        (_content[InLymph], _content[InPlasma]) = (lymph.Particles[_population], plasma.Particles[_population]);
        (_input[InLymph], _input[InPlasma]) = (byLymph, byBlood + injected);
        for (var organ = 0; organ < _entry.Length; organ++)
            (_content[BoundIn(organ)], _content[InsideOf(organ)]) = (Bound(organ), Internalised(organ));
        _system.Advance(_content, _input, dt, _passed);

        lymph.Book(_population, byLymph, _passed[Passes] + _passed[Captured], _passed[Captured]);
        var (toOrgans, toSites) = (0.0, 0.0);
        for (var organ = 0; organ < _entry.Length; organ++)
        {
            var (entered, released, taken, degraded) = (Flow(organ, Entry), Flow(organ, Release), Flow(organ, Internalisation), Flow(organ, Degradation));
            _entered[organ].Add(entered);
            _released[organ].Add(released);
            _degraded[organ].Add(degraded);
            _inside[organ].Add(taken);
            _inside[organ].Add(-degraded);
            if (_plan.Organs[organ].Site is null)
            {
                toOrgans += entered - released;
                _bound[organ].Add(entered);
                _bound[organ].Add(-released);
                _bound[organ].Add(-taken);
            }
            else
            {
                toSites += entered;
                _inside[organ].Add(_input[InsideOf(organ)]);
            }
        }

        plasma.Book(_population, byBlood, _passed[Passes], injected, toOrgans, toSites, _passed[ToDevice]);
    }

    public void Exchange(StateExchange exchange, string prefix)
    {
        exchange.Fixed(prefix + "bound", _bound);
        exchange.Fixed(prefix + "inside", _inside);
        exchange.Fixed(prefix + "entered", _entered);
        exchange.Fixed(prefix + "released", _released);
        exchange.Fixed(prefix + "degraded", _degraded);
        exchange.Fixed(prefix + "taken in", _takenIn);
    }

    private static int BoundIn(int organ) => 2 + (2 * organ);

    private static int InsideOf(int organ) => 3 + (2 * organ);

    private double Flow(int organ, int kind) => _passed[FirstOrgan + (PerOrgan * organ) + kind];

    private void SetRates(Plasma plasma, double macrophages)
    {
        var rates = _system.Rates;
        var (transit, capture) = (1 / _plan.LymphTransitMin, _plan.Exosomes[_population].NodeCapture);
        rates[Passes] = transit * (1 - capture);
        rates[Captured] = transit * capture;
        rates[ToDevice] = plasma.DeviceClearance[_population] / plasma.VolumeMl;
        for (var organ = 0; organ < _entry.Length; organ++)
        {
            var (plan, first) = (_plan.Organs[organ], FirstOrgan + (PerOrgan * organ));
            var factor = plasma.EliminationFactor[_population] * (1 - (plan.MacrophageShare * (1 - macrophages)));
            // What keeps vesicles from tissue acts where they enter tissue that is simulated.
            if (plan.Site is not null) factor *= plasma.SeedingFactor[_population];
            rates[first + Entry] = _entry[organ] * factor;
            rates[first + Release] = plan.Site is null ? _kinetics.ReleasePerMin : 0;
            rates[first + Internalisation] = plan.Site is null ? _kinetics.InternalisationPerMin : 0;
            rates[first + Degradation] = plan.DegradationPerMin;
        }
    }
}
