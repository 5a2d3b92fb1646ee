using System.Text.RegularExpressions;
using Exocosm.Model.Reading;
using Xunit;

namespace Exocosm.Tests.Model.Reading;

public sealed class UserGuideTests
{
    [Fact]
    public void The_scenario_of_the_user_guide_is_accepted()
    {
        var yaml = Regex.Match(Repository.Text("docs/user-guide.md"), "```yaml\n(.*?)```", RegexOptions.Singleline).Groups[1].Value;
        var result = ScenarioReader.ReadText(yaml, "docs/user-guide.md", new ScenarioReadOptions());
        Assert.Empty(result.Problems);
        Assert.Equal("my-niche", result.Scenario?.Name);
    }
}
