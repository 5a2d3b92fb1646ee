namespace Exocosm.Model.Description;

/// <summary>A heading and the sentences below it.</summary>
/// <param name="Heading">The heading.</param>
/// <param name="Sentences">Sentences, each complete in itself.</param>
public sealed record DescriptionSection(string Heading, IReadOnlyList<string> Sentences);
