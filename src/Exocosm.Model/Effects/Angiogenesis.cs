namespace Exocosm.Model.Effects;

/// <summary>Angiogenesis: endothelium makes more of a growth factor (miR-21; science 1.6).</summary>
internal static class Angiogenesis
{
    public static ExosomeEffect Effect { get; } = new("angiogenesis", "endothelial cells secrete more of a growth factor",
        [
            new EffectChange("{to} secretion", EffectSize.Factor, "effect.angiogenesis.secretion_factor"),
        ],
        "the growth factor, a substrate");
}
