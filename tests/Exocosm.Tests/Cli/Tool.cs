using System.Diagnostics;
using System.Runtime.InteropServices;
using Xunit;

namespace Exocosm.Tests.Cli;

/// <summary>The built command line, started as users start it: a process of its own.</summary>
internal static partial class Tool
{
    public const int Interrupt = 2;
    public const int Kill = 9;
    public const int Terminate = 15;

    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(2);

    public static string Niche { get; } = Path.Combine(Repository.Root, "examples", "niche-balance");

    /// <summary>Runs to the end.</summary>
    public static Outcome Run(string folder, params string[] args) => RunWith([], folder, args);

    /// <summary>Runs to the end with further environment variables.</summary>
    public static Outcome RunWith((string Name, string Value)[] environment, string folder, params string[] args)
    {
        using var process = Start(folder, args, environment);
        return End(process);
    }

    public static Process Start(string folder, string[] args, params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo("dotnet", [Dll(), .. args])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in environment) start.Environment[name] = value;
        return Process.Start(start)!;
    }

    /// <summary>What a started process said and how it ended.</summary>
    public static Outcome End(Process process, string heard = "")
    {
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        if (!process.WaitForExit(s_patience))
        {
            process.Kill();
            Assert.Fail("the process did not end");
        }

        return new Outcome(process.ExitCode, output.GetAwaiter().GetResult(), heard + error.GetAwaiter().GetResult());
    }

    /// <summary>Sends a signal of POSIX systems.</summary>
    public static void Signal(Process process, int signal) => Assert.Equal(0, SendSignal(process.Id, signal));

    /// <summary>The executable that was built together with these tests.</summary>
    private static string Dll()
    {
        var framework = new DirectoryInfo(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar));
        return Path.Combine(Repository.Root, "src", "Exocosm.Cli", "bin", framework.Parent!.Name, framework.Name, "exocosm.dll");
    }

    [LibraryImport("libc", EntryPoint = "kill", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int SendSignal(int process, int signal);

    /// <summary>How a process ended.</summary>
    public sealed record Outcome(int ExitCode, string Output, string Error)
    {
        /// <summary>The state's hash, where a run came to its end.</summary>
        public string StateHash => Assert.Single(Output.Split('\n'), line => line.StartsWith("state hash", StringComparison.Ordinal))[10..].Trim();
    }
}
