namespace Exocosm.Engine.Immune;

/// <summary>
/// Attached attackers with their targets, by index: from the end of a step's attack to the end of its motion, in which attackers do
/// not migrate and are drawn to their targets.
/// </summary>
public sealed class AttachedPairs
{
    private int[] _attacker = [];
    private int[] _target = [];
    private double[] _spring = [];
    private double[] _reach = [];

    /// <summary>Number of pairs.</summary>
    public int Count { get; private set; }

    /// <summary>The attackers.</summary>
    public ReadOnlySpan<int> Attackers => _attacker.AsSpan(0, Count);

    /// <summary>Their targets.</summary>
    public ReadOnlySpan<int> Targets => _target.AsSpan(0, Count);

    /// <summary>Spring rate of each pair, 1/min.</summary>
    public ReadOnlySpan<double> Springs => _spring.AsSpan(0, Count);

    /// <summary>Contact distance of each pair over the sum of its radii.</summary>
    public ReadOnlySpan<double> Reaches => _reach.AsSpan(0, Count);

    /// <summary>Forgets all pairs.</summary>
    public void Clear() => Count = 0;

    /// <summary>Adds a pair.</summary>
    /// <param name="attacker">Index of the attacker.</param>
    /// <param name="target">Index of the target.</param>
    /// <param name="spring">Spring rate, 1/min.</param>
    /// <param name="reach">Contact distance over the sum of the radii.</param>
    public void Add(int attacker, int target, double spring, double reach)
    {
        if (Count == _attacker.Length)
        {
            var room = Math.Max(64, 2 * Count);
            Array.Resize(ref _attacker, room);
            Array.Resize(ref _target, room);
            Array.Resize(ref _spring, room);
            Array.Resize(ref _reach, room);
        }

        (_attacker[Count], _target[Count], _spring[Count], _reach[Count]) = (attacker, target, spring, reach);
        Count++;
    }
}
