namespace Exocosm.Reports.Page;

/// <summary>A section of the page.</summary>
/// <param name="Id">Its anchor.</param>
/// <param name="Title">Its heading.</param>
/// <param name="Body">Its HTML.</param>
internal sealed record Section(string Id, string Title, string Body);
