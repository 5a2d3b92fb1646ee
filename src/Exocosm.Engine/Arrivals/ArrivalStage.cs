using Exocosm.Engine.State;
using Exocosm.Model.Scenarios;
using Exocosm.Numerics.Randomness;

namespace Exocosm.Engine.Arrivals;

/// <summary>
/// Cells come into sites: constant influx, and effectors that a lymph node sends. Their number in a step is Poisson; they are placed at random
/// just inside a face or anywhere, and founded like the first cells. They are no births.
/// </summary>
internal sealed class ArrivalStage
{
    private readonly World _world;
    private readonly ArrivalSource[] _sources;
    private readonly Founding _founding;

    private ArrivalStage(World world, ArrivalSource[] sources)
    {
        _world = world;
        _sources = sources;
        _founding = new Founding(world.Scenario);
    }

    /// <summary>The arrivals of a world; null where nothing ever arrives.</summary>
    public static ArrivalStage? Of(World world)
    {
        // Sources of one type in one site share a stream, so they must stand together.
        ArrivalSource[] sources =
            [.. Constant(world.Scenario).Concat(Recruited(world)).OrderBy(source => source.Site).ThenBy(source => source.CellType)];
        return sources.Length > 0 ? new ArrivalStage(world, sources) : null;
    }

    /// <summary>What arrives during a step appears at its start.</summary>
    /// <param name="dt">Length of the step, min.</param>
    public void Advance(double dt)
    {
        for (var first = 0; first < _sources.Length;)
        {
            var (site, type) = (_sources[first].Site, _sources[first].CellType);
            var random = new RandomStream(
                _world.Scenario.Seed, Purpose.Recruitment, ((ulong)site << 32) | (uint)type, (uint)_world.Step);
            var tissue = _world.Tissues[site];
            var living = -1L;
            for (; first < _sources.Length && _sources[first].Site == site && _sources[first].CellType == type; first++)
            {
                var source = _sources[first];
                var mean = source.PerMin() * dt;
                if (!(mean > 0)) continue;
                var arriving = random.NextPoisson(mean);
                if (arriving == 0) continue;
                if (living < 0) living = Living(tissue.Cells, type);
                for (; arriving > 0 && living < source.AtMost; arriving--, living++) Enter(tissue, source, ref random);
            }
        }
    }

    private static IEnumerable<ArrivalSource> Constant(Scenario scenario) =>
        scenario.Sites.SelectMany((site, number) => site.Influx.Select(influx =>
            new ArrivalSource(number, influx.CellType, influx.Entry, influx.AtMost, () => influx.PerMin)));

    private static IEnumerable<ArrivalSource> Recruited(World world)
    {
        if (world.Body?.LymphNode is not { } node) yield break;
        for (var number = 0; number < node.Plan.Antigens.Count; number++)
        {
            var (antigen, plan) = (number, node.Plan.Antigens[number]);
            if (plan.Effectors is not { } type || plan.RecruitmentPerMin <= 0) continue;
            foreach (var site in node.Plan.Drains)
                yield return new ArrivalSource(site, type, plan.Entry, plan.AtMost, () => node.RecruitmentPerMin(antigen));
        }
    }

    private static long Living(Cells cells, int type)
    {
        var living = 0L;
        for (var cell = 0; cell < cells.Count; cell++)
        {
            if (cells.Type.Values[cell] == type && cells.State.Values[cell] == CellState.Live) living++;
        }

        return living;
    }

    private void Enter(Tissue tissue, ArrivalSource source, ref RandomStream random)
    {
        var place = EntryPoint.Draw(tissue.Grid, source.Entry, ref random);
        var cell = _founding.Found(tissue, place, source.CellType);
        var detail = _world.Scenario.CellTypes[source.CellType].Name;
        tissue.Events.Add(new CellEvent(_world.TimeMin, "arrival", tissue.Cells.Id.Values[cell], -1, detail));
    }
}
