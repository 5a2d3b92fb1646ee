using System.Diagnostics;
using Exocosm.Model.Quantities;
using Exocosm.Numerics.Parallelism;
using Exocosm.PhysiCell.Settings;
using Exocosm.PhysiCell.Simulation;

namespace Exocosm.Runs.Peers;

/// <summary>
/// Times a PhysiCell model with this engine and with a PhysiCell executable, in turns, so that what else the machine does meets both. What is
/// timed are the same steps on either side: start-up, loading, compilation, output and the first steps are in neither time.
/// </summary>
/// <param name="model">The model.</param>
/// <param name="options">How to time it.</param>
public sealed class PeerBenchmark(PhysiCellModel model, PeerOptions options)
{
    /// <summary>Steps of a simulation that ends after one: the state at the end is saved before its step.</summary>
    private const int FirstSteps = 2;

    /// <summary>Enough for the methods of a step to be compiled for speed.</summary>
    private const int WarmUpSteps = 200;

    private readonly PhysiCellModel _model = model with { Time = model.Time with { EndMin = options.Minutes } };

    /// <summary>Times all rounds.</summary>
    /// <param name="tell">Called after each round.</param>
    /// <param name="stop">Ends the rounds early.</param>
    /// <exception cref="PeerException">The other program does not start, fails, or takes too long; or there is nothing to time.</exception>
    public PeerTiming Run(Action<PeerRound>? tell = null, CancellationToken stop = default)
    {
        var executable = options.Executable is { } path ? PeerProcess.Find(path) : null;
        var (steps, cells, voxels) = WarmUp(stop);
        using var folder = executable is null ? null : new PeerFolder(_model.File, options.Threads);
        var rounds = new List<PeerRound>();
        long? peak = null;
        for (var r = 0; r < options.Rounds; r++)
        {
            var peer = executable is null ? null : Peer(executable, folder!, ref peak, stop);
            rounds.Add(new PeerRound(Ours(stop), peer));
            tell?.Invoke(rounds[^1]);
        }

        using var process = Process.GetCurrentProcess();
        return new PeerTiming(options.Threads, options.Minutes, steps, cells, voxels, PeerProcess.PeakBytes(process), peak, rounds);
    }

    private (long Steps, int Cells, int Voxels) WarmUp(CancellationToken stop)
    {
        using var team = new WorkTeam(options.Threads);
        var simulation = new PhysiCellSimulation(_model, team);
        if (simulation.TotalSteps <= FirstSteps)
        {
            var step = Numbers.Brief(_model.Time.DiffusionMin);
            throw new PeerException($"there is nothing to time in {Numbers.Brief(options.Minutes)} min: expected at least two diffusion steps of {step} min");
        }

        var size = (simulation.TotalSteps - FirstSteps, simulation.Agents.Cells.Count, simulation.Mesh.Count);
        Advance(simulation, Math.Min(WarmUpSteps, simulation.TotalSteps), stop);
        return size;
    }

    private double Ours(CancellationToken stop)
    {
        // What the simulation before has left is not this one's memory, nor its time.
        GC.Collect();
        using var team = new WorkTeam(options.Threads);
        var simulation = new PhysiCellSimulation(_model, team);
        Advance(simulation, FirstSteps, stop);
        var clock = Stopwatch.StartNew();
        Advance(simulation, simulation.TotalSteps, stop);
        return clock.Elapsed.TotalSeconds;
    }

    private PeerSeconds Peer(string executable, PeerFolder folder, ref long? peak, CancellationToken stop)
    {
        folder.WriteSettings(_model.Time.DiffusionMin);
        var (start, _) = PeerProcess.Run(executable, folder, options, stop);
        folder.WriteSettings(options.Minutes);
        var (run, bytes) = PeerProcess.Run(executable, folder, options, stop);
        if (bytes > (peak ?? 0)) peak = bytes;
        if (run > start) return new PeerSeconds(run, start);
        throw new PeerException(
            $"{executable} took {Numbers.Brief(run)} s for {Numbers.Brief(options.Minutes)} min and {Numbers.Brief(start)} s for one step: nothing to compare; expected a longer simulated time");
    }

    private static void Advance(PhysiCellSimulation simulation, long steps, CancellationToken stop)
    {
        while (simulation.Steps < steps)
        {
            stop.ThrowIfCancellationRequested();
            simulation.Step();
        }
    }
}
