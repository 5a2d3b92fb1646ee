using Exocosm.Cohorts.Compartments;
using Exocosm.Cohorts.People;
using Exocosm.Model.Reading;
using Exocosm.Model.Scenarios;
using Xunit;

namespace Exocosm.Tests.Cohorts;

public sealed class PatientCourseTests
{
    private static readonly GrowthPlan s_doubling = new(GrowthLaw.Exponential, Math.Log(2) / 120, double.PositiveInfinity, 1);

    [Fact]
    public void Days_of_exponential_growth_are_logarithms()
    {
        var course = new PatientCourse(Plan(), 8000, 1, 0);
        Assert.Equal(120 * Math.Log2(1e9), course.ImagingDay, 6);
        Assert.Equal(120 * Math.Log2(1.728), course.ProgressionDay - course.ImagingDay, 6);
        Assert.Equal(120 * Math.Log2(1e12), course.DeathDay, 6);
        Assert.Equal(course.DeathDay, course.FollowUpDay);
        Assert.Equal(double.NaN, course.MetastasisDay);
    }

    [Fact]
    public void A_resection_that_leaves_cells_is_followed_by_a_recurrence()
    {
        var course = new PatientCourse(Plan() with { Resection = new ResectionPlan(null, 1e-3) }, 8000, 1, 0);
        Assert.Equal(120 * Math.Log2(1e9), course.ImagingDay, 6);
        Assert.Equal(1e6, course.Burden(course.ImagingDay), 1);
        Assert.Equal(120 * Math.Log2(1e3), course.ProgressionDay - course.ImagingDay, 3);
    }

    [Fact]
    public void A_niche_under_constant_load_comes_to_r_over_r_plus_one_over_its_lifetime()
    {
        // A tumour that stays as it is: Gompertz at its capacity.
        var still = new GrowthPlan(GrowthLaw.Gompertz, 0.01, 1e9 * (1 + 1e-12), 1e9);
        var plan = Plan() with { Growth = still, Metastasis = new MetastasisPlan(MetastasisLaw.Shedding, 1e-3, 3e-8, 0, 0, [new PatientOrgan("liver", 1, new NichePlan(0.1, 30, 1e6, 9), double.PositiveInfinity, 0, double.PositiveInfinity)], s_doubling) };
        var founding = new Founding(plan, [new Lesion(-1, 0, still)], 1000);
        const double level = 1e9 * 0.1 * 60 * 24 / (0.6931471805599453 / (0.5 / 24)) / 3150;
        const double r = 0.1 * level / (level + 1e6);
        var expected = r / (r + (1.0 / 30));
        Assert.Equal(expected, founding.Niche(0)[^1], 6);
        Assert.Equal(1e9 * 1e-3 * 3e-8 * 1000 * (1 + (9 * founding.Niche(0).Average())), founding.Expected(0), 0.1);
    }

    [Fact]
    public void A_quadrature_of_Gompertz_growth_solves_its_equation()
    {
        var plan = new GrowthPlan(GrowthLaw.Gompertz, 0.00286, 7.3e10, 1);
        const double k = 0.11, day = 900, h = 0.01;
        var slope = (Growth.InPlasma(plan, 2, k, day + h) - Growth.InPlasma(plan, 2, k, day - h)) / (2 * h);
        Assert.Equal(1, slope / ((2 * Growth.Cells(plan, day)) - (k * Growth.InPlasma(plan, 2, k, day))), 6);
        Assert.Equal(day, Growth.AgeAt(plan, Growth.Cells(plan, day)), 6);
    }

    [Fact]
    public void What_varies_depends_on_seed_person_and_path_alone()
    {
        var varied = new VariedValue("patient.growth.doubling", Distribution.LogUniform, 60, 240, "day", Among.Cases);
        double[] values = [.. Enumerable.Range(0, 4000).Select(n => VariedValues.Of(varied, 1, n, isCase: true))];
        Assert.Equal(values[7], VariedValues.Of(varied, 1, 7, isCase: true));
        Assert.Equal(double.NaN, VariedValues.Of(varied, 1, 7, isCase: false));
        Assert.All(values, value => Assert.InRange(value, 60, 240));
        // The mean log is ln 120; its standard error ln 4/sqrt(12 · 4000).
        Assert.InRange(values.Average(Math.Log), Math.Log(120) - (4 * Math.Log(4) / Math.Sqrt(48000)), Math.Log(120) + (4 * Math.Log(4) / Math.Sqrt(48000)));
    }

    private static PatientPlan Plan() =>
        ScenarioReader.ReadText("exocosm: 1\nname: x\npatient: {growth: {doubling: 120 day}}\n", "s.yaml", new ScenarioReadOptions()).Scenario!.Patient!;
}
