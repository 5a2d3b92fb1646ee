using Exocosm.Model.Schema;

namespace Exocosm.Model.Effects;

/// <summary>Keys of an effect.</summary>
internal static class EffectKeys
{
    public static readonly ChoiceKey Kind = new("effect", [.. EffectCatalogue.All.Select(effect => effect.Name)],
        "What the recipients do: "
        + string.Join("; ", EffectCatalogue.All.Select(effect =>
            $"{effect.Name}: {effect.Description}{(effect.To is null ? "" : $" (to: {effect.To})")}")) + ".")
    { IsRequired = true };

    public static readonly TextKey In = new("in", "The recipients: a cell type.") { IsRequired = true };

    public static readonly TextKey By = new("by",
        "The signal, as in rules: POPULATION load, CARGO copies, CARGO contact, a substrate.")
    { IsRequired = true };

    public static readonly TextKey To = new("to", "What the effect leads to, where it needs to be told: a cell type, a treatment, a substrate.");

    public static readonly TextKey HalfMax = new("half_max",
        "Signal at half effect; by default the library's for a load (exosome.uptake.ec50) or for contact (attack.checkpoint.half_max).");

    public static readonly TextKey Hill = new("hill", "Hill power; by default the library's (exosome.uptake.hill), for contact 1.");

    public static readonly TextKey Strength = new("strength",
        "Size of the effect's first change in place of the library's: a factor, a share or a value, as the library gives it.");

    public static readonly Section Section = new("effect", Kind, In, By, To, Strength, HalfMax, Hill);
}
