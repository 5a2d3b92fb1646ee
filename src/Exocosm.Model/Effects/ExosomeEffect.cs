namespace Exocosm.Model.Effects;

/// <summary>
/// A kind of effect of exosomes on their recipients: what a signal (a load, copies of a cargo, contact) changes in a cell, in which
/// direction and how far. It is a shorthand for rules.
/// </summary>
/// <param name="Name">Its name in scenarios.</param>
/// <param name="Description">What it does, in words.</param>
/// <param name="Changes">The behaviours it changes.</param>
/// <param name="To">What <c>to</c> names, or null where the effect needs nothing of the kind.</param>
internal sealed record ExosomeEffect(string Name, string Description, IReadOnlyList<EffectChange> Changes, string? To = null);

/// <summary>One behaviour that an effect changes.</summary>
/// <param name="Behaviour">The behaviour as rules name it; <c>{to}</c> stands for what the scenario names.</param>
/// <param name="Size">How the library's value makes the target.</param>
/// <param name="LibraryId">Entry that gives the value.</param>
/// <param name="IsOptional">Left out in cells that do not have the behaviour.</param>
internal sealed record EffectChange(string Behaviour, EffectSize Size, string LibraryId, bool IsOptional = false);

/// <summary>How a value v makes the target of a behaviour whose base is b.</summary>
internal enum EffectSize
{
    /// <summary>v.</summary>
    Value,

    /// <summary>b·v.</summary>
    Factor,

    /// <summary>b/v.</summary>
    Divided,

    /// <summary>b·(1 − v).</summary>
    Spared,

    /// <summary>b + v.</summary>
    Added,
}
