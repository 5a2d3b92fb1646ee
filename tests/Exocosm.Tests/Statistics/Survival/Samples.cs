using System.Globalization;
using Exocosm.Statistics.Survival;

namespace Exocosm.Tests.Statistics.Survival;

/// <summary>Published samples, written as papers do: a plus is a censored time.</summary>
internal static class Samples
{
    /// <summary>Acute myelogenous leukaemia, maintained (group 0) and not (1): Miller 1981, Survival Analysis; survival::aml of R.</summary>
    public static Sample Aml { get; } = Sample.Of(
        "9 13 13+ 18 23 28+ 31 34 45+ 48 161+", "5 5 8 8 12 16+ 23 27 30 33 43 45");

    /// <summary>Leukaemia in remission, control (group 0) and 6-MP (1): Freireich et al. 1963, Gehan 1965.</summary>
    public static Sample Gehan { get; } = Sample.Of(
        "1 1 2 2 3 4 4 5 5 8 8 8 8 11 11 12 12 15 17 22 23",
        "6 6 6 6+ 7 9+ 10 10+ 11+ 13 16 17+ 19+ 20+ 22 23 25+ 32+ 32+ 34+ 35+");

    internal sealed record Sample(Observation[] All, int[] Groups)
    {
        /// <summary>The group's number as the only covariate.</summary>
        public double[][] Rows => [.. Groups.Select(static group => new double[] { group })];

        public Observation[] Group(int group) => [.. All.Where((_, n) => Groups[n] == group)];

        public static Sample Of(params string[] groups)
        {
            var all = groups.SelectMany((text, group) => text.Split(' ').Select(word => (
                new Observation(double.Parse(word.TrimEnd('+'), CultureInfo.InvariantCulture), !word.EndsWith('+')), group))).ToArray();
            return new Sample([.. all.Select(static one => one.Item1)], [.. all.Select(static one => one.group)]);
        }
    }
}
