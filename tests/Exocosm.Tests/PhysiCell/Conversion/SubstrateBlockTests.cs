using Exocosm.Model.Scenarios;
using Exocosm.PhysiCell.Settings;
using Exocosm.Tests.PhysiCell.Reading;
using Xunit;

namespace Exocosm.Tests.PhysiCell.Conversion;

public sealed class SubstrateBlockTests
{
    private const string Condition = "<Dirichlet_boundary_condition enabled=\"true\">38</Dirichlet_boundary_condition>";

    [Fact]
    public void Values_are_the_files_own()
    {
        var converted = Converted.Of(SmallModel.Xml);
        var (oxygen, debris) = (converted.Scenario.Substrates[0], converted.Scenario.Substrates[1]);
        Assert.Equal(("oxygen", "mmHg", 100000, 0.1, 38, FieldSolve.Stepped, 0.01), Values(oxygen));
        Assert.Equal(("debris", "dimensionless", 1, 0, 0.5, FieldSolve.Stepped, 0.01), Values(debris));
        // In 2D PhysiCell holds no face along z.
        Assert.Equal([38, 38, 38, 38, null, null], oxygen.Boundary.Values);
        Assert.All(debris.Boundary.Values, value => Assert.Null(value));
        Assert.Equal("variable 'oxygen'/Dirichlet_boundary_condition", converted.Need(NeedKind.Warning, "half a voxel further out").Element);

        static (string, string, double, double, double, FieldSolve, double?) Values(Substrate s) =>
            (s.Name, s.Unit, s.DiffusionUm2PerMin, s.DecayPerMin, s.InitialValue, s.Solve, s.StepMin);
    }

    [Fact]
    public void Faces_have_their_own_values()
    {
        var faces = Condition + "<Dirichlet_options><boundary_value ID=\"xmin\" enabled=\"true\">7.25</boundary_value><boundary_value ID=\"ymax\" enabled=\"false\">1</boundary_value></Dirichlet_options>";
        Assert.Equal([7.25, 38, 38, null, null, null], Converted.Of(SmallModel.With(Condition, faces)).Scenario.Substrates[0].Boundary.Values);
        var space = SmallModel.With(Condition, faces).Replace("<use_2D>true</use_2D>", "<use_2D>false</use_2D>", StringComparison.Ordinal);
        Assert.Equal([7.25, 38, 38, null, 38, 38], Converted.Of(space).Scenario.Substrates[0].Boundary.Values);
    }

    [Fact]
    public void Faces_hold_only_where_the_main_condition_of_some_substrate_is_on()
    {
        var off = "<Dirichlet_boundary_condition enabled=\"false\">38</Dirichlet_boundary_condition><Dirichlet_options><boundary_value ID=\"xmin\" enabled=\"true\">7</boundary_value></Dirichlet_options>";
        Assert.All(Converted.Of(SmallModel.With(Condition, off)).Scenario.Substrates[0].Boundary.Values, value => Assert.Null(value));
    }

    [Theory]
    [InlineData("mmHg", "mmHg")]
    [InlineData("mM", "mM")]
    [InlineData("1/um^3", "1/um^3")]
    [InlineData("ng/mL", "ng/mL")]
    [InlineData("", "dimensionless")]
    [InlineData("1", "dimensionless")]
    [InlineData("foo", "foo")]
    [InlineData("mmol/kg", "mmol/kg")]
    [InlineData("#/micron^3", "#/micron^3")]
    [InlineData("%", "%")]
    [InlineData("parts per million", "dimensionless")]
    [InlineData("12 mM", "dimensionless")]
    [InlineData("to", "dimensionless")]
    public void Units_stay_where_the_language_can_have_them_and_numbers_never_change(string written, string unit)
    {
        var xml = SmallModel.WithRules().Replace("units=\"mmHg\"", $"units=\"{written}\"", StringComparison.Ordinal)
            .Replace("<uptake_rate>10</uptake_rate>", "<uptake_rate>10</uptake_rate><secretion_rate>2</secretion_rate><secretion_target>3.7</secretion_target><net_export_rate>-0.3</net_export_rate>", StringComparison.Ordinal);
        var converted = Converted.Of(
            xml, ("rules.csv", "tumor,oxygen gradient,increases,oxygen export,1.1,0.7,4,0\ntumor,oxygen,increases,oxygen secretion target,5.3,2.1,4,0\n"));
        var oxygen = converted.Scenario.Substrates[0];
        Assert.Equal((unit, 38, 38), (oxygen.Unit, oxygen.InitialValue, oxygen.Boundary.Values[0]));
        Assert.Equal(new SubstrateExchange(2, 3.7, 10, -0.3), converted.Scenario.CellTypes[0].Exchange[0]);
        Assert.Equal([(1.1, 0.7), (5.3, 2.1)], converted.Scenario.Rules.Select(rule => (rule.Towards, rule.HalfMax)));
        if (unit == "dimensionless" && written is not ("" or "1")) converted.Need(NeedKind.Warning, "cannot be written in a scenario");
        else converted.HasNoNeed("cannot be written in a scenario");
    }

    [Fact]
    public void Densities_of_a_file_are_missing()
    {
        var rows = string.Concat(Enumerable.Range(0, 60).Select(i => $"{-90 + (20 * (i % 10))},{-50 + (20 * (i / 10))},0,{i},1\n"));
        var converted = Converted.Of(SmallModel.WithDensities("csv"), ("start", "x,y,z,oxygen,debris\n" + rows));
        Assert.Equal("microenvironment_setup/options/initial_condition", converted.Need(NeedKind.Missing, "'oxygen' starts from densities of a file").Element);
    }
}
