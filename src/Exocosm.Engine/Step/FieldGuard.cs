using Exocosm.Engine.State;
using Exocosm.Numerics.Functions;

namespace Exocosm.Engine.Step;

/// <summary>Stops a run as soon as a field holds something that is not a finite number, and says where.</summary>
public static class FieldGuard
{
    /// <summary>Checks a field.</summary>
    /// <param name="tissue">Where it is.</param>
    /// <param name="field">Its name.</param>
    /// <param name="values">Its values.</param>
    /// <param name="term">What was computed last.</param>
    /// <param name="time">Simulated time, min.</param>
    /// <exception cref="SimulationFaultException">A value is NaN or infinite.</exception>
    public static void Check(Tissue tissue, string field, ReadOnlySpan<double> values, string term, double time)
    {
        var voxel = FiniteNumbers.IndexOfOther(values);
        if (voxel >= 0) throw Fault(tissue, field, voxel, values[voxel], term, time);
    }

    /// <summary>What to throw for a value that is not finite.</summary>
    /// <param name="tissue">Where it is.</param>
    /// <param name="field">Name of the field.</param>
    /// <param name="voxel">Which voxel.</param>
    /// <param name="value">The value.</param>
    /// <param name="term">What was computed last.</param>
    /// <param name="time">Simulated time, min.</param>
    public static SimulationFaultException Fault(Tissue tissue, string field, int voxel, double value, string term, double time)
    {
        ArgumentNullException.ThrowIfNull(tissue);
        var (i, j, k) = tissue.Grid.Coordinates(voxel);
        return new SimulationFaultException(
            $"At {time} min in site '{tissue.Site.Name}', field '{field}', voxel ({i}, {j}, {k}), after {term}: the value is {value}.");
    }
}
