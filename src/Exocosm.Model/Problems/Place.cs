namespace Exocosm.Model.Problems;

/// <summary>A place in a text that a user wrote.</summary>
/// <param name="File">File as the user named it.</param>
/// <param name="Line">Line, from 1.</param>
/// <param name="Column">Column, from 1.</param>
public readonly record struct Place(string File, int Line, int Column);
