using System.CommandLine;
using Exocosm.Cli;
using Xunit;

namespace Exocosm.Tests.Cli;

public sealed class HelpTests
{
    public static TheoryData<string> VerbNames => [.. Verbs.Root("exocosm").Subcommands.Select(verb => verb.Name)];

    [Theory]
    [MemberData(nameof(VerbNames))]
    public void Every_verb_has_help_with_an_example_that_parses(string name)
    {
        using var output = new StringWriter();

        Assert.Equal(0, Verbs.Root("exocosm").Parse([name, "--help"]).Invoke(new InvocationConfiguration { Output = output }));

        var line = Assert.Single(output.ToString().Split('\n'), line => line.Contains("Example: ", StringComparison.Ordinal));
        var example = line[(line.IndexOf("Example: exocosm ", StringComparison.Ordinal) + "Example: exocosm ".Length)..].Split('>')[0].Trim();
        Assert.Empty(Verbs.Root("exocosm").Parse(example).Errors);
    }

    [Fact]
    public void An_argument_is_quoted_so_that_a_shell_reads_it_back() =>
        Assert.Equal("exocosm run a.yaml --until '6 h' 'it'\\''s' ''", CommandText.Of(["run", "a.yaml", "--until", "6 h", "it's", ""]));

    [Fact]
    public void A_bug_tells_what_to_report()
    {
        using var output = new StringWriter();
        Assert.Equal(ExitCodes.Fault, Faults.Tell(new InvalidOperationException("it broke"), "exocosm run x", output));
        Assert.Contains("This is a bug of Exocosm. Please report it", output.ToString(), StringComparison.Ordinal);
        Assert.Contains("command  exocosm run x", output.ToString(), StringComparison.Ordinal);
        Assert.Contains("it broke", output.ToString(), StringComparison.Ordinal);
    }
}
