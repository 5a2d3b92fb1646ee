namespace Exocosm.Model.Effects;

/// <summary>All kinds of effect (science 1.6). A new kind is one file and one line here.</summary>
internal static class EffectCatalogue
{
    public static IReadOnlyList<ExosomeEffect> All { get; } =
    [
        Stemness.Effect,
        Reprogramming.Effect,
        Emt.Effect,
        Growth.Effect,
        Angiogenesis.Effect,
        Resistance.Effect,
        CafActivation.Effect,
        MacrophagePolarisation.Effect,
        TregInduction.Effect,
        CytotoxicInhibition.Effect,
        NeutrophilPriming.Effect,
        DendriticInhibition.Effect,
    ];
}
