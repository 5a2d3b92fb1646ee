using Exocosm.Statistics.Survival;
using Xunit;

namespace Exocosm.Tests.Statistics.Survival;

/// <summary>The ovarian cancer data, to the digits of R's survival.</summary>
public sealed class OvarianTests
{
    private static readonly Table s_table = Table.Ovarian;
    private static readonly Observation[] s_all =
        [.. s_table["time"].Zip(s_table["event"], static (time, seen) => new Observation(time, seen == 1))];

    [Fact]
    public void Log_rank_by_treatment_is_as_in_R()
    {
        Assert.Equal((26, 12), (s_all.Length, s_all.Count(static one => one.Event)));
        Assert.Equal(1.06273986129, LogRank.Test(s_all, s_table.Whole("treatment")).ChiSquare, 11);
        var within = LogRank.Test(s_all, s_table.Whole("treatment"), s_table.Whole("residual"));
        Assert.Equal(1.2796434512, within.ChiSquare, 10);
        Assert.Equal(0.258, within.P, 3);
    }

    [Fact]
    public void Cox_by_treatment_and_age_is_as_in_R()
    {
        var rows = s_table.Covariates("treatment", "age");
        var fit = Cox.Fit(s_all, rows);
        Assert.Equal(-0.80397301, fit.Coefficients[0], 8);
        Assert.Equal(0.14732660, fit.Coefficients[1], 8);
        Assert.Equal(0.798, fit.Concordance, 3);
        var pairs = Concordance.Of(s_all, [.. rows.Select(row => (row[0] * fit.Coefficients[0]) + (row[1] * fit.Coefficients[1]))]);
        Assert.Equal(new Concordance(174, 44, 0, 0), pairs);
    }
}
