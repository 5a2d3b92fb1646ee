using Exocosm.Engine.State;
using Exocosm.Engine.Step;
using Exocosm.Model.Scenarios;
using Exocosm.Numerics.Parallelism;
using Exocosm.PhysiCell.Reading;
using Exocosm.PhysiCell.Settings;
using Exocosm.PhysiCell.Simulation;
using Exocosm.Tests.PhysiCell.Reading;
using Exocosm.Tests.Results;
using Xunit;

namespace Exocosm.Tests.PhysiCell.Conversion;

/// <summary>
/// One model in both engines: as PhysiCell computes it, which is held against PhysiCell's own runs elsewhere, and converted. In space,
/// between walls, without held faces and with the one-phase cycle, the mechanisms are the same; means over seeds agree within 4 standard errors.
/// </summary>
public sealed class BothEnginesTests
{
    private const int Seeds = 8;
    private const double StandardErrors = 4;

    private static readonly string[] s_rules =
    [
        "tumor,oxygen,increases,cycle entry,0.004,20,4,0",
        "tumor,pressure,decreases,cycle entry,0,1,4,0",
        "tumor,contact with T cell,increases,apoptosis,0.002,1,4,0",
        "T cell,oxygen,decreases,necrosis,0,30,8,0",
    ];

    [Fact]
    public void Counts_volumes_and_oxygen_agree()
    {
        using var folder = new TemporaryFolder();
        var model = Model(folder);
        Converted.Of(model, folder["out"]).HasNoNeed("never flat");
        Assert.DoesNotContain(model.Needs, need => need.Kind == NeedKind.Missing);
        var scenario = Converted.Read(folder["out"]);
        var theirs = Enumerable.Range(1, Seeds).Select(seed => AsPhysiCell(model with { Seed = (ulong)seed })).ToArray();
        var ours = Enumerable.Range(1, Seeds).Select(seed => AsScenario(scenario with { Seed = (ulong)seed })).ToArray();
        for (var figure = 0; figure < theirs[0].Length; figure++)
        {
            var (a, b) = (theirs.Select(run => run[figure]).ToArray(), ours.Select(run => run[figure]).ToArray());
            var (mean, got) = (a.Average(), b.Average());
            Assert.True(Math.Abs(mean - got) <= StandardErrors * Math.Sqrt(Variance(a) + Variance(b)), $"figure {figure}: {mean} as PhysiCell, {got} converted");
        }

        // The comparison says something: cells are born and die, and oxygen is used.
        Assert.True(theirs.Average(run => run[0]) > 60 && theirs.Average(run => run[1]) > 5 && theirs.Average(run => run[3]) > 5 && theirs.Average(run => run[5]) < 30);
    }

    private static PhysiCellModel Model(TemporaryFolder folder)
    {
        var xml = SmallModel.WithRules();
        (string Old, string New)[] changes =
        [
            ("<z_min>-500</z_min><z_max>500</z_max>", "<z_min>-60</z_min><z_max>60</z_max>"),
            ("<use_2D>true</use_2D>", "<use_2D>false</use_2D>"),
            ("<max_time units=\"min\">60</max_time>", "<max_time>360</max_time><dt_diffusion>0.2</dt_diffusion><dt_mechanics>0.2</dt_mechanics><dt_phenotype>6</dt_phenotype>"),
            ("<diffusion_coefficient>100000</diffusion_coefficient><decay_rate>0.1</decay_rate>", "<diffusion_coefficient>1000</diffusion_coefficient><decay_rate>0</decay_rate>"),
            ("<Dirichlet_boundary_condition enabled=\"true\">", "<Dirichlet_boundary_condition enabled=\"false\">"),
            ("<death_rate>1e-5</death_rate>", "<death_rate>0.0005</death_rate>"),
            ("<uptake_rate>10</uptake_rate>", "<uptake_rate>0.05</uptake_rate>"),
            ("<phenotype></phenotype>", "<phenotype><cycle code=\"5\"/><death><model code=\"101\"><death_rate>0.002</death_rate></model></death></phenotype>"),
            (">4</number_of_cells>", ">40</number_of_cells>"),
        ];
        foreach (var (old, by) in changes)
        {
            Assert.Contains(old, xml, StringComparison.Ordinal);
            xml = xml.Replace(old, by, StringComparison.Ordinal);
        }

        Directory.CreateDirectory(folder["config"]);
        File.WriteAllText(folder["config/settings.xml"], xml);
        File.WriteAllLines(folder["config/rules.csv"], s_rules);
        var (model, problems) = PhysiCellReader.Read(folder["config/settings.xml"]);
        Assert.Equal([], problems.Select(problem => problem.ToString()));
        return model!;
    }

    private static double[] AsPhysiCell(PhysiCellModel model)
    {
        using var team = new WorkTeam(1);
        var simulation = new PhysiCellSimulation(model, team);
        while (simulation.TimeMin < model.Time.EndMin - 1e-6) simulation.Step();
        return Figures(simulation.Agents.Cells, simulation.Agents.Count, cell => simulation.Agents.Total.Values[cell], simulation.Densities[0]);
    }

    private static double[] AsScenario(Scenario scenario)
    {
        using var team = new WorkTeam(1);
        var world = WorldBuilder.Build(scenario);
        var stepper = new Stepper(world, team);
        while (world.Step < world.TotalSteps) stepper.Step();
        var tissue = world.Tissues[0];
        return Figures(tissue.Cells, tissue.Cells.Count, tissue.Cells.Volume, tissue.Substrates[0].Values);
    }

    /// <summary>Living and dead cells of each type, volume of the living, mean oxygen.</summary>
    private static double[] Figures(Cells cells, int count, Func<int, double> volume, double[] oxygen)
    {
        double Number(int type, bool live) => Enumerable.Range(0, count).Count(cell => cells.Type.Values[cell] == type && cells.State.Values[cell] == CellState.Live == live);
        var living = Enumerable.Range(0, count).Where(cell => cells.State.Values[cell] == CellState.Live).Sum(volume);
        return [Number(0, true), Number(0, false), Number(1, true), Number(1, false), living, oxygen.Average()];
    }

    private static double Variance(double[] values)
    {
        var mean = values.Average();
        return values.Sum(value => (value - mean) * (value - mean)) / (values.Length - 1) / values.Length;
    }
}
