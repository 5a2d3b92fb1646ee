using CsCheck;
using Exocosm.Model.Problems;
using Xunit;

namespace Exocosm.Tests.Model.Problems;

public sealed class NearestTests
{
    [Theory]
    [InlineData("", "abc", 3)]
    [InlineData("abc", "ABC", 0)]
    [InlineData("abc", "acb", 1)]
    [InlineData("kitten", "sitting", 3)]
    [InlineData("oxigen", "oxygen", 1)]
    public void Distance_counts_edits(string a, string b, int expected) => Assert.Equal(expected, Nearest.Distance(a, b));

    [Fact]
    public void Distance_is_the_same_both_ways() =>
        Gen.Select(Gen.String[Gen.Char['a', 'd'], 0, 8], Gen.String[Gen.Char['a', 'd'], 0, 8]).Sample((a, b) =>
            Assert.Equal(Nearest.Distance(a, b), Nearest.Distance(b, a)));

    [Fact]
    public void The_nearest_of_several_is_told_and_nothing_where_none_is_near()
    {
        Assert.Equal("degradation", Nearest.Of("degradaton", ["drainage", "degradation", "tolerance"]));
        Assert.Null(Nearest.Of("xyz", ["drainage", "degradation"]));
    }

    [Fact]
    public void Problems_come_sorted_and_each_once()
    {
        var list = new ProblemList();
        list.Add(new Place("b", 2, 1), "", "", "", "x");
        list.Add(new Place("a", 2, 5), "", "", "", "y");
        list.Add(new Place("a", 2, 3), "", "", "", "z");
        list.Add(new Place("a", 2, 3), "other.path", "", "", "z");

        Assert.Equal(["a:2:3: z", "a:2:5: y", "b:2:1: x"], list.Sorted().Select(p => p.ToString()));
    }
}
