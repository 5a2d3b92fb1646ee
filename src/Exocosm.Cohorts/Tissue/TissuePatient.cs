using Exocosm.Cohorts.Compartments;
using Exocosm.Cohorts.People;
using Exocosm.Engine.Metastasis;
using Exocosm.Engine.Outcomes;
using Exocosm.Engine.State;
using Exocosm.Engine.Step;
using Exocosm.Model.Quantities;
using Exocosm.Model.Scenarios;
using Exocosm.Numerics.Parallelism;

namespace Exocosm.Cohorts.Tissue;

/// <summary>
/// A patient as a piece of tissue: a simulation in memory, without a run folder. Burden and plasma are recorded at every phenotype step and read back at the
/// draws, linearly in between; a piece that stands for many counts as many. Colonies of organs without a site count towards the burden, those of a site are
/// cells of it.
/// </summary>
internal static class TissuePatient
{
    public static Person Simulate(Person person, Scenario own, CancellationToken stop)
    {
        // Each patient has streams of his own.
        var scenario = own with { Seed = own.Seed + (ulong)person.Number };
        var world = WorldBuilder.Build(scenario);
        var steps = checked((int)world.TotalSteps);
        var burden = new double[steps + 1];
        var test = scenario.Biopsy;
        var levels = new double[test?.Markers.Count ?? 0][];
        for (var marker = 0; marker < levels.Length; marker++) levels[marker] = new double[steps + 1];
        using var team = new WorkTeam(1);
        var stepper = new Stepper(world, team);
        var count = new TumourCount(scenario);
        var (last, metastasis) = (0, double.NaN);
        var deadly = own.Cohort!.Death?.BurdenCells ?? double.PositiveInfinity;
        Record(0);
        while (last < steps && burden[last] < deadly)
        {
            stop.ThrowIfCancellationRequested();
            stepper.Step();
            Record(++last);
        }

        var dt = scenario.Time.PhenotypeStepMin / Times.MinPerDay;
        var end = last * dt;
        Array.Resize(ref burden, last + 1);
        var imaging = own.Cohort.Imaging is { } images && images.NextDay(FirstDay(burden, images.LimitCells, dt)) is var seen && seen <= end ? seen : double.NaN;
        return person with
        {
            FollowUpDay = end,
            ImagingDay = imaging,
            MetastasisDay = metastasis,
            DeathDay = burden[last] >= deadly ? end : double.NaN,
            Colonies = Founded(world.Metastasis),
            ProgressionDay = double.IsNaN(imaging) ? double.NaN : Progression(burden, (int)Math.Ceiling(imaging / dt), dt),
            CellsAtImaging = double.IsNaN(imaging) ? double.NaN : At(burden, imaging, dt),
            Draws = test is null ? [] : PersonSimulator.Draws(
                test, PersonSimulator.PlasmaMl(scenario), own.Seed, person, end, imaging, day => At(burden, day, dt), (marker, day) => At(levels[marker], day, dt)),
        };

        void Record(int step)
        {
            count.Take(world);
            for (var site = 0; site < scenario.Sites.Count; site++) burden[step] += count.OfSite(site) * scenario.Sites[site].Represents;
            if (world.Metastasis is { } spread)
            {
                for (var organ = 0; organ < spread.Organs.Count; organ++) burden[step] += spread.Cells(organ);
                foreach (var happened in spread.Events)
                    if (double.IsNaN(metastasis) && happened.What == "growing") metastasis = happened.TimeMin / Times.MinPerDay;
                spread.Events.Clear();
            }

            // Nobody records what happens to single cells.
            foreach (var tissue in world.Tissues) tissue.Events.Clear();
            for (var marker = 0; marker < levels.Length; marker++)
            {
                if (test!.Markers[marker] is { Population: { } population } plan && world.Body is { } body)
                    levels[marker][step] = body.Plasma.Particles[population] / body.Plasma.VolumeMl * plan.Positive;
            }
        }
    }

    /// <summary>Colonies founded in all organs, whether followed or not.</summary>
    private static long Founded(MetastaticSpread? spread) =>
        spread is null ? 0 : Enumerable.Range(0, spread.Organs.Count).Sum(spread.Founded);

    private static double At(double[] values, double day, double dt)
    {
        var place = Math.Min(day / dt, values.Length - 1);
        var below = (int)place;
        return values[below] + ((place - below) * (values[Math.Min(below + 1, values.Length - 1)] - values[below]));
    }

    private static double FirstDay(double[] values, double limit, double dt)
    {
        for (var step = 0; step < values.Length; step++)
            if (values[step] >= limit) return step * dt;
        return double.NaN;
    }

    private static double Progression(double[] burden, int from, double dt)
    {
        var smallest = double.PositiveInfinity;
        for (var step = from; step < burden.Length; step++)
        {
            if (burden[step] >= PatientCourse.ProgressionRatio * smallest && burden[step] > 0) return step * dt;
            smallest = Math.Min(smallest, burden[step]);
        }

        return double.NaN;
    }
}
