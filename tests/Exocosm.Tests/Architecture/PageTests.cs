using System.Text.RegularExpressions;
using Xunit;

namespace Exocosm.Tests.Architecture;

public sealed class PageTests
{
    private static readonly string[] s_pages =
        ["README.md", "CONTRIBUTING.md", "CHANGELOG.md", .. Repository.Files("docs", ".md"), .. Repository.Files("examples", ".md")];

    private static readonly string[] s_verbs =
    [
        .. Regex.Matches(Repository.Text("src/Exocosm.Cli/Verbs.cs"), @"\b(\w+)Command\.Build\(").Select(match => match.Groups[1].Value.ToLowerInvariant()),
    ];

    [Fact]
    public void Every_verb_that_a_page_names_exists()
    {
        Assert.Contains("run", s_verbs);
        foreach (var page in s_pages)
        {
            foreach (Match match in Regex.Matches(Repository.Text(page), @"(?<![\w/.=-])exocosm ([a-z]+)\b"))
                Assert.True(s_verbs.Contains(match.Groups[1].Value), $"{page}: {match.Value}");
        }
    }

    [Fact]
    public void Every_verb_is_on_some_page()
    {
        var all = string.Concat(s_pages.Select(Repository.Text));
        Assert.All(s_verbs, verb => Assert.Matches($@"exocosm {verb}\b", all));
    }

    [Fact]
    public void Every_link_leads_somewhere()
    {
        foreach (var page in s_pages)
        {
            var folder = Path.GetDirectoryName(Path.Combine(Repository.Root, page))!;
            foreach (Match match in Regex.Matches(Repository.Text(page), @"\]\(([^)#\s]+)[^)]*\)"))
            {
                var target = match.Groups[1].Value;
                if (target.Contains("://", StringComparison.Ordinal)) continue;
                Assert.True(Path.Exists(Path.Combine(folder, target)), $"{page}: {target}");
            }
        }
    }

    /// <summary>A source file that a page names in backticks is there.</summary>
    [Fact]
    public void Every_source_file_that_a_page_names_exists()
    {
        foreach (var page in s_pages)
        {
            foreach (Match match in Regex.Matches(Repository.Text(page), @"`((?:src|tests|bench)/[\w./-]+)`"))
                Assert.True(Path.Exists(Path.Combine(Repository.Root, match.Groups[1].Value)), $"{page}: {match.Groups[1].Value}");
        }
    }

    [Fact]
    public void No_page_names_a_place_on_somebodys_machine()
    {
        var place = new Regex(@"(?<![\w:/.])/(home|root|tmp|usr|Users|mnt|opt|var|etc|wo" + @"rk)/|\b[A-Z]:\\");
        Assert.All(s_pages, page => Assert.False(place.IsMatch(Repository.Text(page)), page));
    }
}
