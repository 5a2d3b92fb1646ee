using System.Runtime.InteropServices;

namespace Exocosm.Cli;

/// <summary>
/// Ctrl-C, a scheduler's SIGTERM and a closed terminal: the first asks the run to write a checkpoint and stop, the second ends the
/// process at once.
/// </summary>
internal sealed class Interruption : IDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly PosixSignalRegistration[] _registrations;
    private readonly string _resume;
    private int _signals;

    /// <summary>Listens from now on.</summary>
    /// <param name="resume">The command that goes on with the run.</param>
    public Interruption(string resume)
    {
        _resume = resume;
        _registrations =
            [.. new[] { PosixSignal.SIGINT, PosixSignal.SIGTERM, PosixSignal.SIGHUP }.Select(signal => PosixSignalRegistration.Create(signal, Stop))];
    }

    /// <summary>Set by the first signal.</summary>
    public CancellationToken Token => _stop.Token;

    public void Dispose()
    {
        foreach (var registration in _registrations) registration.Dispose();
        _stop.Dispose();
    }

    private void Stop(PosixSignalContext context)
    {
        context.Cancel = true;
        if (Interlocked.Increment(ref _signals) == 1)
        {
            _stop.Cancel();
            return;
        }

        // Files are whole at every moment, so there is nothing to tidy up.
        Console.Error.WriteLine($"ended at once, without a new checkpoint. Go on from the last one with: {_resume}");
        Environment.Exit(ExitCodes.Interrupted);
    }
}
