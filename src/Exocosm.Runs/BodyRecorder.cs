using Exocosm.Engine.Body;
using Exocosm.Engine.State;
using Exocosm.Results.Tables;

namespace Exocosm.Runs;

/// <summary>Turns the state of the body around the tissue into rows.</summary>
internal static class BodyRecorder
{
    /// <summary>Adds the rows of the present time.</summary>
    public static void Record(World world, WholeBody body, RunTables tables)
    {
        for (var population = 0; population < world.Scenario.Exosomes.Count; population++)
        {
            var name = world.Scenario.Exosomes[population].Name;
            var (lymph, plasma) = (body.Lymph, body.Plasma);
            tables["body"].Add(world.TimeMin).Add("lymph").Add(name)
                .Add(lymph.Particles[population]).Add(double.NaN)
                .Add(lymph.Arrived(population)).Add(0.0).Add(0.0).Add(0.0)
                .Add(lymph.Captured(population)).Add(lymph.PassedOn(population)).Add(0.0).Add(lymph.Residual(population)).EndRow();
            tables["body"].Add(world.TimeMin).Add("plasma").Add(name)
                .Add(plasma.Particles[population]).Add(plasma.Particles[population] / plasma.VolumeMl)
                .Add(plasma.Arrived(population)).Add(plasma.Eliminated(population)).Add(plasma.Seeded(population))
                .Add(plasma.Removed(population)).Add(0.0).Add(0.0).Add(plasma.Injected(population))
                .Add(plasma.Residual(population)).EndRow();
        }
    }
}
