namespace Exocosm.Model.Effects;

/// <summary>CD4 T cells become regulatory (TGF-β; science 1.6).</summary>
internal static class TregInduction
{
    public static ExosomeEffect Effect { get; } = new("Treg induction", "CD4 T cells turn into regulatory ones",
        [
            new EffectChange("transformation to {to}", EffectSize.Added, "effect.treg.induction"),
        ],
        "the type of regulatory T cells");
}
