using Exocosm.PhysiCell.Reading;
using Exocosm.PhysiCell.Settings;
using Exocosm.Tests.Results;
using Xunit;

namespace Exocosm.Tests.PhysiCell.Reading;

public sealed class CustomCodeTests
{
    private const string Plain = """
        #include "./custom.h"
        void create_cell_types( void )
        {
            cell_defaults.functions.update_phenotype = phenotype_function; // cell_defaults.functions.custom_cell_rule = mine;
            cell_defaults.functions.custom_cell_rule = NULL;
        }
        void setup_microenvironment( void ) { initialize_microenvironment(); }
        void setup_tissue( void ) { for( int n = 0 ; n < parameters.ints("number_of_cells") ; n++ ) { create_cell( *pCD ); } load_cells_from_pugixml(); }
        void phenotype_function( Cell* pCell, Phenotype& phenotype, double dt ) { return; }
        """;

    [Fact]
    public void The_template_needs_nothing() => Assert.Empty(Needs(Plain));

    [Fact]
    public void Hooks_bodies_and_setup_are_named()
    {
        var need = Assert.Single(Needs(Plain
            .Replace("custom_cell_rule = NULL;", "custom_cell_rule = my_rule;", StringComparison.Ordinal)
            .Replace("{ return; }", "{ phenotype.cycle.data.exit_rate(0) = 0; return; } void my_rule( Cell* p ) { }", StringComparison.Ordinal)
            .Replace("load_cells_from_pugixml();", "place_disc( 100 );", StringComparison.Ordinal)));
        Assert.Equal(NeedKind.Missing, need.Kind);
        Assert.Contains("sets custom_cell_rule = my_rule and does more than PhysiCell's template in phenotype_function, setup_tissue; further functions: my_rule", need.Message, StringComparison.Ordinal);
    }

    private static IReadOnlyList<Need> Needs(string code)
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder["config"]);
        Directory.CreateDirectory(folder["custom_modules"]);
        File.WriteAllText(folder["config/settings.xml"], SmallModel.Xml);
        File.WriteAllText(folder["custom_modules/custom.cpp"], code);
        return PhysiCellReader.Read(folder["config/settings.xml"]).Model!.Needs;
    }
}
