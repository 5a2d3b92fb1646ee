namespace Exocosm.Model.Effects;

/// <summary>Upkeep of stemness (FMR1-AS1, Wnt3a, Notch1; science 1.6).</summary>
internal static class Stemness
{
    public static ExosomeEffect Effect { get; } = new("stemness", "stem cells renew themselves more often",
        [
            new EffectChange("symmetric renewal", EffectSize.Factor, "effect.stemness.renewal_factor"),
        ]);
}
