using Exocosm.Model.Library;
using Xunit;

namespace Exocosm.Tests.Model.Library;

public sealed class LibraryPageTests
{
    private static readonly string Page = LibraryPage.Markdown(ParameterLibrary.Default, CargoLibrary.Default);

    [Fact]
    public void The_committed_page_is_the_generated_one()
    {
        var file = Path.Combine(Repository.Root, "docs", "parameter-library.md");
        if (Environment.GetEnvironmentVariable("EXOCOSM_WRITE_DOCS") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, Page);
        }

        Assert.True(
            File.Exists(file) && File.ReadAllText(file) == Page,
            "docs/parameter-library.md is not what the library says; run the tests once with EXOCOSM_WRITE_DOCS=1 to rewrite it");
    }

    [Fact]
    public void Every_entry_is_on_the_page_once()
    {
        Assert.All(ParameterLibrary.Default.Entries, entry => Assert.Equal(2, Page.Split($"| `{entry.Id}` |").Length));
        Assert.All(CargoLibrary.Default.Entries, entry => Assert.Contains($"| {entry.Name} | ", Page, StringComparison.Ordinal));
    }
}
