namespace Exocosm.Model.Effects;

/// <summary>Neutrophils live longer (5'-triphosphate RNA, Hwang 2019; science 1.6).</summary>
internal static class NeutrophilPriming
{
    public static ExosomeEffect Effect { get; } = new("neutrophil priming", "neutrophils live longer",
        [
            new EffectChange("apoptosis", EffectSize.Divided, "effect.neutrophil.lifetime_factor"),
        ]);
}
