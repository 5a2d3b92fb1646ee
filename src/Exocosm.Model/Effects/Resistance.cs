namespace Exocosm.Model.Effects;

/// <summary>Transfer of drug resistance (miR-210; science 1.6): sensitivity × (1 − ρ).</summary>
internal static class Resistance
{
    public static ExosomeEffect Effect { get; } = new("resistance", "cells feel less of a treatment",
        [
            new EffectChange("{to} sensitivity", EffectSize.Spared, "effect.resistance.spared"),
        ],
        "the treatment");
}
