using Exocosm.Model.Scenarios;

namespace Exocosm.Engine.State;

/// <summary>A substrate's concentration in one tissue.</summary>
public sealed class SubstrateField
{
    /// <summary>A field at its initial value.</summary>
    /// <param name="substrate">The substrate.</param>
    /// <param name="voxels">Number of voxels.</param>
    public SubstrateField(Substrate substrate, int voxels)
    {
        ArgumentNullException.ThrowIfNull(substrate);
        Substrate = substrate;
        Values = new double[voxels];
        Array.Fill(Values, substrate.InitialValue);
    }

    /// <summary>The substrate as the scenario describes it.</summary>
    public Substrate Substrate { get; }

    /// <summary>Concentration per voxel, in the substrate's unit.</summary>
    public double[] Values { get; }
}
