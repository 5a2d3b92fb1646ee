namespace Exocosm.Reports.Content;

/// <summary>An assertion of the scenario and how it came out.</summary>
/// <param name="Name">What is asserted.</param>
/// <param name="Passed">Whether it held.</param>
/// <param name="Measured">The measured number.</param>
/// <param name="Expected">What was expected.</param>
/// <param name="Because">What the expectation rests on.</param>
public sealed record ExpectationResult(string Name, bool Passed, double Measured, string Expected, string Because);
