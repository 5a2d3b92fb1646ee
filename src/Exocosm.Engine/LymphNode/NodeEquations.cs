using Exocosm.Model.Scenarios;
using Exocosm.Numerics.Functions;
using Exocosm.Numerics.Ode;

namespace Exocosm.Engine.LymphNode;

/// <summary>
/// The equations of a draining lymph node (science 1.6), for inputs that do not change within a step. The state is the load E of each exosome
/// population, then for each antigen tolerance, effectors, regulatory cells, memory, armed dendritic cells, and the three flows of memory.
/// </summary>
internal sealed class NodeEquations : IOdeSystem
{
    /// <summary>Numbers of an antigen.</summary>
    public const int PerAntigen = 8;

    /// <summary>Place of tolerance τ among the numbers of an antigen.</summary>
    public const int Tolerance = 0;

    /// <summary>Place of the effectors A.</summary>
    public const int Effectors = 1;

    /// <summary>Place of the regulatory cells G.</summary>
    public const int Regulatory = 2;

    /// <summary>Place of the memory cells.</summary>
    public const int Memory = 3;

    /// <summary>Place of the armed dendritic cells V.</summary>
    public const int Armed = 4;

    /// <summary>Place of the memory cells formed so far.</summary>
    public const int Formed = 5;

    /// <summary>Place of the memory cells that died so far.</summary>
    public const int Died = 6;

    /// <summary>Place of the memory cells that became effectors so far.</summary>
    public const int Recalled = 7;

    private readonly LymphNodePlan _plan;
    private readonly double _forgetting;
    private readonly double _disarming;

    /// <summary>The equations of a node.</summary>
    /// <param name="plan">The node as the scenario describes it.</param>
    /// <param name="populations">Number of exosome populations.</param>
    public NodeEquations(LymphNodePlan plan, int populations)
    {
        _plan = plan;
        _forgetting = DeterministicMath.Log(2) / plan.LoadHalfLifeMin;
        _disarming = DeterministicMath.Log(2) / plan.Dendritic.HalfLifeMin;
        CapturePerMin = new double[populations];
        Antigen = new double[plan.Antigens.Count];
    }

    /// <summary>Number of equations.</summary>
    public int Size => CapturePerMin.Length + (PerAntigen * Antigen.Length);

    /// <summary>Input: vesicles captured in the node, 1/min, by population.</summary>
    public double[] CapturePerMin { get; }

    /// <summary>Input: amount of each antigen.</summary>
    public double[] Antigen { get; }

    /// <summary>Where the numbers of an antigen begin in the state.</summary>
    /// <param name="antigen">Number of the antigen.</param>
    public int Start(int antigen) => CapturePerMin.Length + (PerAntigen * antigen);

    /// <summary>Largest rate at which something of the state turns over, 1/min, at the present inputs.</summary>
    public double Fastest()
    {
        var fastest = Math.Max(_forgetting, _disarming);
        for (var antigen = 0; antigen < Antigen.Length; antigen++)
        {
            var rates = _plan.Antigens[antigen].Rates;
            fastest = Math.Max(fastest, _plan.Tolerance.RatePerMin + (1 / _plan.Tolerance.LifetimeMin));
            fastest = Math.Max(fastest, rates.Expansion + rates.Death + rates.ExhaustionDeath + rates.MemoryFormation);
            fastest = Math.Max(fastest, rates.RegulatoryDeath);
            fastest = Math.Max(fastest, rates.MemoryDeath + (rates.Recall * Antigen[antigen]));
        }

        return fastest;
    }

    /// <inheritdoc/>
    public void Rates(ReadOnlySpan<double> state, Span<double> rates)
    {
        var loads = state[..CapturePerMin.Length];
        for (var population = 0; population < loads.Length; population++)
            rates[population] = CapturePerMin[population] - (_forgetting * loads[population]);
        var dendritic = _plan.Dendritic;
        var resident = dendritic.Resident
            * (1 - (dendritic.Inhibition * Response(dendritic.Response, dendritic.Exosomes, loads)));
        for (var antigen = 0; antigen < Antigen.Length; antigen++)
        {
            var from = Start(antigen);
            Rates(antigen, loads, resident, state.Slice(from, PerAntigen), rates.Slice(from, PerAntigen));
        }
    }

    /// <summary>H(E) of the load of some populations together.</summary>
    public static double Response(LoadResponse response, IReadOnlyList<int> populations, ReadOnlySpan<double> loads)
    {
        var load = 0.0;
        for (var n = 0; n < populations.Count; n++) load += loads[populations[n]];
        return DeterministicMath.Hill(load / response.HalfMax, response.Hill);
    }

    private void Rates(int number, ReadOnlySpan<double> loads, double resident, ReadOnlySpan<double> now, Span<double> rates)
    {
        var plan = _plan.Antigens[number];
        var k = plan.Rates;
        var antigen = Antigen[number];
        var responsive = 1 - now[Tolerance];
        var learning = _plan.Tolerance.RatePerMin * Response(_plan.Tolerance.Response, plan.TolerisedBy, loads);
        var exhaustion = Response(_plan.Exhaustion, plan.ExhaustedBy, loads);
        var recalled = k.Recall * antigen * responsive * now[Memory];
        var formed = k.MemoryFormation * now[Effectors];
        var died = k.MemoryDeath * now[Memory];
        rates[Tolerance] = (learning * responsive) - (now[Tolerance] / _plan.Tolerance.LifetimeMin);
        rates[Effectors] = (k.Priming * antigen * (resident + now[Armed]) * responsive)
            + (k.Expansion * now[Effectors] * antigen / (k.HalfAntigen + antigen) * responsive)
            + recalled
            - ((k.Death + (k.ExhaustionDeath * exhaustion)) * now[Effectors]);
        rates[Regulatory] = (k.RegulatoryInduction * antigen * now[Tolerance]) - (k.RegulatoryDeath * now[Regulatory]);
        rates[Memory] = formed - died - recalled;
        rates[Armed] = -_disarming * now[Armed];
        rates[Formed] = formed;
        rates[Died] = died;
        rates[Recalled] = recalled;
    }
}
