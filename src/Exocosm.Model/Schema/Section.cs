namespace Exocosm.Model.Schema;

/// <summary>A section of the scenario language: its keys in the order a reader would like them.</summary>
/// <param name="Name">What it is, in words.</param>
/// <param name="Keys">Its keys.</param>
internal sealed record Section(string Name, params Key[] Keys)
{
    /// <summary>Whether just one of its keys must be given.</summary>
    public bool IsOneOf { get; init; }
}
