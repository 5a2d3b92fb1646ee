using Exocosm.Model.Scenarios;

namespace Exocosm.Model.Description;

/// <summary>Attack and engulfing in words, with what follows from the rates.</summary>
internal static class AttackWords
{
    public static string Attack(Scenario scenario, AttackPlan plan)
    {
        var targets = Words.List(plan.Targets
            .Select((seen, type) => (seen, type))
            .Where(target => target.seen is not null)
            .Select(target => $"{scenario.CellTypes[target.type].Name} (seen at {Words.Number(target.seen!.Value)})"));
        var repair = double.IsInfinity(plan.RepairHalfLifeMin) ? "are not repaired" : $"are repaired with a half-life of {Words.Time(plan.RepairHalfLifeMin)}";
        return $"It attacks {targets}: it attaches to each living one that it touches at {Words.Rate(plan.AttachmentPerMin)}, hits at "
            + $"{Words.Rate(plan.HitPerMin)} and lets go at {Words.Rate(plan.DetachmentPerMin)}; {Words.Count(plan.Hits, "hit")} kill, from whomever they "
            + $"come, and {repair}. For a target seen at 1 that evades nothing and that nobody else attacks, a contact ends in a kill with probability "
            + $"{Words.Number(DerivedFigures.KillShare(plan))} if no hit is repaired; at full supply a cell kills at most "
            + $"{Words.Number(DerivedFigures.KillsPerDay(plan))} a day.{Checkpoint(scenario, plan)}{Exhaustion(plan)}";
    }

    public static string Engulf(Scenario scenario, EngulfPlan plan)
    {
        var living = Words.List(plan.TargetsPerMin
            .Select((rate, type) => (rate, type))
            .Where(prey => prey.rate > 0)
            .Select(prey => $"{scenario.CellTypes[prey.type].Name} at {Words.Rate(prey.rate)}"));
        return $"It takes up each corpse that it touches at {Words.Rate(plan.CorpsesPerMin)}{(living.Length > 0 ? $", and of living cells {living}" : "")}.";
    }

    private static string Checkpoint(Scenario scenario, AttackPlan plan) => plan.Checkpoint is not { } checkpoint
        ? ""
        : $" {scenario.Cargo[checkpoint.Ligand].Name} on the target, and on exosomes bound to the attacker with weight "
            + $"{Words.Number(checkpoint.ExosomeWeight)}, prevents up to {Words.Share(checkpoint.MaxInhibition)} of the hits, half of that at "
            + $"{Words.Number(checkpoint.HalfMax)} copies (evasion).";

    private static string Exhaustion(AttackPlan plan) => plan.Exhaustion is not { } exhaustion
        ? ""
        : $" While attached it tires at {Words.Rate(exhaustion.PerMin)}, up to a loss of {Words.Share(exhaustion.MaxLoss)} of its hits; it "
            + (double.IsInfinity(exhaustion.RecoveryHalfLifeMin) ? "never recovers." : $"recovers with a half-life of {Words.Time(exhaustion.RecoveryHalfLifeMin)}.");
}
