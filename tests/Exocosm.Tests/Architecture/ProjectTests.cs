using System.Xml.Linq;
using Xunit;

namespace Exocosm.Tests.Architecture;

public sealed class ProjectTests
{
    /// <summary>Every arrow between projects that is allowed; a project that is not here may not exist.</summary>
    private static readonly Dictionary<string, string[]> Allowed = new()
    {
        ["Numerics"] = [],
        ["Model"] = [],
        ["Results"] = [],
        ["Statistics"] = ["Numerics"],
        ["Engine"] = ["Model", "Numerics"],
        ["Query"] = ["Results"],
        ["Interop"] = ["Results"],
        ["Reports"] = ["Model", "Results"],
        ["Validation"] = ["Cohorts", "Engine", "Model", "Numerics", "Statistics"],
        ["PhysiCell"] = ["Engine", "Model", "Numerics", "Results"],
        ["Runs"] = ["Engine", "Model", "Numerics", "PhysiCell", "Query", "Results"],
        ["Cohorts"] = ["Engine", "Model", "Numerics", "Results", "Runs", "Statistics"],
        ["Cli"] = ["Cohorts", "Engine", "Interop", "Model", "Numerics", "PhysiCell", "Query", "Reports", "Results", "Runs", "Validation"],
    };

    private static readonly string[] s_licences = ["MIT", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause"];

    [Fact]
    public void Projects_refer_to_each_other_only_the_allowed_way()
    {
        foreach (var project in Repository.Files("src", ".csproj"))
        {
            var name = Short(project);
            Assert.True(Allowed.ContainsKey(name), project);
            var arrows = Items(project, "ProjectReference").Select(reference => Short(Attribute(reference, "Include")));
            Assert.Equal([], arrows.Except(Allowed[name]));
        }
    }

    [Fact]
    public void Versions_of_packages_are_stated_in_one_place_only() =>
        Assert.All(
            Repository.Files(".", ".csproj", ".props").SelectMany(file => Items(file, "PackageReference")),
            reference => Assert.True(reference.Attribute("Version") is null && reference.Attribute("VersionOverride") is null, reference.ToString()));

    [Fact]
    public void Every_package_is_listed_with_its_version_and_a_permissive_licence()
    {
        var rows = Repository.Text("docs/third-party.md").Split('\n').Where(line => line.StartsWith("| ", StringComparison.Ordinal))
            .Select(line => line.Split('|', StringSplitOptions.TrimEntries)).ToArray();
        foreach (var package in Items("Directory.Packages.props", "PackageVersion"))
        {
            var row = Assert.Single(rows, row => row[1] == Attribute(package, "Include"));
            Assert.Equal(Attribute(package, "Version"), row[2]);
            Assert.Contains(row[3], s_licences);
        }
    }

    private static string Short(string project) =>
        Path.GetFileNameWithoutExtension(project.Replace('\\', '/')).Replace("Exocosm.", "", StringComparison.Ordinal);

    private static IEnumerable<XElement> Items(string file, string kind) => XDocument.Parse(Repository.Text(file)).Descendants(kind);

    private static string Attribute(XElement element, string name) => element.Attribute(name)?.Value ?? "";
}
