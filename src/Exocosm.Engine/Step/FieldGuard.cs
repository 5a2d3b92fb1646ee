using Exocosm.Engine.State;

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
        ArgumentNullException.ThrowIfNull(tissue);

        // NaN and infinity survive multiplication by zero: one sum finds either without a branch per voxel.
        var probe = 0.0;
        foreach (var value in values) probe += value * 0;
        if (probe == 0) return;
        for (var voxel = 0; voxel < values.Length; voxel++)
        {
            if (double.IsFinite(values[voxel])) continue;
            var (i, j, k) = tissue.Grid.Coordinates(voxel);
            throw new SimulationFaultException(
                $"At {time} min in site '{tissue.Site.Name}', field '{field}', voxel ({i}, {j}, {k}), after {term}: the value is {values[voxel]}.");
        }
    }
}
