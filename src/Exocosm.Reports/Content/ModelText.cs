namespace Exocosm.Reports.Content;

/// <summary>
/// The model in plain English, as text: blank lines part paragraphs, <c>#</c> starts a heading, <c>-</c> a list item, and
/// lines of <c>|</c> cells make a table. It is shown escaped: nothing in it can become markup.
/// </summary>
/// <param name="Text">The text.</param>
public sealed record ModelText(string Text);
