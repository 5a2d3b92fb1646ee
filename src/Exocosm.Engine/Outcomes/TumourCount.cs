using Exocosm.Engine.State;
using Exocosm.Model.Scenarios;

namespace Exocosm.Engine.Outcomes;

/// <summary>Living cells of the tumour: in all, by site and by type. Counting allocates nothing.</summary>
public sealed class TumourCount
{
    private readonly CellRole[] _roles;
    private readonly long[] _counts;
    private readonly int _sites;

    /// <summary>Nothing counted yet.</summary>
    /// <param name="scenario">The scenario.</param>
    public TumourCount(Scenario scenario)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        _roles = [.. scenario.CellTypes.Select(type => type.Role)];
        _sites = scenario.Sites.Count;
        _counts = new long[_sites * _roles.Length];
    }

    /// <summary>Living cells with the role tumour or stem, all sites together.</summary>
    public long Burden { get; private set; }

    /// <summary>Those of them with the role stem.</summary>
    public long Stem { get; private set; }

    /// <summary>Share of stem cells in the burden; NaN without a tumour.</summary>
    public double StemShare => (double)Stem / Burden;

    /// <summary>Living tumour and stem cells of a site.</summary>
    /// <param name="site">Number of the site.</param>
    public long OfSite(int site) => Sum(site, stemOnly: false);

    /// <summary>Living stem cells of a site.</summary>
    /// <param name="site">Number of the site.</param>
    public long StemOfSite(int site) => Sum(site, stemOnly: true);

    /// <summary>Living cells of a type at a site, of whatever role.</summary>
    /// <param name="site">Number of the site.</param>
    /// <param name="type">Number of the type.</param>
    public long Of(int site, int type) => _counts[(site * _roles.Length) + type];

    /// <summary>Living cells of a type, all sites together.</summary>
    /// <param name="type">Number of the type.</param>
    public long OfType(int type)
    {
        var sum = 0L;
        for (var site = 0; site < _sites; site++) sum += Of(site, type);
        return sum;
    }

    /// <summary>Whether cells of a type belong to the tumour.</summary>
    /// <param name="type">Number of the type.</param>
    public bool IsTumour(int type) => _roles[type] != CellRole.Host;

    /// <summary>Counts.</summary>
    /// <param name="world">A world of the scenario.</param>
    public void Take(World world)
    {
        ArgumentNullException.ThrowIfNull(world);
        Array.Clear(_counts);
        for (var site = 0; site < _sites; site++)
        {
            var cells = world.Tissues[site].Cells;
            var (types, states) = (cells.Type.Values, cells.State.Values);
            for (var cell = 0; cell < cells.Count; cell++)
                if (states[cell] == CellState.Live) _counts[(site * _roles.Length) + types[cell]]++;
        }

        (Burden, Stem) = (0, 0);
        for (var site = 0; site < _sites; site++)
        {
            Burden += OfSite(site);
            Stem += StemOfSite(site);
        }
    }

    private long Sum(int site, bool stemOnly)
    {
        var sum = 0L;
        for (var type = 0; type < _roles.Length; type++)
            if (stemOnly ? _roles[type] == CellRole.Stem : IsTumour(type)) sum += Of(site, type);
        return sum;
    }
}
