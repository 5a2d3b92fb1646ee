using System.Globalization;
using System.Runtime.InteropServices;
using Exocosm.Cohorts;
using Exocosm.Engine.Step;
using Exocosm.Query;
using Exocosm.Results.Files;
using Exocosm.Results.Runs;
using Exocosm.Runs;
using Exocosm.Runs.Arms;
using Exocosm.Runs.Peers;

namespace Exocosm.Cli;

/// <summary>What an exception means to the one who called: words on standard error and an exit code.</summary>
internal static class Faults
{
    /// <summary>Tells what happened.</summary>
    /// <param name="fault">What was thrown.</param>
    /// <param name="command">The command as given, for a report of a bug.</param>
    /// <param name="output">Standard error.</param>
    /// <returns>The exit code.</returns>
    public static int Tell(Exception fault, string command, TextWriter output)
    {
        switch (fault)
        {
            case UsageException or RunFolderException or QueryException or PeerException or CohortException:
                output.WriteLine(fault.Message);
                return ExitCodes.InvalidInput;
            case SimulationFaultException or StorageException or MemoryNeedException or ArmFaultException:
                output.WriteLine($"stopped: {fault.Message}");
                return ExitCodes.StoppedByGuard;
            case OutOfMemoryException or InsufficientMemoryException:
                output.WriteLine("stopped: there is no memory left. Needed: more memory, or larger voxels, fewer cells or fewer vesicles.");
                return ExitCodes.StoppedByGuard;
            case FileNotFoundException or DirectoryNotFoundException:
                output.WriteLine(fault.Message);
                return ExitCodes.InvalidInput;
            case IOException or UnauthorizedAccessException:
                output.WriteLine($"stopped: {fault.Message}");
                return ExitCodes.StoppedByGuard;
            default:
                TellBug(fault, command, output);
                return ExitCodes.Fault;
        }
    }

    private static void TellBug(Exception fault, string command, TextWriter output)
    {
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"""
            This is a bug of Exocosm. Please report it with all lines below, and the scenario.
            version  {Version.Text}
            command  {command}
            system   {RuntimeInformation.OSDescription}, {RuntimeInformation.OSArchitecture}, {RuntimeInformation.FrameworkDescription}
            {fault}
            """));
    }
}
