using Exocosm.Engine.Outcomes;
using Exocosm.Engine.State;
using Exocosm.Results.Tables;

namespace Exocosm.Runs;

/// <summary>Turns measured outcomes into rows of the run's tables.</summary>
internal static class OutcomeRecorder
{
    /// <summary>Measures and records.</summary>
    /// <param name="outcomes">What measures.</param>
    /// <param name="world">What is measured.</param>
    /// <param name="tables">The tables.</param>
    /// <param name="last">Whether this is the end, so that the run is summed up.</param>
    public static void Record(OutcomeStage outcomes, World world, RunTables tables, bool last)
    {
        var row = outcomes.Measure(world);
        foreach (var lesion in outcomes.Lesions)
        {
            tables["lesions"].Add(world.TimeMin).Add(world.Tissues[lesion.Site].Site.Name).Add((long)lesion.Number).Add((long)lesion.Pieces)
                .Add(lesion.Cells).Add(lesion.LongestUm).Add(lesion.ShortUm).Add(lesion.VolumeUm3)
                .Add(lesion.EquivalentDiameterUm).Add(outcomes.Track.Targets.Contains(lesion.Number)).EndRow();
        }

        tables["response"].Add(row.TimeMin).Add(row.Burden).Add(row.StemShare).Add(row.SumUm).Add(row.FromBaseline).Add(row.FromNadir)
            .Add((long)row.NewLesions).Add(row.Response.Name()).EndRow();
        if (!last) return;
        foreach (var figure in outcomes.Track.Figures())
            tables["outcome"].Add(figure.Name).Add(figure.Value).Add(figure.Unit).Add(figure.Detail).EndRow();
    }
}
