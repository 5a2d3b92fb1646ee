using Exocosm.Engine.State;
using Exocosm.Model.Reading;
using Exocosm.Results.Runs;
using Exocosm.Tests.Engine;
using Exocosm.Tests.Results;
using Xunit;

namespace Exocosm.Tests.Cohorts;

/// <summary>Patients as pieces of tissue, held against plain simulations of the same scenario.</summary>
public sealed class TissueCohortTests : IDisposable
{
    private const int Cases = 6;
    private const double ImagingCells = 4e7;
    private const double DeadlyCells = 1.2e8;

    private static readonly string[] s_tables =
        ["diagnosis.parquet", "draws.parquet", "leads.parquet", "patients.parquet", "prognosis.parquet", "roc.parquet", "sensitivity_by_time.parquet", "survival.parquet"];

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_cohort_has_all_its_tables_with_the_same_bytes_on_any_number_of_threads()
    {
        Assert.Equal(RunStatus.Finished, CohortRun.Go(_folder["one"], CohortTexts.Tissue).Status);
        Assert.Equal(RunStatus.Finished, CohortRun.Go(_folder["two"], CohortTexts.Tissue, threads: 2).Status);
        Assert.Equal(CohortRun.Hashes(_folder["one"]), CohortRun.Hashes(_folder["two"]));
        Assert.Equal(s_tables, Directory.EnumerateFiles(Path.Combine(_folder["one"], "tables")).Select(Path.GetFileName).Order(StringComparer.Ordinal));

        var patients = CohortRun.Table(_folder["one"], "patients");
        Assert.Equal(Enumerable.Range(0, Cases + 30).Select(n => (long)n), patients.Longs("patient"));
        Assert.All(patients.Texts("failed"), message => Assert.Empty(message));
        double[] rates = patients.Doubles("cell_types.CSC.cycle.rate");
        Assert.All(rates.Take(Cases), rate => Assert.InRange(rate, 0.4, 1.6));
        Assert.All(rates.Skip(Cases), rate => Assert.Equal(double.NaN, rate));
        Assert.Equal(Cases, rates.Take(Cases).Distinct().Count());

        // Healthy people have no tumour in their blood, and every case has one from the start.
        var draws = CohortRun.Table(_folder["one"], "draws");
        foreach (var (patient, burden, perMl) in draws.Longs("patient").Zip(draws.Doubles("burden_cells"), draws.Doubles("true_per_ml")))
        {
            if (patient < Cases) Assert.True(burden > 0 && perMl > 0);
            else Assert.True(burden == 0 && perMl == 0);
        }
    }

    [Fact]
    public void A_patient_is_a_simulation_of_his_own()
    {
        CohortRun.Go(_folder["c"], CohortTexts.Tissue);
        var patients = CohortRun.Table(_folder["c"], "patients");
        var draws = CohortRun.Table(_folder["c"], "draws");
        double[] rates = patients.Doubles("cell_types.CSC.cycle.rate"), death = patients.Doubles("death_day"), end = patients.Doubles("follow_up_day");
        double[] imaging = patients.Doubles("imaging_day"), metastasis = patients.Doubles("metastasis_day");
        var colonies = patients.Longs("colonies");
        long[] of = draws.Longs("patient");
        double[] day = draws.Doubles("time_day"), burden = draws.Doubles("burden_cells"), perMl = draws.Doubles("true_per_ml");
        for (var number = 0; number < Cases; number++)
        {
            var told = Alone(number, rates[number]);
            Assert.Equal(told.Death, death[number], 1e-9);
            Assert.Equal(told.End, end[number], 1e-9);
            Assert.Equal(told.Imaging, imaging[number], 1e-9);
            Assert.Equal(told.Metastasis, metastasis[number], 1e-9);
            Assert.Equal(told.Colonies, colonies[number]);
            foreach (var row in Enumerable.Range(0, of.Length).Where(row => of[row] == number))
            {
                // Steps of an hour, linearly in between.
                Assert.InRange(day[row], 0, end[number]);
                var (below, above) = ((int)(day[row] * 24), Math.Min((int)(day[row] * 24) + 1, told.Burden.Count - 1));
                var part = (day[row] * 24) - below;
                Assert.Equal(1, burden[row] / (((1 - part) * told.Burden[below]) + (part * told.Burden[above])), 1e-9);
                Assert.Equal(1, perMl[row] / (((1 - part) * told.PerMl[below]) + (part * told.PerMl[above])), 1e-9);
            }
        }

        // The cohort has all of this: those who die and those who do not, with and without a colony.
        Assert.Contains(death.Take(Cases), double.IsNaN);
        Assert.Contains(death.Take(Cases), one => !double.IsNaN(one));
        Assert.Contains(colonies.Take(Cases), one => one > 0);
        Assert.Contains(metastasis.Take(Cases), one => !double.IsNaN(one));
    }

    [Fact]
    public void Without_a_limit_nobody_dies_and_without_metastasis_there_are_no_colonies()
    {
        var text = string.Join('\n', CohortTexts.Tissue.Split('\n').Where(line => new[] { "  death: {b", "metastasis:", "    intravasation:", "body:" }.All(no => !line.StartsWith(no, StringComparison.Ordinal))));
        text += "\nbody: {}\n";
        CohortRun.Go(_folder["c"], text);
        var patients = CohortRun.Table(_folder["c"], "patients");
        Assert.All(patients.Doubles("death_day"), day => Assert.Equal(double.NaN, day));
        Assert.All(patients.Doubles("metastasis_day"), day => Assert.Equal(double.NaN, day));
        Assert.All(patients.Longs("colonies"), colonies => Assert.Equal(0, colonies));
        Assert.All(patients.Doubles("follow_up_day"), day => Assert.Equal(4, day));
    }

    /// <summary>The same patient simulated plainly, without anything of cohorts.</summary>
    private static (double Death, double End, double Imaging, double Metastasis, long Colonies, List<double> Burden, List<double> PerMl) Alone(int number, double rate)
    {
        var read = ScenarioReader.ReadText(CohortTexts.Tissue, "s.yaml", new ScenarioReadOptions
        {
            Overrides = [FormattableString.Invariant($"cell_types.CSC.cycle.rate=\"{rate:r} 1/day\"")],
        });
        var scenario = read.Scenario! with { Seed = read.Scenario!.Seed + (ulong)number };
        var (burden, perMl, founded) = (new List<double>(), new List<double>(), new List<long>());
        void Take(World world)
        {
            burden.Add((world.Tissues[0].Cells.State.Values.AsSpan(0, world.Tissues[0].Cells.Count).Count(CellState.Live) * 1e6) + world.Metastasis!.Cells(0));
            perMl.Add(world.Body!.Plasma.Particles[0] / world.Body.Plasma.VolumeMl);
            founded.Add(world.Metastasis.Founded(0));
        }

        Take(WorldBuilder.Build(scenario));
        var last = Worlds.Run(scenario, each: Take);
        var died = burden.FindIndex(cells => cells >= DeadlyCells);
        var end = died < 0 ? burden.Count - 1 : died;
        var seen = burden.FindIndex(cells => cells >= ImagingCells);
        var woken = last.Metastasis!.Events.Where(happened => happened.What == "growing").Select(happened => happened.TimeMin).DefaultIfEmpty(double.NaN).First();
        return (
            died < 0 ? double.NaN : died / 24.0, end / 24.0, seen < 0 || seen > end ? double.NaN : seen / 24.0,
            woken <= end * 60.0 ? woken / 1440 : double.NaN, founded[end], burden, perMl);
    }
}
