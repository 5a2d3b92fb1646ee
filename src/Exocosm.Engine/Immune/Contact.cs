using Exocosm.Numerics.Randomness;

namespace Exocosm.Engine.Immune;

/// <summary>What an attacker goes through in a step.</summary>
internal struct Contact
{
    /// <summary>Index of the attacker.</summary>
    public int Cell;

    /// <summary>Its type.</summary>
    public int Type;

    /// <summary>Index of its target, or −1.</summary>
    public int Target;

    /// <summary>The next attacker of the same target, by place among the attackers, or −1.</summary>
    public int Next;

    /// <summary>Whether another attacker killed it in this step.</summary>
    public bool Dead;

    /// <summary>Hits on a target that is seen fully and evades nothing, 1/min.</summary>
    public double Hits;

    /// <summary>Hits on the present target, 1/min.</summary>
    public double HitsNow;

    /// <summary>Hazard of attaching for each touching target, 1/min.</summary>
    public double Attachment;

    /// <summary>Hazard of letting go, 1/min.</summary>
    public double Detachment;

    /// <summary>Φ of the present target.</summary>
    public double Evasion;

    /// <summary>Exhaustion at <see cref="Since"/>.</summary>
    public double Exhaustion;

    /// <summary>When it last attached or let go, min into the step.</summary>
    public double Since;

    /// <summary>Its random numbers of the step.</summary>
    public RandomStream Random;
}
