namespace Exocosm.PhysiCell.Reading;

/// <summary>Columns of a version of rules files.</summary>
internal sealed record Layout(
    int Fields, int Type, int Signal, int Direction, int Behaviour, int Base, int Saturation, int DownSaturation, int HalfMax, int Power, int Dead)
{
    /// <summary>The prototype: a smallest and a largest value, one of which is the saturation.</summary>
    public static Layout Version0 { get; } = new(10, 0, 5, 6, 1, 3, 4, 2, 7, 8, 9);

    public static Layout Version1 { get; } = new(9, 0, 1, 2, 3, 4, 5, 5, 6, 7, 8);

    /// <summary>Also that of version 2.</summary>
    public static Layout Version3 { get; } = new(8, 0, 1, 2, 3, -1, 4, 4, 5, 6, 7);
}
