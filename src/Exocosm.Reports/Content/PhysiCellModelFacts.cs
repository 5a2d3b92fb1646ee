namespace Exocosm.Reports.Content;

/// <summary>What a report tells of a PhysiCell model besides its results.</summary>
/// <param name="Needs">What the model asked for that could not be had, was read in another way than it looks, or has no effect.</param>
public sealed record PhysiCellModelFacts(IReadOnlyList<ModelNeed> Needs);

/// <summary>Something in a model that its user has to know.</summary>
/// <param name="Kind">Missing, Warning or Ignored.</param>
/// <param name="Text">Where it stands, what it is, and what is done about it.</param>
public sealed record ModelNeed(string Kind, string Text);
