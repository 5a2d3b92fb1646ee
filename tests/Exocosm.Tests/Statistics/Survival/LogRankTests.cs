using Exocosm.Statistics.Survival;
using Xunit;

namespace Exocosm.Tests.Statistics.Survival;

/// <summary>Log-rank tests, to the digits of R's survdiff.</summary>
public sealed class LogRankTests
{
    [Fact]
    public void Aml_is_as_in_R()
    {
        var test = LogRank.Test(Samples.Aml.All, Samples.Aml.Groups);
        Assert.Equal([7, 11], test.Observed);
        Assert.Equal(10.689335992, test.Expected[0], 9);
        Assert.Equal(7.310664008, test.Expected[1], 9);
        Assert.Equal(4.007550746, test.Variance[1, 1], 9);
        Assert.Equal(3.39638869898, test.ChiSquare, 11);
        Assert.Equal(1, test.DegreesOfFreedom);
        Assert.Equal(0.0653393220405, test.P, 13);
        Assert.Equal(0.920596, test.PetoLogHazardRatio, 6);
    }

    [Fact]
    public void Gehan_is_as_in_R()
    {
        var test = LogRank.Test(Samples.Gehan.All, Samples.Gehan.Groups);
        Assert.Equal([21, 9], test.Observed);
        Assert.Equal(10.7495, test.Expected[0], 4);
        Assert.Equal(19.2505, test.Expected[1], 4);
        Assert.Equal(6.256960574, test.Variance[0, 0], 9);
        Assert.Equal(16.7929409892, test.ChiSquare, 10);
        Assert.Equal(4.168809e-05, test.P, 11);
    }

    [Fact]
    public void Peto_and_Peto_weigh_early_events_more()
    {
        var aml = LogRank.Test(Samples.Aml.All, Samples.Aml.Groups, rho: 1);
        Assert.Equal(2.77927954, aml.ChiSquare, 8);
        Assert.Equal(0.0954911, aml.P, 7);
        Assert.Equal(14.45715, LogRank.Test(Samples.Gehan.All, Samples.Gehan.Groups, rho: 1).ChiSquare, 5);
    }

    /// <summary>Two strata that are copies of each other double O − E and V, hence χ² too; put together they do not.</summary>
    [Fact]
    public void Strata_are_summed_before_the_test()
    {
        var (all, groups) = (Samples.Aml.All, Samples.Aml.Groups);
        int[] strata = [.. all.Select(static _ => 0), .. all.Select(static _ => 1)];
        var twice = LogRank.Test([.. all, .. all], [.. groups, .. groups], strata);
        Assert.Equal(2 * 3.39638869898, twice.ChiSquare, 10);
        Assert.Equal(0.920596, twice.PetoLogHazardRatio, 6);
        Assert.NotEqual(twice.ChiSquare, LogRank.Test([.. all, .. all], [.. groups, .. groups]).ChiSquare, 3);
    }

    /// <summary>Which of three groups is left out of the inverse must not matter, and a group is worth what its patients are.</summary>
    [Fact]
    public void Three_groups_give_the_same_test_in_any_order()
    {
        var (all, groups) = (Samples.Gehan.All, Samples.Gehan.Groups.Select(static (group, n) => group + (n % 2 * group)).ToArray());
        var test = LogRank.Test(all, groups);
        Assert.Equal(2, test.DegreesOfFreedom);
        Assert.Equal(test.ChiSquare, LogRank.Test(all, [.. groups.Select(static group => (group + 1) % 3)]).ChiSquare, 10);
        Assert.Equal(0, test.Observed.Sum() - test.Expected.Sum(), 10);
    }

    [Fact]
    public void One_group_is_no_test() => Assert.Equal(double.NaN, LogRank.Test(Samples.Aml.All, new int[23]).P);
}
