using Exocosm.Reports.Content;
using Exocosm.Reports.Page;
using Exocosm.Reports.Page.Sections;
using Xunit;

namespace Exocosm.Tests.Reports.Page.Sections;

public sealed class OrganSectionTests
{
    [Fact]
    public void Niches_share_a_figure_and_each_population_has_one()
    {
        double[] times = [0, 60], none = [double.NaN, double.NaN];
        var body = OrganSection.Of(
            Run() with
            {
                Organs =
                [
                    new OrganSeries("lung", "exo", times, [0, 8], [0, 0.25]), new OrganSeries("lung", "other", times, [0, 3], [0, 0.25]),
                    new OrganSeries("rest", "exo", times, [0, 5], none), new OrganSeries("rest", "other", times, [0, 6], none),
                ],
            },
            new FigureSet())!.Body;
        Assert.Contains("at the end lung 0.25.", body, StringComparison.Ordinal);
        Assert.Contains("at the end lung 8; rest 5.", body, StringComparison.Ordinal);
        Assert.Contains("at the end lung 3; rest 6.", body, StringComparison.Ordinal);
    }

    [Fact]
    public void A_run_without_organs_has_no_such_section() => Assert.Null(OrganSection.Of(Run(), new FigureSet()));

    private static ReportData Run() => new() { Title = "t", Provenance = new Provenance { EngineVersion = "1", Status = "finished", Seed = 1, SimulatedMin = 60 } };
}
