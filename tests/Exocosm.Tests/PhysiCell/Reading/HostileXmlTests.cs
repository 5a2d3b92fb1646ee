using System.Diagnostics;
using System.Text;
using Exocosm.PhysiCell.Reading;
using Exocosm.Tests.Results;
using Xunit;

namespace Exocosm.Tests.PhysiCell.Reading;

public sealed class HostileXmlTests
{
    private static readonly TimeSpan s_quick = TimeSpan.FromSeconds(20);

    public static TheoryData<string, string> Attacks => new()
    {
        { "<!DOCTYPE a [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;\">]><PhysiCell_settings>&c;</PhysiCell_settings>", "document type" },
        { "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><PhysiCell_settings>&x;</PhysiCell_settings>", "document type" },
        { string.Concat(Enumerable.Repeat("<PhysiCell_settings>", 200_000)), "nested more than 64 deep" },
        { $"<PhysiCell_settings {new string('a', 3_000_000)}=\"{new string('b', 3_000_000)}\"/>", "a tag has more than 16384 characters" },
        { $"<PhysiCell_settings {string.Concat(Enumerable.Range(0, 1_000_000).Select(n => $"a{n}='>' "))}/>", "a tag has more than 16384 characters" },
        { $"<PhysiCell_settings {string.Concat(Enumerable.Range(0, 65).Select(n => $"a{n}='1' "))}/>", "an element has more than 64 attributes" },
        { $"<PhysiCell_settings><domain>{new string('x', 17 << 20)}</domain></PhysiCell_settings>", "at most 16777216 are read" },
        { $"<PhysiCell_settings><domain>{string.Concat(Enumerable.Repeat("<a/>", 1_000_001))}</domain></PhysiCell_settings>", "more than 1000000 elements" },
        { "<PhysiCell_settings><domain></PhysiCell_settings>", "not well-formed XML" },
        { "<PhysiCell_settings>&nbsp;</PhysiCell_settings>", "not well-formed XML" },
        { "<settings/>", "the root element is 'settings'" },
        { "", "not well-formed XML" },
    };

    [Theory]
    [MemberData(nameof(Attacks), DisableDiscoveryEnumeration = true)]
    public void Attacks_are_refused_at_once_and_located(string xml, string words)
    {
        var watch = Stopwatch.StartNew();
        var (model, problems) = SmallModel.Read(xml);
        Assert.True(watch.Elapsed < s_quick, $"{watch.Elapsed}");
        Assert.Null(model);
        Assert.Contains(problems, problem => problem.Message.Contains(words, StringComparison.Ordinal));
        Assert.All(problems, problem => Assert.True(problem.Line > 0 && problem.Column > 0));
    }

    [Fact]
    public void Long_comments_and_data_are_no_tags()
    {
        var xml = SmallModel.With("<domain>", $"<!-- {new string('-', 1)}<{new string('c', 20_000)} --><?p {new string('d', 20_000)} ?><domain>");
        Assert.NotNull(SmallModel.Read(xml).Model);
        Assert.NotNull(SmallModel.Read(SmallModel.With("<time_units>min</time_units>", $"<time_units><![CDATA[min{new string(' ', 20_000)}]]></time_units>")).Model);
    }

    [Fact]
    public void A_file_that_is_not_UTF_8_or_not_there_is_a_problem()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllBytes(folder["latin.xml"], [.. Encoding.ASCII.GetBytes("<PhysiCell_settings>\n"), 0xe4]);
        Assert.Equal(2, Assert.Single(PhysiCellReader.Read(folder["latin.xml"]).Problems).Line);
        Assert.Contains("there is no file", Assert.Single(PhysiCellReader.Read(folder["none.xml"]).Problems).Message, StringComparison.Ordinal);
    }
}
