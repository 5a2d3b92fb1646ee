using System.Diagnostics;
using System.Text.Json;
using Xunit;

namespace Exocosm.Tests.PhysiCell.Export;

/// <summary>An independent reader of what is written in PhysiCell's layout: SciPy's MATLAB reader, led by the XML.</summary>
internal static class SciPyReader
{
    private static readonly string? s_python = Array.Find(["python3", "/usr/bin/python3"], static python => Run(python, "-c", "import scipy.io").ExitCode == 0);

    /// <summary>The snapshots of a folder by name.</summary>
    public static Dictionary<string, JsonElement> Read(string folder)
    {
        Assert.SkipWhen(s_python is null, "there is no python3 with scipy");
        var script = Path.Combine(Repository.Root, "tests", "Exocosm.Tests", "PhysiCell", "Export", "read_multicellds.py");
        var (code, output, error) = Run(s_python!, script, folder);
        Assert.True(code == 0, error);
        return output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement)
            .ToDictionary(snapshot => snapshot.GetProperty("name").GetString()!);
    }

    private static (int ExitCode, string Output, string Error) Run(string program, params string[] args)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, args) { RedirectStandardOutput = true, RedirectStandardError = true })!;
            var error = process.StandardError.ReadToEndAsync();
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return (process.ExitCode, output, error.GetAwaiter().GetResult());
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return (-1, "", $"{program} is not there");
        }
    }
}
