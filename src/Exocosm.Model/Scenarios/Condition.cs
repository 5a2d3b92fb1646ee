namespace Exocosm.Model.Scenarios;

/// <summary>Something that must hold of the tumour: <c>burden &gt; 5000</c>.</summary>
/// <param name="Measure">What is measured.</param>
/// <param name="CellType">Number of the cell type counted, or −1.</param>
/// <param name="Comparison">How it is compared.</param>
/// <param name="Value">With what, in internal units.</param>
/// <param name="Text">As written.</param>
public sealed record Condition(TumourMeasure Measure, int CellType, Comparison Comparison, double Value, string Text);

/// <summary>What conditions can ask for.</summary>
public enum TumourMeasure
{
    /// <summary><c>burden</c>: living cells of the tumour.</summary>
    Burden,

    /// <summary><c>number of TYPE</c>: living cells of a type.</summary>
    Count,

    /// <summary><c>share of stem cells</c>: living stem cells over the burden; 0 without a tumour.</summary>
    StemShare,
}

/// <summary>How two numbers are compared.</summary>
public enum Comparison
{
    /// <summary>&gt;</summary>
    Above,

    /// <summary>&gt;=</summary>
    AtLeast,

    /// <summary>&lt;</summary>
    Below,

    /// <summary>&lt;=</summary>
    AtMost,
}
