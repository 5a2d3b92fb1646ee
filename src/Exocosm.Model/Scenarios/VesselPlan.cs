namespace Exocosm.Model.Scenarios;

/// <summary>Blood vessels of a site as a mean field: vessels per mm² in each voxel (science 1.6).</summary>
/// <param name="Density">Vessels per mm² at the start.</param>
/// <param name="MaxDensity">v_max: vessels per mm².</param>
/// <param name="GrowthPerMin">α_v, 1/min: growth at full drive.</param>
/// <param name="LossPerMin">δ_v, 1/min.</param>
/// <param name="Driver">Number of the substrate that drives growth (VEGF), or −1: no growth.</param>
/// <param name="HalfMax">Its concentration at half effect.</param>
/// <param name="HillPower">Hill power.</param>
/// <param name="Supplies">What they give to the tissue.</param>
public sealed record VesselPlan(
    double Density,
    double MaxDensity,
    double GrowthPerMin,
    double LossPerMin,
    int Driver,
    double HalfMax,
    double HillPower,
    IReadOnlyList<VesselSupply> Supplies)
{
    /// <summary>Name of their density in the table <c>fields</c>.</summary>
    public const string FieldName = "vessels";
}

/// <summary>A substrate that vessels exchange with tissue: dρ/dt = k (v/v_max)(ρ_blood − ρ).</summary>
/// <param name="Substrate">Its number.</param>
/// <param name="Blood">ρ_blood, in its unit.</param>
/// <param name="ExchangePerMin">k, 1/min: at the greatest density.</param>
public sealed record VesselSupply(int Substrate, double Blood, double ExchangePerMin);
