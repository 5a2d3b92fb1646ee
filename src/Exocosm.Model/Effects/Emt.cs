namespace Exocosm.Model.Effects;

/// <summary>Epithelial–mesenchymal transition (miR-19b-3p; science 1.6).</summary>
internal static class Emt
{
    public static ExosomeEffect Effect { get; } = new("EMT", "cells migrate and let go of each other",
        [
            new EffectChange("migration speed", EffectSize.Value, "effect.emt.speed"),
            new EffectChange("cell-cell adhesion", EffectSize.Factor, "effect.emt.adhesion_factor"),
        ]);
}
