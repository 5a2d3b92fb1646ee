using Exocosm.Model.Library;
using Exocosm.Model.Schema;
using Xunit;

namespace Exocosm.Tests.Model.Schema;

public sealed class ScenarioReferenceTests
{
    private static readonly string Page = ScenarioReference.Markdown(ParameterLibrary.Default);

    [Fact]
    public void The_committed_page_is_the_generated_one()
    {
        var file = Path.Combine(Repository.Root, "docs", "scenario-reference.md");
        if (Environment.GetEnvironmentVariable("EXOCOSM_WRITE_DOCS") == "1") File.WriteAllText(file, Page);
        Assert.True(
            File.Exists(file) && File.ReadAllText(file) == Page,
            "docs/scenario-reference.md is not what the reader's tables say; run the tests once with EXOCOSM_WRITE_DOCS=1 to rewrite it");
    }

    [Theory]
    [InlineData("| **end** | min, above 0 |")]
    [InlineData("## `cell_types.CELL_TYPE.exosomes.EXOSOME_POPULATION.uptake`")]
    [InlineData("333 um^3/min (`exosome.uptake.clearance`)")]
    [InlineData("| POPULATION load | – |")]
    [InlineData("| POPULATION concentration | 1/um^3 |")]
    [InlineData("| SUBSTRATE gradient | the substrate's unit/um |")]
    public void It_tells_keys_units_and_defaults(string line) => Assert.Contains(line, Page, StringComparison.Ordinal);
}
