namespace Exocosm.Model.Effects;

/// <summary>Macrophages turn from M1 to M2 (STAT3 load; science 1.6).</summary>
internal static class MacrophagePolarisation
{
    public static ExosomeEffect Effect { get; } = new("macrophage polarisation", "macrophages turn into another kind",
        [
            new EffectChange("transformation to {to}", EffectSize.Added, "effect.macrophage.polarisation"),
        ],
        "the type of M2 macrophages");
}
