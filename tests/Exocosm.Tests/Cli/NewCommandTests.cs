using Exocosm.Cli;
using Xunit;

namespace Exocosm.Tests.Cli;

[Collection(nameof(InProcess))]
public sealed class NewCommandTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("exocosm-").FullName;

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Fact]
    public void A_new_folder_holds_a_valid_scenario()
    {
        var folder = Path.Combine(_root, "mine");
        Assert.Equal(ExitCodes.Done, Verbs.Invoke(["new", "niche-balance", folder]));
        Assert.Equal(ExitCodes.Done, Verbs.Invoke(["validate", folder]));
    }

    [Fact]
    public void Existing_files_are_kept_unless_forced()
    {
        var file = Path.Combine(_root, "scenario.yaml");
        File.WriteAllText(file, "mine");
        Assert.Equal(ExitCodes.InvalidInput, Verbs.Invoke(["new", "niche-balance", _root]));
        Assert.Equal("mine", File.ReadAllText(file));
        Assert.Single(Directory.GetFiles(_root));
        Assert.Equal(ExitCodes.Done, Verbs.Invoke(["new", "niche-balance", _root, "--force"]));
        Assert.NotEqual("mine", File.ReadAllText(file));
    }

    [Fact]
    public void An_unknown_example_is_refused() =>
        Assert.Equal(ExitCodes.InvalidInput, Verbs.Invoke(["new", "no-such-example", Path.Combine(_root, "x")]));
}
