using Exocosm.PhysiCell.Settings;
using Xunit;

namespace Exocosm.Tests.PhysiCell.Reading;

public sealed class SettingsTests
{
    [Fact]
    public void Everything_of_the_small_model_is_read()
    {
        var model = SmallModel.Model(SmallModel.Xml);
        Assert.Equal((10, 6, 1), model.Domain.Voxels);
        Assert.Equal((-10.0, 10.0), (model.Domain.Min.Z, model.Domain.Max.Z));
        Assert.Equal(new TimeSettings(60, 0.01, 0.1, 6), model.Time);
        Assert.Equal(new SaveSettings("out", true, 30, false, 60), model.Save);
        Assert.Equal(new OptionSettings(false, true, false, true, false), model.Options);
        Assert.Equal((3, 7ul), (model.Threads, model.Seed));
        Assert.Equal(["oxygen", "debris"], model.Substrates.Select(substrate => substrate.Name));
        Assert.Equal([38, 38, 38, 38, 38, 38], model.Substrates[0].Faces);
        Assert.All(model.Substrates[1].Faces, face => Assert.Null(face));
        Assert.Equal([new RandomPlacement(0, 4), new RandomPlacement(1, 4)], model.Placements);
        Assert.Equal([new CustomScalar("gfp", "1", true)], model.Custom);
        Assert.Equal([], model.Needs);
    }

    [Theory]
    [InlineData("<random_seed>7</random_seed>", "<random_seed>system_clock</random_seed>", null)]
    [InlineData("<random_seed>7</random_seed>", "<random_seed></random_seed>", null)]
    [InlineData("<random_seed>7</random_seed>", "<random_seed>random</random_seed>", null)]
    [InlineData("<random_seed>7</random_seed>", "<random_seed>18446744073709551615</random_seed>", ulong.MaxValue)]
    [InlineData("<number_of_cells", "<random_seed type=\"int\">0</random_seed><number_of_cells", 0ul)]
    [InlineData("<number_of_cells", "<random_seed type=\"int\">system_clock</random_seed><number_of_cells", null)]
    [InlineData("<number_of_cells", "<random_seed type=\"double\">3</random_seed><number_of_cells", 7ul)]
    public void Seeds_of_user_parameters_win(string old, string by, ulong? seed) => Assert.Equal(seed, SmallModel.Model(SmallModel.With(old, by)).Seed);

    [Fact]
    public void Faces_have_their_own_flags_and_values_and_IDs_match_as_parts()
    {
        var model = SmallModel.Model(SmallModel.With(
            "enabled=\"true\">38</Dirichlet_boundary_condition>",
            "enabled=\"true\">38</Dirichlet_boundary_condition><Dirichlet_options><boundary_value ID=\"the xmin face\" enabled=\"1\">5</boundary_value>"
            + "<boundary_value ID=\"ymax\" enabled=\"false\">6</boundary_value><boundary_value ID=\"xmxa\" enabled=\"true\">9</boundary_value></Dirichlet_options>"));
        Assert.Equal([5, 38, 38, null, 38, 38], model.Substrates[0].Faces);
        Assert.Equal([5, 38, 38, 6, 38, 38], model.Substrates[0].FaceValues);
        Assert.Contains("did you mean 'xmax'", SmallModel.Need(model, NeedKind.Warning, "xmxa").Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Faces_without_any_main_condition_are_a_warning()
    {
        var model = SmallModel.Model(SmallModel.With(
            "enabled=\"true\">38</Dirichlet_boundary_condition>",
            "enabled=\"false\">38</Dirichlet_boundary_condition><Dirichlet_options><boundary_value ID=\"xmin\" enabled=\"true\">5</boundary_value></Dirichlet_options>"));
        SmallModel.Need(model, NeedKind.Warning, "PhysiCell then holds no face at all");
        Assert.Equal((false, 5.0), (model.Substrates[0].DirichletMain, model.Substrates[0].Faces[0]));
    }

    [Theory]
    [InlineData("<dx>20</dx>", "<dx>30</dx>", "voxels are not cubes")]
    [InlineData("<dx>20</dx>", "<dx>30</dx>", "is no multiple of dx")]
    [InlineData("<max_time units=\"min\">60</max_time>", "<max_time> 60 min</max_time>", "only the leading number 60 is read")]
    [InlineData("<decay_rate>0</decay_rate>", "<decay_rate>none</decay_rate>", "which is no number: it is read as 0")]
    [InlineData("<time_units>min</time_units>", "<time_units>hours</time_units>", "PhysiCell never reads it")]
    [InlineData("<enable>true</enable>", "<enable> true</enable>", "without blanks")]
    [InlineData("<enable>true</enable>", "<enable>on</enable>", "it is read as false")]
    [InlineData("<omp_num_threads>3</omp_num_threads>", "<omp_num_threads>1e3</omp_num_threads>", "only the leading whole number 1 is read")]
    [InlineData("<calculate_gradients>true</calculate_gradients>", "<calculate_gradients>false</calculate_gradients><calculate_gradients>true</calculate_gradients>", "only the first one counts")]
    [InlineData("type=\"int\" units=\"none\"", "", "needs int; its value is used")]
    [InlineData("<number_of_cells type=\"int\" units=\"none\">4</number_of_cells>", "", "there is no user parameter number_of_cells")]
    [InlineData("type=\"int\" units=\"none\"", "type=\"integer\"", "PhysiCell takes for double")]
    [InlineData("<number_of_cells", "<random_seed type=\"int\">1</random_seed><number_of_cells", "options/random_seed does not count")]
    public void What_PhysiCell_lets_pass_is_a_warning(string old, string by, string words)
    {
        var need = SmallModel.Need(SmallModel.Model(SmallModel.With(old, by)), NeedKind.Warning, words);
        Assert.True(need.Place.Line > 1 && need.Place.Column > 1);
    }

    [Fact]
    public void Comments_stand_anywhere()
    {
        var model = SmallModel.Model(SmallModel.With("<total>2000</total>", "<!-- a --><total><!-- 1 -->2500<!-- 2 --> 7</total><!-- b -->"));
        Assert.Equal(2500, model.Types[0].Volume.Total);
    }

    [Fact]
    public void Predefined_entities_are_read()
    {
        var model = SmallModel.Model(SmallModel.Xml.Replace("name=\"debris\"", "name=\"a &lt;&amp;&#65; b\"", StringComparison.Ordinal));
        Assert.Equal("a <&A b", model.Substrates[1].Name);
    }

    [Theory]
    [InlineData("<dx>20</dx>", "<dx>0</dx>", "dx is 0", 4)]
    [InlineData("<x_max>100</x_max>", "<x_max>-100</x_max>", "x_max is -100, not above", 3)]
    [InlineData("<dx>20</dx><dy>20</dy>", "<dx>1e-6</dx><dy>1e-6</dy>", "voxels", 2)]
    [InlineData("<dx>20</dx>", "<dx>nan</dx>", "a finite number was expected", 4)]
    [InlineData("<dx>20</dx>", "<dx>1e999</dx>", "a finite number was expected", 4)]
    [InlineData("<omp_num_threads>3</omp_num_threads>", "<omp_num_threads>99999999999</omp_num_threads>", "a whole number up to", 7)]
    [InlineData("<time_units>", "<dt_mechanics>-1</dt_mechanics><time_units>", "a step must be above 0", 6)]
    [InlineData("<random_seed>7</random_seed>", "<random_seed>seven</random_seed>", "a whole number, random or system_clock", 9)]
    [InlineData("name=\"debris\"", "name=\"oxygen\"", "there are two variables 'oxygen'", 16)]
    [InlineData("name=\"debris\"", "nom=\"debris\"", "a variable has no name", 16)]
    [InlineData(">1</diffusion_coefficient>", ">-1</diffusion_coefficient>", "must not be below 0", 17)]
    [InlineData("<total>2000</total>", "<total>0</total>", "a cell's volume must be above 0", 31)]
    [InlineData("type=\"int\" units=\"none\">4<", "type=\"int\" units=\"none\">6000000<", "at most 10000000 cells", 45)]
    [InlineData("<number_of_cells", "<number_of_cells type=\"int\">1</number_of_cells><number_of_cells", "there are two user parameters number_of_cells", 45)]
    public void What_stops_PhysiCell_is_a_problem_at_its_place(string old, string by, string words, int line)
    {
        var problem = SmallModel.Problem(SmallModel.With(old, by));
        Assert.Contains(words, problem.Message, StringComparison.Ordinal);
        Assert.Equal(line, problem.Line);
    }

    [Fact]
    public void All_problems_come_at_once()
    {
        var (model, problems) = SmallModel.Read(SmallModel.With("<dx>20</dx>", "<dx>0</dx>").Replace("<total>2000</total>", "<total>0</total>", StringComparison.Ordinal));
        Assert.Null(model);
        Assert.Equal([4, 31], problems.Select(problem => problem.Line));
    }

    [Theory]
    [InlineData("<total>2000</total>", "<total>2000</total><totl>1</totl>", NeedKind.Missing, "totl is not known in volume and is not read; did you mean 'total'?")]
    [InlineData("<random_seed>", "<mechanics_voxel_size>30</mechanics_voxel_size><random_seed>", NeedKind.Missing, "mechanics_voxel_size is not known in options")]
    [InlineData("<save>", "<safe/><save>", NeedKind.Ignored, "safe is not known in PhysiCell_settings and is not read; did you mean 'save'?")]
    [InlineData("<initial_condition>38</initial_condition>", "<initial_condition>38</initial_condition><boundary_value ID=\"xmin\">1</boundary_value>", NeedKind.Missing, "put it into Dirichlet_options")]
    [InlineData("<calculate_gradients>", "<dirichlet_nodes type=\"matlab\" enabled=\"true\"/><calculate_gradients>", NeedKind.Ignored, "PhysiCell does not implement it either")]
    [InlineData("<SVG>", "<legacy_data><enable>true</enable></legacy_data><SVG>", NeedKind.Ignored, "legacy_data has no effect")]
    [InlineData("<phenotype></phenotype>", "<phenotype><intracellular type=\"maboss\"><a/></intracellular></phenotype>", NeedKind.Missing, "type 'maboss'")]
    public void No_element_is_passed_over_in_silence(string old, string by, NeedKind kind, string words) =>
        SmallModel.Need(SmallModel.Model(SmallModel.With(old, by)), kind, words);

    [Fact]
    public void A_model_without_definitions_needs_code()
    {
        var start = SmallModel.Xml.IndexOf("<cell_definitions>", StringComparison.Ordinal);
        var end = SmallModel.Xml.IndexOf("</cell_definitions>", StringComparison.Ordinal) + "</cell_definitions>".Length;
        var model = SmallModel.Model(SmallModel.Xml.Remove(start, end - start));
        SmallModel.Need(model, NeedKind.Missing, "there are no cell_definitions");
        Assert.Empty(model.Types);
        Assert.Empty(model.Placements);
    }
}
