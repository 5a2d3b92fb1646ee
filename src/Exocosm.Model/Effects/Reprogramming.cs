namespace Exocosm.Model.Effects;

/// <summary>Return to the stem state: the positive feedback of exosomes on stemness (science 1.6).</summary>
internal static class Reprogramming
{
    public static ExosomeEffect Effect { get; } = new("reprogramming", "cells turn back into stem cells",
        [
            new EffectChange("transformation to {to}", EffectSize.Added, "feedback.k_pE"),
        ],
        "the stem-cell type");
}
