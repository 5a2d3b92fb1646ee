namespace Exocosm.Model.Schema;

/// <summary>Keys of attacking and engulfing.</summary>
internal static class AttackKeys
{
    public const string Never = "never";

    public static readonly QuantityMapKey Targets = new("targets", "cell type",
        new QuantityKey("visibility", "", ValueRange.NotNegative, "a_MHC: how well the type is seen, a factor on the hit rate."),
        "Types that it attacks, with how well each is seen (a_MHC, a factor on the hit rate).")
    { IsRequired = true };

    public static readonly QuantityKey Attachment = Attack("attachment", "1/min", ValueRange.NotNegative,
        "Hazard of attaching, for each touching living target.");
    public static readonly QuantityKey Detachment = Attack("detachment", "1/min", ValueRange.NotNegative, "Hazard of letting go.");
    public static readonly QuantityKey HitRate = Attack("hit_rate", "1/min", ValueRange.NotNegative, "Sub-lethal hits while attached.");

    public static readonly IntegerKey Hits = new("hits", 1, 1000, "Hits that kill, whoever dealt them.") { DefaultId = "attack.hits" };

    public static readonly QuantityKey RepairHalfLife = new("repair_half_life", "min", ValueRange.Positive,
        "Half-life of a hit in its target, or never; of several attackers of a type the shortest holds.")
    { Words = [Never], Default = Never };

    public static readonly QuantityKey Reach = new("reach", "", new(1, 5), "Centres closer than this times the sum of the radii touch.")
    { DefaultId = "attack.reach" };

    public static readonly QuantityKey Spring = new("spring", "1/min", ValueRange.NotNegative,
        "Velocity towards the target over the distance beyond touching.")
    { DefaultId = "mechanics.spring" };

    public static readonly TextKey Ligand = new("ligand", "Surface cargo that inhibits hits: on the target, and on exosomes bound to the attacker.")
    { IsRequired = true };

    public static readonly QuantityKey MaxInhibition = Attack("checkpoint.max_inhibition", "", ValueRange.Share, "Share of hits prevented at most.");
    public static readonly QuantityKey HalfMax = Attack("checkpoint.half_max", "", ValueRange.Positive, "Copies at half of that.");
    public static readonly QuantityKey ExosomeWeight = Attack("checkpoint.exosome_weight", "", ValueRange.NotNegative,
        "What a copy on a bound exosome counts beside one on the target.");

    public static readonly SectionKey Checkpoint = new("checkpoint",
        new Section("checkpoint", Ligand, MaxInhibition, HalfMax, ExosomeWeight), "Evasion by a ligand; absent or off: none.")
    { CanBeOff = true };

    public static readonly QuantityKey ExhaustionRate = Attack("exhaustion.rate", "1/min", ValueRange.NotNegative, "Rate of tiring while attached.");

    public static readonly QuantityKey RecoveryHalfLife = new("recovery_half_life", "min", ValueRange.Positive, "Half-life of exhaustion, or never.")
    { DefaultId = "attack.exhaustion.recovery_half_life", Words = [Never] };

    public static readonly QuantityKey MaxLoss = Attack("exhaustion.max_loss", "", ValueRange.Share, "Share of the hit rate lost when fully exhausted.");

    public static readonly SectionKey Exhaustion = new("exhaustion",
        new Section("exhaustion", ExhaustionRate, RecoveryHalfLife, MaxLoss), "Tiring by killing; absent or off: none.")
    { CanBeOff = true };

    public static readonly Section Section = new("attack",
        Targets, Attachment, Detachment, HitRate, Hits, RepairHalfLife, Reach, Spring, Checkpoint, Exhaustion);

    public static readonly QuantityKey Corpses = new("corpses", "1/min", ValueRange.NotNegative, "Hazard of taking up a dead cell, for each that touches.")
    { DefaultId = "engulf.corpses" };

    public static readonly QuantityMapKey Prey = new("targets", "cell type",
        new QuantityKey("rate", "1/min", ValueRange.NotNegative, "Hazard for each touching living cell of the type."),
        "Types of which it takes up living cells, with the hazard for each that touches.");

    public static readonly Section EngulfSection = new("engulf", Corpses, Prey, Reach);

    private static QuantityKey Attack(string id, string unit, ValueRange range, string description) =>
        new(id[(id.LastIndexOf('.') + 1)..], unit, range, description) { DefaultId = "attack." + id };
}
