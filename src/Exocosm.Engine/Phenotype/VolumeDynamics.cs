using Exocosm.Engine.State;
using Exocosm.Model.Scenarios;
using Exocosm.Numerics.Functions;

namespace Exocosm.Engine.Phenotype;

/// <summary>
/// Volumes of the standard cell (Ghaffarizadeh et al. 2018, PLoS Comput Biol 14:e1005991): F' = r_F(fV − F), N' = r_N(N* − N),
/// C' = r_C(ρN* − C) for the solids of nucleus and cytoplasm. The solids are advanced by their exact solution, the fluid by its exact
/// solution for the mean solids of the step.
/// </summary>
public sealed class VolumeDynamics
{
    private readonly CellType[] _types;

    /// <summary>The volumes of a scenario's cells.</summary>
    /// <param name="scenario">The scenario.</param>
    public VolumeDynamics(Scenario scenario)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        _types = [.. scenario.CellTypes];
    }

    /// <summary>Solid volume of a type's resting nucleus, µm³.</summary>
    /// <param name="volume">The type's volumes.</param>
    public static double RestingNucleus(VolumePlan volume)
    {
        ArgumentNullException.ThrowIfNull(volume);
        return (1 - volume.FluidFraction) * volume.NuclearUm3;
    }

    /// <summary>Target ratio of a type's cytoplasmic to nuclear solids.</summary>
    /// <param name="volume">The type's volumes.</param>
    public static double RestingRatio(VolumePlan volume)
    {
        ArgumentNullException.ThrowIfNull(volume);
        return (volume.TotalUm3 - volume.NuclearUm3) / volume.NuclearUm3;
    }

    /// <summary>Gives a new cell its type's resting volumes.</summary>
    /// <param name="cells">The cells.</param>
    /// <param name="cell">Index of the cell.</param>
    public void Found(Cells cells, int cell)
    {
        ArgumentNullException.ThrowIfNull(cells);
        var volume = _types[cells.Type.Values[cell]].Volume;
        cells.Fluid.Values[cell] = volume.FluidFraction * volume.TotalUm3;
        cells.Nucleus.Values[cell] = RestingNucleus(volume);
        cells.Cytoplasm.Values[cell] = RestingNucleus(volume) * RestingRatio(volume);
        SetTargets(cells, cell);
        SetRadius(cells, cell);
    }

    /// <summary>Sets a living cell's targets to those of its type at rest.</summary>
    /// <param name="cells">The cells.</param>
    /// <param name="cell">Index of the cell.</param>
    public void SetTargets(Cells cells, int cell)
    {
        ArgumentNullException.ThrowIfNull(cells);
        var volume = _types[cells.Type.Values[cell]].Volume;
        cells.TargetNucleus.Values[cell] = RestingNucleus(volume);
        cells.TargetRatio.Values[cell] = RestingRatio(volume);
        cells.TargetFluidFraction.Values[cell] = volume.FluidFraction;
    }

    /// <summary>Advances the volumes of one cell.</summary>
    /// <param name="cells">The cells.</param>
    /// <param name="cell">Index of the cell.</param>
    /// <param name="dt">Step, min.</param>
    public void Advance(Cells cells, int cell, double dt)
    {
        ArgumentNullException.ThrowIfNull(cells);
        var rates = RatesOf(_types[cells.Type.Values[cell]], cells.State.Values[cell]);
        ref var nucleus = ref cells.Nucleus.Values[cell];
        ref var cytoplasm = ref cells.Cytoplasm.Values[cell];
        ref var fluid = ref cells.Fluid.Values[cell];
        var target = cells.TargetNucleus.Values[cell];
        var before = nucleus + cytoplasm;
        nucleus += (target - nucleus) * DeterministicMath.OneMinusExp(rates.Nucleus * dt);
        cytoplasm += ((cells.TargetRatio.Values[cell] * target) - cytoplasm) * DeterministicMath.OneMinusExp(rates.Cytoplasm * dt);
        var solids = (before + nucleus + cytoplasm) / 2;

        // F' = r(f(F + S) − F) = −r(1 − f)F + r f S; swelling (f = 1) grows linearly.
        var fraction = cells.TargetFluidFraction.Values[cell];
        var rate = rates.Fluid * (1 - fraction);
        fluid = rate > 0
            ? fluid + (((fraction / (1 - fraction) * solids) - fluid) * DeterministicMath.OneMinusExp(rate * dt))
            : fluid + (rates.Fluid * solids * dt);
        ref var calcified = ref cells.Calcified.Values[cell];
        calcified += (1 - calcified) * DeterministicMath.OneMinusExp(rates.Calcification * dt);
        SetRadius(cells, cell);
    }

    /// <summary>Radius of a sphere of the cell's volume.</summary>
    /// <param name="cells">The cells.</param>
    /// <param name="cell">Index of the cell.</param>
    public static void SetRadius(Cells cells, int cell)
    {
        ArgumentNullException.ThrowIfNull(cells);
        cells.Radius.Values[cell] = DeterministicMath.Cbrt(cells.Volume(cell) * (3 / (4 * Math.PI)));
    }

    private static (double Fluid, double Cytoplasm, double Nucleus, double Calcification) RatesOf(CellType type, CellState state)
    {
        var (volume, apoptosis, necrosis) = (type.Volume, type.Apoptosis, type.Necrosis);
        return state switch
        {
            CellState.Live => (volume.FluidPerMin, volume.CytoplasmPerMin, volume.NucleusPerMin, 0),
            CellState.Apoptotic =>
                (apoptosis.UnlysedFluidPerMin, apoptosis.CytoplasmPerMin, apoptosis.NucleusPerMin, apoptosis.CalcificationPerMin),
            CellState.NecroticSwelling =>
                (necrosis.UnlysedFluidPerMin, necrosis.CytoplasmPerMin, necrosis.NucleusPerMin, necrosis.CalcificationPerMin),
            _ => (necrosis.LysedFluidPerMin, necrosis.CytoplasmPerMin, necrosis.NucleusPerMin, necrosis.CalcificationPerMin),
        };
    }
}
