using Exocosm.Reports.Content;
using Exocosm.Reports.Page;
using Exocosm.Reports.Page.Sections;
using Xunit;

namespace Exocosm.Tests.Reports.Page.Sections;

public sealed class ImmunitySectionTests
{
    private static readonly double[] s_times = [0, 60, 120];

    [Fact]
    public void Evasion_and_tolerance_share_a_figure()
    {
        var figures = new FigureSet();
        var body = ImmunitySection.Of(
            Run() with
            {
                Immunity = [Curve("evasion", "Evasion", [0.8, 0.4, 0.1]), Curve("tolerance", "Tolerance", [0.2, 0.21, 0.22]), Curve("kills", "Kills", [0, 3, 9])],
                Treatments = [new TreatmentSeries("drug", s_times, [0, 4, 2], 1)],
            },
            figures)!.Body;
        Assert.Contains("immunity-evasion-tolerance", body, StringComparison.Ordinal);
        Assert.Contains("at the end Evasion 0.1; Tolerance 0.22", body, StringComparison.Ordinal);
        Assert.Contains("immunity-kills", body, StringComparison.Ordinal);
        Assert.Contains("immunity-treatments", body, StringComparison.Ordinal);
        Assert.Contains("when the exosomes are gone", body, StringComparison.Ordinal);
    }

    [Fact]
    public void A_run_without_immunity_and_treatments_has_no_such_section() => Assert.Null(ImmunitySection.Of(Run(), new FigureSet()));

    private static ReportData Run() => new() { Title = "t", Provenance = new Provenance { EngineVersion = "1", Status = "finished", Seed = 1, SimulatedMin = 120 } };

    private static ArmCurve Curve(string id, string title, double[] values) => new(new ArmMeasure(id, title, "", "t", "c", false), s_times, values);
}
