using Exocosm.Engine.Behaviours;
using Exocosm.Engine.State;
using Exocosm.Model.Scenarios;

namespace Exocosm.Engine.Immune;

/// <summary>
/// Evasion Φ = Φ_max (1 − θ_R) L/(K_L + L), L = (L_cell + w B)(1 − θ_L): the ligand that the target expresses and the copies on exosomes
/// bound to the attacker, with the occupancy θ_L of the ligand and θ_R of the receptor by antibodies (science 1.6).
/// </summary>
public sealed class Checkpoint
{
    private readonly CheckpointPlan _plan;
    private readonly Tissue _tissue;
    private BehaviourView _expression;
    private double _largest;
    private double _free;

    /// <summary>The checkpoint of one attacking type in a tissue.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="tissue">The tissue.</param>
    public Checkpoint(CheckpointPlan plan, Tissue tissue)
    {
        _plan = plan;
        _tissue = tissue;
    }

    /// <summary>Takes up the present expression and occupancies.</summary>
    public void Refresh()
    {
        _expression = _tissue.Behaviours.View(BehaviourKind.CargoExpression, _plan.Ligand);
        _largest = _plan.MaxInhibition * (1 - _tissue.Milieu.ReceptorOccupancy[_plan.Ligand]);
        _free = 1 - _tissue.Milieu.LigandOccupancy[_plan.Ligand];
    }

    /// <summary>Φ of a pair.</summary>
    /// <param name="attacker">Index of the attacker.</param>
    /// <param name="target">Index of the target.</param>
    public double Evasion(int attacker, int target)
    {
        var ligand = (_expression[target] + (_plan.ExosomeWeight * _tissue.SurfaceCopies(_plan.Ligand, attacker))) * _free;
        return ligand > 0 ? _largest * ligand / (_plan.HalfMax + ligand) : 0;
    }
}
