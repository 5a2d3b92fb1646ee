using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using Exocosm.Model.Quantities;

namespace Exocosm.Runs.Peers;

/// <summary>Another program, timed from its start to its end.</summary>
internal static class PeerProcess
{
    private const int LongestPauseMs = 50;
    private const int LinesKept = 10;

    /// <summary>Full path of a program.</summary>
    /// <exception cref="PeerException">There is none, or it is none.</exception>
    public static string Find(string path)
    {
        var full = Path.GetFullPath(path);
        if (Directory.Exists(full)) throw new PeerException($"{path} is a folder; expected an executable file");
        if (!File.Exists(full)) throw new PeerException($"there is no file {path}; expected a PhysiCell executable");
        const UnixFileMode Any = UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;
        if (!OperatingSystem.IsWindows() && (File.GetUnixFileMode(full) & Any) == 0) throw new PeerException($"{path} is not executable");
        return full;
    }

    /// <summary>Runs a program in a model's folder.</summary>
    /// <param name="executable">Full path of the program.</param>
    /// <param name="folder">The model.</param>
    /// <param name="options">Threads and longest time.</param>
    /// <param name="stop">Ends it early.</param>
    /// <returns>Its time, s, and its largest memory, or null where that is not known.</returns>
    /// <exception cref="PeerException">It does not start, fails, or takes too long.</exception>
    public static (double Seconds, long? PeakBytes) Run(string executable, PeerFolder folder, PeerOptions options, CancellationToken stop)
    {
        var start = new ProcessStartInfo(executable, [folder.Argument])
        {
            WorkingDirectory = folder.Path,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["OMP_NUM_THREADS"] = options.Threads.ToString(CultureInfo.InvariantCulture);
        var said = new Queue<string>();
        using var process = new Process { StartInfo = start };
        process.OutputDataReceived += Hear;
        process.ErrorDataReceived += Hear;
        var clock = Stopwatch.StartNew();
        Start(process);
        long peak = 0;
        for (var pause = 1; !process.WaitForExit(pause); pause = Math.Min(2 * pause, LongestPauseMs))
        {
            peak = Math.Max(peak, PeakBytes(process) ?? 0);
            if (!stop.IsCancellationRequested && !(clock.Elapsed.TotalSeconds > options.TimeoutSeconds)) continue;
            process.Kill(entireProcessTree: true);
            process.WaitForExit();
            stop.ThrowIfCancellationRequested();
            throw new PeerException($"{executable} did not end within {Numbers.Brief(options.TimeoutSeconds ?? 0)} s{Words(said)}");
        }

        var seconds = clock.Elapsed.TotalSeconds;
        process.WaitForExit();
        stop.ThrowIfCancellationRequested();
        if (process.ExitCode != 0) throw new PeerException($"{executable} failed with exit code {process.ExitCode}{Words(said)}");
        return (seconds, peak > 0 ? peak : null);

        void Hear(object sender, DataReceivedEventArgs line)
        {
            if (string.IsNullOrWhiteSpace(line.Data)) return;
            lock (said)
            {
                said.Enqueue(line.Data);
                if (said.Count > LinesKept) said.Dequeue();
            }
        }
    }

    /// <summary>Largest memory a process has had; null where the system does not say or the process is gone.</summary>
    public static long? PeakBytes(Process process)
    {
        try
        {
            process.Refresh();
            return process.PeakWorkingSet64 is var bytes and > 0 ? bytes : null;
        }
        catch (Exception e) when (e is InvalidOperationException or Win32Exception)
        {
            return null;
        }
    }

    private static void Start(Process process)
    {
        try
        {
            process.Start();
        }
        catch (Win32Exception e)
        {
            throw new PeerException($"{process.StartInfo.FileName} cannot be started: {e.Message}");
        }

        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        process.StandardInput.Close();
    }

    private static string Words(Queue<string> said)
    {
        lock (said) return said.Count == 0 ? "; it said nothing" : $"; the last it said:\n  {string.Join("\n  ", said)}";
    }
}
