using Exocosm.Engine.Body;
using Exocosm.Engine.Metastasis;
using Exocosm.Engine.State;
using Exocosm.Results.Tables;

namespace Exocosm.Runs;

/// <summary>Turns the state of the body around the tissue into rows.</summary>
internal static class BodyRecorder
{
    /// <summary>The column that organs add.</summary>
    public static TableColumn ToOrgans { get; } = new(
        "to_organs", ColumnType.Double, "vesicles", "went from plasma to organs without a site since the start, less what came back");

    /// <summary>Adds the rows of the present time.</summary>
    public static void Record(World world, WholeBody body, RunTables tables)
    {
        for (var population = 0; population < world.Scenario.Exosomes.Count; population++)
        {
            var name = world.Scenario.Exosomes[population].Name;
            var (lymph, plasma) = (body.Lymph, body.Plasma);
            var row = tables["body"].Add(world.TimeMin).Add("lymph").Add(name)
                .Add(lymph.Particles[population]).Add(double.NaN)
                .Add(lymph.Arrived(population)).Add(0.0).Add(0.0).Add(0.0)
                .Add(lymph.Captured(population)).Add(lymph.PassedOn(population)).Add(0.0).Add(lymph.Residual(population));
            if (body.Organs is not null) row.Add(0.0);
            row.EndRow();
            row = tables["body"].Add(world.TimeMin).Add("plasma").Add(name)
                .Add(plasma.Particles[population]).Add(plasma.Particles[population] / plasma.VolumeMl)
                .Add(plasma.Arrived(population)).Add(plasma.Eliminated(population)).Add(plasma.Seeded(population))
                .Add(plasma.Removed(population)).Add(0.0).Add(0.0).Add(plasma.Injected(population))
                .Add(plasma.Residual(population));
            if (body.Organs is not null) row.Add(plasma.ToOrgans(population));
            row.EndRow();
        }

        if (world.Metastasis is { } spread) RecordColonies(world, spread, tables["body"]);
        if (body.Organs is { } organs) Record(world, organs, tables["organs"]);
    }

    /// <summary>Colonies that are no tissue send vesicles into plasma and hold none.</summary>
    private static void RecordColonies(World world, MetastaticSpread spread, TableWriter table)
    {
        for (var population = 0; population < world.Scenario.Exosomes.Count; population++)
        {
            table.Add(world.TimeMin).Add("colonies").Add(world.Scenario.Exosomes[population].Name).Add(0.0).Add(double.NaN)
                .Add(0.0).Add(0.0).Add(0.0).Add(0.0).Add(0.0).Add(spread.Released(population)).Add(spread.Released(population)).Add(0.0).Add(0.0).EndRow();
        }
    }

    private static void Record(World world, OrganSet organs, TableWriter table)
    {
        for (var organ = 0; organ < organs.Count; organ++)
        {
            var plan = organs.Organs[organ];
            for (var population = 0; population < world.Scenario.Exosomes.Count; population++)
            {
                table.Add(world.TimeMin).Add(plan.Name).Add(world.Scenario.Exosomes[population].Name)
                    .Add(organs.Entered(organ, population)).Add(organs.Bound(organ, population)).Add(organs.Internalised(organ, population))
                    .Add(organs.Degraded(organ, population)).Add(organs.Released(organ, population))
                    .Add(plan.Niche is null ? double.NaN : organs.Niche(organ)).EndRow();
            }
        }
    }
}
