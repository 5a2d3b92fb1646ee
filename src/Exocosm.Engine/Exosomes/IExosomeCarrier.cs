using Exocosm.Engine.Persistence;
using Exocosm.Numerics.Parallelism;

namespace Exocosm.Engine.Exosomes;

/// <summary>
/// A way of carrying vesicles through tissue. One exchange with the cells calls Deposit, then Move and React for each transport step, then
/// Bind and Return; what each of them degrades, drains or lets out it books in the ledger.
/// </summary>
public interface IExosomeCarrier
{
    /// <summary>Takes up what cells release during an exchange: an equal part before each transport step.</summary>
    /// <param name="team">Who does it.</param>
    /// <param name="released">Vesicles per cell.</param>
    /// <param name="parts">Transport steps of the exchange; 1 where vesicles are whole.</param>
    void Deposit(WorkTeam team, double[] released, int parts);

    /// <summary>Takes in vesicles that came from elsewhere; cargo that depends on the donor is loaded at its mean μ.</summary>
    /// <param name="vesicles">How many; a whole number unless they are a field.</param>
    /// <param name="weights">Share of each voxel, in sum 1; null: the same in all.</param>
    void Seed(double vesicles, double[]? weights);

    /// <summary>Diffusion.</summary>
    /// <param name="team">Who does it.</param>
    /// <param name="substep">Number of the transport step since the start.</param>
    void Move(WorkTeam team, uint substep);

    /// <summary>Degradation, drainage, matrix binding and binding to cells.</summary>
    /// <param name="team">Who does it.</param>
    /// <param name="uptake">The risks in each voxel.</param>
    /// <param name="binding">Receives whole vesicles that cells bound.</param>
    /// <param name="substep">Number of the transport step since the start.</param>
    void React(WorkTeam team, UptakeMap uptake, Binding binding, uint substep);

    /// <summary>Hands to the cells what they bound of a field during the exchange.</summary>
    /// <param name="team">Who does it.</param>
    /// <param name="uptake">The risks in each voxel.</param>
    /// <param name="binding">Receives what cells bound.</param>
    void Bind(WorkTeam team, UptakeMap uptake, Binding binding);

    /// <summary>Takes back what left cell surfaces.</summary>
    /// <param name="returned">Vesicles and copies per cell.</param>
    void Return(Binding returned);

    /// <summary>Takes back what was bound to a cell that is removed.</summary>
    /// <param name="cell">Index of the cell.</param>
    /// <param name="vesicles">Vesicles on it.</param>
    void ReturnFrom(int cell, double vesicles);

    /// <summary>The first voxel in which something is not a finite number.</summary>
    /// <returns>What it is, where (−1: nowhere) and its value.</returns>
    (string Scalar, int Voxel, double Value) FindNotFinite();

    /// <summary>Free vesicles, counted from the state.</summary>
    /// <param name="team">Who counts.</param>
    double CountFree(WorkTeam team);

    /// <summary>Matrix-bound vesicles, counted from the state.</summary>
    /// <param name="team">Who counts.</param>
    double CountMatrixBound(WorkTeam team);

    /// <summary>Free vesicles per µm³ in a voxel.</summary>
    /// <param name="voxel">The voxel.</param>
    double Concentration(int voxel);

    /// <summary>Saves, restores or hashes the carrier.</summary>
    /// <param name="exchange">Which of the three.</param>
    /// <param name="prefix">Prefix of the names.</param>
    void Exchange(StateExchange exchange, string prefix);
}
