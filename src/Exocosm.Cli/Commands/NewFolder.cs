using System.CommandLine;
using Exocosm.Results.Runs;

namespace Exocosm.Cli.Commands;

/// <summary>The folder that <c>run</c> and <c>cohort</c> make.</summary>
internal sealed class NewFolder
{
    private readonly Option<string?> _output = new("--out") { Description = "Run folder to make; default runs/NAME." };
    private readonly Option<bool> _force = new("--force") { Description = "Replaces an existing run folder." };

    public void AddTo(Command verb)
    {
        verb.Add(_output);
        verb.Add(_force);
    }

    /// <summary>Makes the folder and goes; where that fails before anything was begun the folder goes too.</summary>
    public int Begin(ParseResult parsed, string name, Func<RunFolder, int> go)
    {
        using var folder = RunFolder.Create(parsed.GetValue(_output) ?? Path.Combine("runs", name), parsed.GetValue(_force), TimeProvider.System);
        try
        {
            return go(folder);
        }
        catch
        {
            folder.AbandonUnlessBegun();
            throw;
        }
    }
}
