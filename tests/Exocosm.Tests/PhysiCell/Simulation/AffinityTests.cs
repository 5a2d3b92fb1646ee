using Exocosm.Numerics.Parallelism;
using Exocosm.PhysiCell.Settings;
using Exocosm.PhysiCell.Simulation;
using Exocosm.Tests.PhysiCell.Reading;
using Xunit;

namespace Exocosm.Tests.PhysiCell.Simulation;

/// <summary>Adhesion of two cells whose affinities a rule has changed, against the formula of PhysiCell's standard_pair_force.</summary>
public sealed class AffinityTests
{
    private const double Adhesion = 0.4;
    private const double Distance = 18;

    [Theory]
    [InlineData("tumor,oxygen,increases,adhesive affinity to T cell,9,1e-6,4,0\n", 9, 1)]
    [InlineData("T cell,oxygen,increases,adhesive affinity to tumor,4,1e-6,4,0\n", 1, 4)]
    public void A_rule_on_an_affinity_changes_how_strongly_two_cells_adhere(string rule, double ofTumor, double ofT)
    {
        var xml = SmallModel.WithRules()
            .Replace("<options><enabled>true</enabled><use_2D>true</use_2D></options>", "<options><enabled>false</enabled><use_2D>true</use_2D></options>", StringComparison.Ordinal)
            .Replace("<uptake_rate>10</uptake_rate>", "<uptake_rate>0</uptake_rate>", StringComparison.Ordinal)
            .Replace("<number_of_cells type=\"int\" units=\"none\">4</number_of_cells>", "", StringComparison.Ordinal)
            .Replace(
                "<user_parameters>",
                "<initial_conditions><cell_positions type=\"csv\" enabled=\"true\"><folder>config</folder><filename>cells.csv</filename></cell_positions></initial_conditions><user_parameters>",
                StringComparison.Ordinal);
        var model = SmallModel.Model(xml, ("rules.csv", rule), ("cells.csv", $"x,y,z,type\n0,0,0,tumor\n{Distance},0,0,T cell\n"));
        Assert.NotNull(model);
        using var team = new WorkTeam(1);
        var simulation = new PhysiCellSimulation(model, team);
        // The first step holds the first phenotype pass, which applies the rule, and then the first mechanics pass.
        simulation.Step();
        var (agents, cells) = (simulation.Agents, simulation.Agents.Cells);
        double Of(BehaviourKind kind, int cell) => agents.Behaviours[model.Vocabulary.Behaviour(kind)].Values[cell];
        var reach = (Of(BehaviourKind.AdhesionDistance, 0) * cells.Radius.Values[0]) + (Of(BehaviourKind.AdhesionDistance, 1) * cells.Radius.Values[1]);
        var contact = cells.Radius.Values[0] + cells.Radius.Values[1];
        Assert.InRange(Distance, contact, reach);
        var speed = Adhesion * Math.Sqrt(ofTumor * ofT) * Math.Pow(1 - (Distance / reach), 2);
        Assert.Equal(speed, cells.PreviousVx.Values[0], 1e-9 * speed);
        Assert.Equal(-speed, cells.PreviousVx.Values[1], 1e-9 * speed);
    }
}
