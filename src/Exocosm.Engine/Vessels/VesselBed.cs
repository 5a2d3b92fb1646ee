using Exocosm.Engine.State;
using Exocosm.Model.Scenarios;
using Exocosm.Numerics.Functions;

namespace Exocosm.Engine.Vessels;

/// <summary>
/// Blood vessels of a site as a mean field: dv/dt = α_v H(driver) v (1 − v/v_max) − δ_v v in each voxel, advanced by its exact solution
/// for the driver's value at the start of the step (science 1.6).
/// </summary>
public sealed class VesselBed
{
    private readonly VesselPlan _plan;
    private readonly Tissue _tissue;

    /// <summary>The vessels of a tissue.</summary>
    /// <param name="plan">As the scenario describes them.</param>
    /// <param name="tissue">The tissue.</param>
    public VesselBed(VesselPlan plan, Tissue tissue)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(tissue);
        _plan = plan;
        _tissue = tissue;
        Density = new double[tissue.Grid.Count];
        Array.Fill(Density, plan.Density);
    }

    /// <summary>v: vessels per mm², by voxel.</summary>
    public double[] Density { get; }

    /// <summary>Mean of v over the site, vessels per mm².</summary>
    public double MeanDensity
    {
        get
        {
            var sum = 0.0;
            foreach (var density in Density) sum += density;
            return sum / Density.Length;
        }
    }

    /// <summary>Advances the vessels by a step.</summary>
    /// <param name="dt">Its length, min.</param>
    public void Advance(double dt)
    {
        var driver = _plan.Driver < 0 ? null : _tissue.Substrates[_plan.Driver].Values;
        for (var voxel = 0; voxel < Density.Length; voxel++)
        {
            var growth = driver is null ? 0 : _plan.GrowthPerMin * DeterministicMath.Hill(driver[voxel] / _plan.HalfMax, _plan.HillPower);
            Density[voxel] = Logistic(Density[voxel], growth, growth / _plan.MaxDensity, _plan.LossPerMin, dt);
        }
    }

    /// <summary>What a substrate gets from the vessels, or null.</summary>
    /// <param name="substrate">Number of the substrate.</param>
    public VesselSupply? SupplyOf(int substrate)
    {
        for (var i = 0; i < _plan.Supplies.Count; i++)
        {
            if (_plan.Supplies[i].Substrate == substrate) return _plan.Supplies[i];
        }

        return null;
    }

    /// <summary>Lets vessels exchange a substrate with the tissue for a step, implicitly: ρ ← (ρ + dt k ρ_blood)/(1 + dt k).</summary>
    /// <param name="supply">What they exchange.</param>
    /// <param name="values">Concentrations.</param>
    /// <param name="dt">Step, min.</param>
    public void Exchange(VesselSupply supply, double[] values, double dt)
    {
        ArgumentNullException.ThrowIfNull(supply);
        ArgumentNullException.ThrowIfNull(values);
        var scale = dt * supply.ExchangePerMin / _plan.MaxDensity;
        for (var voxel = 0; voxel < values.Length; voxel++)
        {
            var share = scale * Density[voxel];
            values[voxel] = (values[voxel] + (share * supply.Blood)) / (1 + share);
        }
    }

    /// <summary>Shares of the voxels in all vessels, in sum 1; even where there are none.</summary>
    /// <param name="shares">One per voxel.</param>
    public void FillShares(double[] shares)
    {
        ArgumentNullException.ThrowIfNull(shares);
        var all = MeanDensity * Density.Length;
        for (var voxel = 0; voxel < shares.Length; voxel++) shares[voxel] = all > 0 ? Density[voxel] / all : 1.0 / shares.Length;
    }

    /// <summary>Adds the exchange to the sink and source of a steady solve.</summary>
    /// <param name="supply">What they exchange.</param>
    /// <param name="sink">Sink rate by voxel, 1/min.</param>
    /// <param name="source">Source by voxel, per min.</param>
    public void AddTo(VesselSupply supply, double[] sink, double[] source)
    {
        ArgumentNullException.ThrowIfNull(supply);
        ArgumentNullException.ThrowIfNull(sink);
        ArgumentNullException.ThrowIfNull(source);
        var scale = supply.ExchangePerMin / _plan.MaxDensity;
        for (var voxel = 0; voxel < sink.Length; voxel++)
        {
            sink[voxel] += scale * Density[voxel];
            source[voxel] += scale * Density[voxel] * supply.Blood;
        }
    }

    /// <summary>Exact solution of dv/dt = (α − δ) v − b v².</summary>
    internal static double Logistic(double v, double growth, double crowding, double loss, double dt)
    {
        var net = growth - loss;
        var spread = Math.Abs(net * dt) < 1e-12 ? dt : DeterministicMath.Expm1(net * dt) / net;
        return v * DeterministicMath.Exp(net * dt) / (1 + (crowding * v * spread));
    }
}
