using Exocosm.Model.Reading;
using Exocosm.Tests.Engine.Metastasis;
using Xunit;

namespace Exocosm.Tests.Model.Reading;

/// <summary>Each case breaks one thing of a good scenario; the message must stand at that thing and name it.</summary>
public sealed class MetastasisReaderTests
{
    [Theory]
    [InlineData("arrest: {breast: 0.1", "arrest: {brest: 0.1", "unknown organ 'brest'; did you mean 'breast'?")]
    [InlineData("lung: 0.4, liver: 0.4", "lung: 0.6, liver: 0.4", "the shares sum to 1.1; expected at most 1")]
    [InlineData("lung: 0.4, liver: 0.4", "lung: 1.4, liver: 0.4", "at least 0, at most 1")]
    [InlineData("  arrest: {breast: 0.1, lung: 0.4, liver: 0.4}\n", "", "metastasis needs 'arrest'")]
    [InlineData("half_life: 1 h", "half_life: 0 h", "above 0")]
    [InlineData("half_life: 1 h", "half_live: 1 h", "did you mean 'half_life'?")]
    [InlineData("founding: 2e-3", "founding: 2", "at least 0, at most 1")]
    [InlineData("  reverts_to: CSC\n", "", "metastasis needs 'reverts_to'")]
    [InlineData("reverts_to: CSC", "reverts_to: bulk", "'bulk' is no stem cell")]
    [InlineData("reverts_to: CSC", "reverts_to: CSK", "unknown cell type 'CSK'; did you mean 'CSC'?")]
    [InlineData("exit: 2 1/day", "exit: 2 day", "1/min")]
    [InlineData("law: exponential", "law: exponentiel", "did you mean 'exponential'?")]
    [InlineData("exosomes: {tumour: 0.2 1/min}", "exosomes: {tumor: 0.2 1/min}", "unknown exosome population 'tumor'; did you mean 'tumour'?")]
    [InlineData("represents: 3", "represents: 0.5", "cells can only arrest where that is at least 1")]
    [InlineData("intravasation: 2 1/day", "intravasation: fast", "does not begin with a number")]
    public void A_wrong_value_is_named_at_its_place(string good, string bad, string message)
    {
        Assert.Contains(good, Spreads.Living, StringComparison.Ordinal);
        var text = Spreads.Living.Replace(good, bad, StringComparison.Ordinal);
        var problems = ScenarioReader.ReadText(text, "spread.yaml", new ScenarioReadOptions()).Problems;
        var problem = problems.FirstOrDefault(problem => problem.Message.Contains(message, StringComparison.Ordinal));
        Assert.True(problem is not null, string.Join('\n', problems));
        Assert.Contains(bad.Split(':')[0].Trim(' ', '{').Split('\n')[0], text.Split('\n')[Math.Max(0, problem.Line - 1)] + text, StringComparison.Ordinal);
    }

    [Fact]
    public void Cells_that_enter_blood_need_somewhere_to_go()
    {
        var text = Spreads.Living[..Spreads.Living.IndexOf("metastasis:", StringComparison.Ordinal)];
        Assert.Contains("needs 'metastasis'", Problems(text), StringComparison.Ordinal);
        Assert.Contains("cells that spread arrest in organs", Problems(Spreads.Living.Replace("  organs:\n", "  exosomes: {}\n  organs_:\n", StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.Contains(
            "no cell type enters blood",
            Problems(Spreads.Living.Replace("intravasation: 2 1/day", "intravasation: 0 1/day", StringComparison.Ordinal)
                .Replace("intravasation: 3 1/day", "intravasation: 0 1/day", StringComparison.Ordinal)),
            StringComparison.Ordinal);
    }

    private static string Problems(string text) => string.Join('\n', ScenarioReader.ReadText(text, "spread.yaml", new ScenarioReadOptions()).Problems);
}
