namespace Exocosm.Model.Effects;

/// <summary>CD8 T and NK cells attack and divide less (PD-L1, tenascin-C; science 1.6).</summary>
internal static class CytotoxicInhibition
{
    public static ExosomeEffect Effect { get; } = new("cytotoxic inhibition", "attackers hit and divide less",
        [
            new EffectChange("attack rate", EffectSize.Spared, "effect.cytotoxic.inhibition"),
            new EffectChange("cycle entry", EffectSize.Spared, "effect.cytotoxic.inhibition", IsOptional: true),
        ]);
}
