namespace Exocosm.Model.Problems;

/// <summary>Something wrong in what a user wrote. Problems are collected and shown together, never thrown.</summary>
/// <param name="File">File as the user named it, or <c>--set …</c> for a value from the command line.</param>
/// <param name="Line">Line, from 1.</param>
/// <param name="Column">Column, from 1.</param>
/// <param name="Path">Path of the value in the scenario, e.g. <c>cell_types.CSC.cycle.rate</c>; empty for the file as a
/// whole.</param>
/// <param name="Read">What was read, as written.</param>
/// <param name="Expected">What was expected, in words, with an example where that helps.</param>
/// <param name="Nearest">The valid name nearest to what was read, or null.</param>
/// <param name="Message">One sentence that says all of it.</param>
public sealed record Problem(
    string File, int Line, int Column, string Path, string Read, string Expected, string? Nearest, string Message)
{
    /// <summary><c>file:line:column: message</c>, as compilers write it and editors link it.</summary>
    public override string ToString() => $"{File}:{Line}:{Column}: {Message}";
}
