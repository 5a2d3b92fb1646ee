using Exocosm.Model.Problems;

namespace Exocosm.PhysiCell.Settings;

/// <summary>Something in a model that a user has to know.</summary>
/// <param name="Kind">How much it matters.</param>
/// <param name="Place">Where it stands.</param>
/// <param name="Element">Path of the element, e.g. <c>cell_definition 'a'/phenotype/intracellular</c>.</param>
/// <param name="Message">One sentence: what it is, and what is done about it.</param>
public sealed record Need(NeedKind Kind, Place Place, string Element, string Message)
{
    /// <summary><c>file:line:column: message</c>.</summary>
    public override string ToString() => $"{Place.File}:{Place.Line}:{Place.Column}: {Message}";
}

/// <summary>How much a need matters.</summary>
public enum NeedKind
{
    /// <summary>The model asks for something that cannot be had: it runs only if the user says so.</summary>
    Missing,

    /// <summary>Something was read in another way than it looks, or is wrong in a way that PhysiCell lets pass.</summary>
    Warning,

    /// <summary>An element that is known and has no effect here.</summary>
    Ignored,
}
