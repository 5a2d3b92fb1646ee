namespace Exocosm.Numerics.Summation;

/// <summary>A running sum that carries its rounding error along (Neumaier 1974): flows of a ledger add up over millions of steps.</summary>
public struct CompensatedSum
{
    private double _sum;
    private double _carry;

    /// <summary>The sum.</summary>
    public readonly double Value => _sum + _carry;

    /// <summary>Adds a value.</summary>
    /// <param name="value">The value.</param>
    public void Add(double value)
    {
        var sum = _sum + value;
        _carry += Math.Abs(_sum) >= Math.Abs(value) ? _sum - sum + value : value - sum + _sum;
        _sum = sum;
    }
}
