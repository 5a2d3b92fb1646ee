using System.Text.RegularExpressions;
using Exocosm.Model.Reading;
using Xunit;

namespace Exocosm.Tests.Model.Reading;

public sealed class UserGuideTests
{
    [Fact]
    public void The_scenarios_of_the_user_guide_are_accepted()
    {
        var names = new List<string?>();
        foreach (Match yaml in Regex.Matches(Repository.Text("docs/user-guide.md") + Repository.Text("docs/model-treatments.md"), "```yaml\n(.*?)```", RegexOptions.Singleline))
        {
            var result = ScenarioReader.ReadText(yaml.Groups[1].Value, "docs/user-guide.md", new ScenarioReadOptions());
            Assert.Empty(result.Problems);
            names.Add(result.Scenario?.Name);
        }

        Assert.Equal(["my-niche", "immune-niche", "spreading", "all-treatments"], names);
    }
}
