namespace Exocosm.Model.Scenarios;

/// <summary>The body around the tissue: what drains from the sites goes by lymph and blood to plasma, and some comes back (science 1.4).</summary>
/// <param name="PlasmaVolumeMl">Volume of the plasma, mL.</param>
/// <param name="LymphTransitMin">Mean time in lymph and its node, min.</param>
/// <param name="Exosomes">How the body deals with each exosome population, in the scenario's order.</param>
public sealed record BodyPlan(double PlasmaVolumeMl, double LymphTransitMin, IReadOnlyList<PlasmaPopulation> Exosomes)
{
    /// <summary>Whose defaults were taken: <c>human</c> or <c>mouse</c>.</summary>
    public string Preset { get; init; } = "human";

    /// <summary>The draining lymph node, or null.</summary>
    public LymphNodePlan? LymphNode { get; init; }

    /// <summary>Organs that take vesicles out of plasma, the rest of the body last; empty where elimination has no place.</summary>
    public IReadOnlyList<OrganPlan> Organs { get; init; } = [];
}

/// <summary>An exosome population in lymph and plasma.</summary>
/// <param name="HalfLifeMin">Half-life in plasma by elimination alone, min; of the fast phase where organs give some back.</param>
/// <param name="LymphShare">Share of what drains from tissue that goes by lymph; the rest goes straight to blood.</param>
/// <param name="NodeCapture">Share of what passes a lymph node that is taken up there.</param>
/// <param name="SeedingPerMin">Rate at which a vesicle in plasma enters tissue of a site, 1/min.</param>
/// <param name="InitialParticles">Vesicles in plasma at the start.</param>
public sealed record PlasmaPopulation(
    double HalfLifeMin, double LymphShare, double NodeCapture, double SeedingPerMin, double InitialParticles)
{
    /// <summary>How vesicles go from plasma to organs and back; null in a body without organs.</summary>
    public OrganKinetics? Organs { get; init; }
}
