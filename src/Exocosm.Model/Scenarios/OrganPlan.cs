namespace Exocosm.Model.Scenarios;

/// <summary>An organ that takes vesicles out of plasma (science 1.4): a compartment, or a site of the scenario.</summary>
/// <param name="Name">Its name in tables.</param>
/// <param name="Share">Share of what leaves plasma that enters it, for vesicles without a tag that it knows.</param>
/// <param name="Site">Number of the site that is a piece of it; null: a compartment.</param>
public sealed record OrganPlan(string Name, double Share, int? Site)
{
    /// <summary>How much more a vesicle with a tag enters: its rate times 1 + strength; -1 keeps it out.</summary>
    public IReadOnlyList<TagStrength> Tropism { get; init; } = [];

    /// <summary>Share of what enters that macrophages take.</summary>
    public double MacrophageShare { get; init; }

    /// <summary>Degradation of what its cells took in, 1/min.</summary>
    public double DegradationPerMin { get; init; }

    /// <summary>The pre-metastatic niche that vesicles make of it; null: none.</summary>
    public OrganNichePlan? Niche { get; init; }

    /// <summary>Factor on the entry of a vesicle by its tags: the product of 1 + strength.</summary>
    /// <param name="tags">Its tags.</param>
    public double FactorOf(IReadOnlyList<string> tags)
    {
        ArgumentNullException.ThrowIfNull(tags);
        var factor = 1.0;
        foreach (var (tag, strength) in Tropism)
            if (tags.Contains(tag)) factor *= 1 + strength;
        return factor;
    }
}

/// <summary>How an organ deals with a tag.</summary>
/// <param name="Tag">The tag.</param>
/// <param name="Strength">Entry is multiplied by 1 + strength.</param>
public readonly record struct TagStrength(string Tag, double Strength);

/// <summary>The pre-metastatic niche of an organ: dP/dt = k_P H(O) (1 - P) - P/T_P (science 1.7).</summary>
/// <param name="Exosomes">Numbers of the populations whose content O counts.</param>
/// <param name="RatePerMin">k_P, 1/min.</param>
/// <param name="LifetimeMin">T_P, min.</param>
/// <param name="HalfMax">Vesicles inside the organ's cells at half of H.</param>
/// <param name="Hill">Power of H.</param>
public sealed record OrganNichePlan(IReadOnlyList<int> Exosomes, double RatePerMin, double LifetimeMin, double HalfMax, double Hill);

/// <summary>How vesicles of a population go from plasma to organs: bound there, then released again or taken into cells.</summary>
/// <param name="EntryPerMin">k: from plasma to all organs together, without tags, 1/min.</param>
/// <param name="ReleasePerMin">k_off: bound in an organ, back to plasma, 1/min.</param>
/// <param name="InternalisationPerMin">k_int: bound in an organ, into its cells, 1/min.</param>
public sealed record OrganKinetics(double EntryPerMin, double ReleasePerMin, double InternalisationPerMin)
{
    /// <summary>Half-lives of the two phases after a bolus, min; null: one phase.</summary>
    public (double FastMin, double SlowMin)? Phases { get; init; }
}
