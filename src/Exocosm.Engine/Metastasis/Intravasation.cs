using Exocosm.Engine.Interventions;
using Exocosm.Engine.State;
using Exocosm.Model.Scenarios;
using Exocosm.Numerics.Functions;
using Exocosm.Numerics.Parallelism;
using Exocosm.Numerics.Randomness;

namespace Exocosm.Engine.Metastasis;

/// <summary>
/// Cells of a site enter blood, with the hazard of the behaviour <c>intravasation</c> times the density of vessels in their voxel over the
/// reference, where the site has vessels. A cell stands for as many as the site stands for pieces of tissue.
/// </summary>
internal sealed class Intravasation
{
    private readonly World _world;
    private readonly int _site;
    private readonly Tissue _tissue;
    private readonly double _reference;
    private bool[] _gone = [];

    public Intravasation(World world, int site, double vesselReference)
    {
        _world = world;
        _site = site;
        _tissue = world.Tissues[site];
        _reference = vesselReference;
    }

    /// <summary>Takes out what enters blood in a step, at its start.</summary>
    public void Advance(Circulation circulation, WorkTeam team, double dt)
    {
        var cells = _tissue.Cells;
        if (_gone.Length < cells.Count) _gone = new bool[2 * cells.Count];
        var hazard = _tissue.Behaviours.View(BehaviourKind.Intravasation);
        var any = false;
        for (var cell = 0; cell < cells.Count; cell++)
        {
            if (cells.State.Values[cell] != CellState.Live) continue;
            var rate = hazard[cell];
            if (!(rate > 0)) continue;
            if (_tissue.Vessels is { } vessels)
                rate *= vessels.Density[_tissue.Grid.Locate(cells.X.Values[cell], cells.Y.Values[cell], cells.Z.Values[cell])] / _reference;
            var random = new RandomStream(_tissue.Scenario.Seed, Purpose.Intravasation, (ulong)cells.Id.Values[cell], (uint)_world.Step);
            if (random.NextDouble() >= DeterministicMath.OneMinusExp(rate * dt)) continue;
            _gone[cell] = any = true;
            circulation.Enter(_site, cells.Type.Values[cell], Pieces(ref random));
        }

        if (!any) return;
        CellRemoval.TakeOut(_gone, "intravasation", _world.TimeMin, _tissue, team);
        Array.Clear(_gone);
    }

    /// <summary>A whole number of pieces with the right mean.</summary>
    private long Pieces(ref RandomStream random)
    {
        var pieces = _tissue.Site.Represents;
        var whole = Math.Floor(pieces);
        return (long)whole + (pieces > whole && random.NextDouble() < pieces - whole ? 1 : 0);
    }
}
