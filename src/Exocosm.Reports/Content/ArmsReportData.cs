namespace Exocosm.Reports.Content;

/// <summary>Everything the report of several arms shows.</summary>
public sealed record ArmsReportData
{
    /// <summary>What all arms have in common; its expectations are those over all arms.</summary>
    public required ReportData Common { get; init; }

    /// <summary>The arms, in the scenario's order.</summary>
    public required IReadOnlyList<ArmData> Arms { get; init; }

    /// <summary>Each figure of each arm beside the first arm's; empty before the end.</summary>
    public IReadOnlyList<ComparisonRow> Comparison { get; init; } = [];
}

/// <summary>An arm.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Changes">What it changes, each as <c>path: value</c>.</param>
/// <param name="Runs">Its runs, by seed.</param>
/// <param name="Curves">What was measured over time.</param>
public sealed record ArmData(string Name, IReadOnlyList<string> Changes, IReadOnlyList<ArmRunData> Runs, IReadOnlyList<ArmCurve> Curves);

/// <summary>One run of an arm.</summary>
/// <param name="Seed">Its seed.</param>
/// <param name="Folder">Its folder within the outer one.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="StateHash">Hash of its final state; empty before its end.</param>
/// <param name="Figures">What sums it up.</param>
/// <param name="Expectations">What the scenario expects of each run.</param>
public sealed record ArmRunData(
    ulong Seed, string Folder, string Status, string StateHash, IReadOnlyList<SummaryFigure> Figures, IReadOnlyList<ExpectationResult> Expectations);

/// <summary>A measure of an arm over time.</summary>
/// <param name="Measure">Which.</param>
/// <param name="TimeMin">Times, min.</param>
/// <param name="Mean">Mean over the arm's runs.</param>
public sealed record ArmCurve(ArmMeasure Measure, double[] TimeMin, double[] Mean);

/// <summary>Something that runs record over time and arms are compared by.</summary>
/// <param name="Id">Unique, for the page.</param>
/// <param name="Title">What it is.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="Table">Table that holds it.</param>
/// <param name="Column">Its column there.</param>
/// <param name="IsTotal">Whether rows of one time are added up; else their mean is taken.</param>
public sealed record ArmMeasure(string Id, string Title, string Unit, string Table, string Column, bool IsTotal)
{
    /// <summary>What values are multiplied by to have the unit.</summary>
    public double Scale { get; init; } = 1;

    /// <summary>Column and value that a row must have; null for all rows.</summary>
    public (string Column, string Value)? Only { get; init; }
}

/// <summary>A row of the table <c>comparison</c>.</summary>
/// <param name="Arm">The arm.</param>
/// <param name="Name">The figure.</param>
/// <param name="Runs">Runs that have it.</param>
/// <param name="Mean">Mean over them.</param>
/// <param name="Deviation">Sample standard deviation.</param>
/// <param name="Pairs">Pairs with the first arm.</param>
/// <param name="MeanDifference">Mean difference to the first arm.</param>
/// <param name="MedianDifference">Median of the differences.</param>
/// <param name="EffectSize">Cohen's d_z.</param>
/// <param name="Higher">Pairs in which it is higher.</param>
/// <param name="Lower">Pairs in which it is lower.</param>
/// <param name="SignTestP">Two-sided p of the sign test.</param>
public sealed record ComparisonRow(
    string Arm, string Name, long Runs, double Mean, double Deviation, long Pairs, double MeanDifference, double MedianDifference, double EffectSize,
    long Higher, long Lower, double SignTestP);
