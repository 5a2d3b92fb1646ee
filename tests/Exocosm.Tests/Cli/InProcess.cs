using Exocosm.Cli;
using Xunit;

namespace Exocosm.Tests.Cli;

/// <summary>
/// The entry point of the command line called in this process, which is all that <c>Program</c> does. Console and working folder
/// belong to the whole process, so these tests run alone.
/// </summary>
[CollectionDefinition(nameof(InProcess), DisableParallelization = true)]
public sealed class InProcess
{
    internal static Tool.Outcome Run(string folder, params string[] args)
    {
        var (home, output, error) = (Environment.CurrentDirectory, Console.Out, Console.Error);
        using var heard = new StringWriter();
        using var told = new StringWriter();
        try
        {
            Environment.CurrentDirectory = folder;
            Console.SetOut(heard);
            Console.SetError(told);
            var code = Verbs.Invoke(args);
            return new Tool.Outcome(code, heard.ToString(), told.ToString());
        }
        finally
        {
            Environment.CurrentDirectory = home;
            Console.SetOut(output);
            Console.SetError(error);
        }
    }
}
