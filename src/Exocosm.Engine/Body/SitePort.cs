using Exocosm.Engine.Persistence;
using Exocosm.Engine.State;
using Exocosm.Model.Scenarios;
using Exocosm.Numerics.Randomness;

namespace Exocosm.Engine.Body;

/// <summary>
/// Where a site joins the body: what its populations drained since the last step, times the number of pieces the site stands for, goes
/// out; what plasma sends it comes in, divided by that number. Whole vesicles come in as whole ones: the rest is kept for the next step, and its
/// random start makes the rounding unbiased.
/// </summary>
public sealed class SitePort
{
    private readonly Tissue _tissue;
    private readonly double[] _drained;
    private readonly double[] _onTheWay;
    private readonly double[] _start;

    /// <summary>The port of a site.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="tissue">Its tissue.</param>
    /// <param name="site">Number of the site.</param>
    public SitePort(Scenario scenario, Tissue tissue, int site)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        ArgumentNullException.ThrowIfNull(tissue);
        _tissue = tissue;
        _drained = new double[tissue.Exosomes.Count];
        _start = [.. tissue.Exosomes.Select((system, population) => system.Plan.Transport == ExosomeTransport.Field
            ? 0
            : new RandomStream(scenario.Seed, Purpose.Of(Purpose.Seeding, population), (ulong)site, 0).NextDouble())];
        _onTheWay = [.. _start];
        Volume = tissue.Grid.Count * tissue.Grid.VoxelVolume * Pieces;
    }

    /// <summary>How many pieces of tissue the site stands for.</summary>
    public double Pieces => _tissue.Site.Represents;

    /// <summary>Volume of all of them, µm³.</summary>
    public double Volume { get; }

    /// <summary>Share of what comes in that each voxel gets, in sum 1; null: the same in all. Where there are vessels, their shares.</summary>
    public double[]? Weights { get; set; }

    /// <summary>Vesicles on their way from plasma to a piece.</summary>
    /// <param name="population">Number of the population.</param>
    public double OnTheWay(int population) => _onTheWay[population] - _start[population];

    /// <summary>Puts what is on its way into the tissue.</summary>
    internal void Deliver()
    {
        if (_tissue.Vessels is { } vessels) vessels.FillShares(Weights ??= new double[vessels.Density.Length]);
        for (var population = 0; population < _onTheWay.Length; population++)
        {
            var system = _tissue.Exosomes[population];
            var vesicles = system.Plan.Transport == ExosomeTransport.Field ? _onTheWay[population] : Math.Floor(_onTheWay[population]);
            if (vesicles <= 0) continue;
            _onTheWay[population] -= vesicles;
            system.Seed(vesicles, Weights);
        }
    }

    /// <summary>What all pieces drained since this was last asked, particles.</summary>
    /// <param name="population">Number of the population.</param>
    internal double TakeDrained(int population)
    {
        var drained = _tissue.Exosomes[population].Ledger.Drained;
        var since = drained - _drained[population];
        _drained[population] = drained;
        return since * Pieces;
    }

    /// <summary>Sends vesicles on their way to the pieces.</summary>
    /// <param name="population">Number of the population.</param>
    /// <param name="particles">How many to all pieces together.</param>
    internal void Send(int population, double particles) => _onTheWay[population] += particles / Pieces;

    /// <summary>Saves, restores or hashes what is under way.</summary>
    /// <param name="exchange">Which of the three.</param>
    /// <param name="prefix">Prefix of the names.</param>
    public void Exchange(StateExchange exchange, string prefix)
    {
        ArgumentNullException.ThrowIfNull(exchange);
        exchange.Fixed(prefix + "drained", _drained);
        exchange.Fixed(prefix + "on the way", _onTheWay);
    }
}
