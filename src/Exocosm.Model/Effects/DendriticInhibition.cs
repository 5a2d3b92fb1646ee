namespace Exocosm.Model.Effects;

/// <summary>Dendritic cells mature less (HLA-G; science 1.6).</summary>
internal static class DendriticInhibition
{
    public static ExosomeEffect Effect { get; } = new("dendritic inhibition", "dendritic cells mature less",
        [
            new EffectChange("transformation to {to}", EffectSize.Factor, "effect.dendritic.maturation_factor"),
        ],
        "the type of mature dendritic cells");
}
