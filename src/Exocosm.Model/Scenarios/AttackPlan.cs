namespace Exocosm.Model.Scenarios;

/// <summary>How cells of a type attack others: they attach to living cells that they touch, hit them, and let go (science 1.6).</summary>
/// <param name="Targets">
/// Per cell type: a_MHC, how well it is seen, a factor on the hit rate; null where it is not attacked. Same length as <see cref="Scenario.CellTypes"/>.
/// </param>
/// <param name="AttachmentPerMin">Hazard of attaching, for each touching living target, 1/min.</param>
/// <param name="DetachmentPerMin">Hazard of letting go, 1/min.</param>
/// <param name="HitPerMin">Sub-lethal hits while attached, 1/min.</param>
/// <param name="Hits">Unrepaired hits that kill, whoever dealt them.</param>
/// <param name="RepairHalfLifeMin">Half-life of a hit in its target, min; infinite where it is never repaired.</param>
/// <param name="Reach">Centres closer than this times the sum of the radii touch.</param>
/// <param name="SpringPerMin">Velocity towards the target over the distance beyond touching, 1/min.</param>
/// <param name="Checkpoint">What evades it, or null.</param>
/// <param name="Exhaustion">How it tires, or null.</param>
public sealed record AttackPlan(
    IReadOnlyList<double?> Targets,
    double AttachmentPerMin,
    double DetachmentPerMin,
    double HitPerMin,
    int Hits,
    double RepairHalfLifeMin,
    double Reach,
    double SpringPerMin,
    CheckpointPlan? Checkpoint,
    ExhaustionPlan? Exhaustion);

/// <summary>Evasion by a ligand on the target and on exosomes bound to the attacker: Φ = Φ_max L/(K_L + L).</summary>
/// <param name="Ligand">Number of the ligand's cargo.</param>
/// <param name="MaxInhibition">Φ_max.</param>
/// <param name="HalfMax">K_L, copies.</param>
/// <param name="ExosomeWeight">w: what a copy on a bound exosome counts beside one on the target.</param>
public sealed record CheckpointPlan(int Ligand, double MaxInhibition, double HalfMax, double ExosomeWeight);

/// <summary>Exhaustion X: dX/dt = k (1 − X) while attached, −ln 2/T X always; hits come at 1 − max_loss X of their rate.</summary>
/// <param name="PerMin">k, 1/min.</param>
/// <param name="RecoveryHalfLifeMin">T, min; infinite where it never recovers.</param>
/// <param name="MaxLoss">Share of the hit rate lost at X = 1.</param>
public sealed record ExhaustionPlan(double PerMin, double RecoveryHalfLifeMin, double MaxLoss);

/// <summary>What cells of a type take up whole.</summary>
/// <param name="CorpsesPerMin">Hazard for each touching dead cell, 1/min.</param>
/// <param name="TargetsPerMin">Per cell type: hazard for each touching living cell, 1/min. Same length as <see cref="Scenario.CellTypes"/>.</param>
/// <param name="Reach">Centres closer than this times the sum of the radii touch.</param>
public sealed record EngulfPlan(double CorpsesPerMin, IReadOnlyList<double> TargetsPerMin, double Reach);
