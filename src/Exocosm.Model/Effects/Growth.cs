namespace Exocosm.Model.Effects;

/// <summary>Proliferation and survival (FMR1-AS1; science 1.6).</summary>
internal static class Growth
{
    public static ExosomeEffect Effect { get; } = new("growth", "cells divide more and die less",
        [
            new EffectChange("cycle entry", EffectSize.Factor, "effect.proliferation.cycle_factor", IsOptional: true),
            new EffectChange("apoptosis", EffectSize.Factor, "effect.survival.apoptosis_factor", IsOptional: true),
        ]);
}
