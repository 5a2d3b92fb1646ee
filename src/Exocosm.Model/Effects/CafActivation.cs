namespace Exocosm.Model.Effects;

/// <summary>Fibroblasts become cancer-associated (TGF-β; science 1.6).</summary>
internal static class CafActivation
{
    public static ExosomeEffect Effect { get; } = new("CAF activation", "fibroblasts turn into cancer-associated ones",
        [
            new EffectChange("transformation to {to}", EffectSize.Added, "effect.caf.activation"),
        ],
        "the type of cancer-associated fibroblasts");
}
