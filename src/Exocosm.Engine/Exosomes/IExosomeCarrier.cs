using Exocosm.Engine.Persistence;
using Exocosm.Numerics.Parallelism;

namespace Exocosm.Engine.Exosomes;

/// <summary>
/// A way of carrying vesicles through tissue. One substep calls Deposit, Move, React and Return in this order; what each of them
/// degrades, drains or lets out it books in the ledger.
/// </summary>
public interface IExosomeCarrier
{
    /// <summary>Takes up what cells released.</summary>
    /// <param name="released">Vesicles per cell.</param>
    /// <param name="substep">Number of the substep since the start.</param>
    void Deposit(double[] released, uint substep);

    /// <summary>Diffusion.</summary>
    /// <param name="team">Who does it.</param>
    /// <param name="substep">Number of the substep since the start.</param>
    void Move(WorkTeam team, uint substep);

    /// <summary>Degradation, drainage, matrix binding and binding to cells.</summary>
    /// <param name="team">Who does it.</param>
    /// <param name="uptake">The risks in each voxel.</param>
    /// <param name="binding">Receives what cells bound.</param>
    /// <param name="substep">Number of the substep since the start.</param>
    void React(WorkTeam team, UptakeMap uptake, Binding binding, uint substep);

    /// <summary>Takes back what left cell surfaces.</summary>
    /// <param name="returned">Vesicles and copies per cell.</param>
    /// <param name="substep">Number of the substep since the start.</param>
    void Return(Binding returned, uint substep);

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
