using Exocosm.Engine.Behaviours;
using Exocosm.Engine.Fields;
using Exocosm.Engine.State;
using Exocosm.Model.Scenarios;

namespace Exocosm.Engine.Exosomes;

/// <summary>What every part of one exosome population in one tissue works on.</summary>
/// <param name="Scenario">The scenario.</param>
/// <param name="Population">Number of the population.</param>
/// <param name="Grid">The voxels.</param>
/// <param name="Cells">The cells.</param>
/// <param name="Voxels">Which cells are where.</param>
/// <param name="Behaviours">What the cells do.</param>
/// <param name="Delivery">Cargo in their cytosol.</param>
/// <param name="Ledger">Where flows are booked.</param>
/// <param name="Classes">Size classes.</param>
/// <param name="Steps">Its steps.</param>
public sealed record PopulationContext(
    Scenario Scenario,
    int Population,
    VoxelGrid Grid,
    Cells Cells,
    VoxelIndex Voxels,
    BehaviourTable Behaviours,
    CargoDelivery Delivery,
    Ledger Ledger,
    IReadOnlyList<SizeClass> Classes,
    ExosomeSteps Steps)
{
    /// <summary>The population as the scenario describes it.</summary>
    public ExosomePopulation Plan => Scenario.Exosomes[Population];

    /// <summary>
    /// Mean copies of a cargo that a cell loads into a vesicle of the reference diameter: μ, times the donor's own and received
    /// copies over the reference copies where loading is coupled to the donor.
    /// </summary>
    /// <param name="cell">Index of the donor.</param>
    /// <param name="load">The cargo.</param>
    public double CopiesPerVesicle(int cell, CargoLoad load)
    {
        if (load.Loading == CargoLoading.Fixed) return load.CopiesPerVesicle;
        var held = Behaviours.View(BehaviourKind.CargoExpression, load.Cargo)[cell] + Delivery.Copies[load.Cargo].Values[cell];
        return load.CopiesPerVesicle * held / load.ReferenceCopies;
    }
}
