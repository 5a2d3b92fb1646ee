namespace Exocosm.PhysiCell.Simulation;

/// <summary>Volumes of cells: PhysiCell's standard volume update, an explicit Euler step of the whole phenotype step.</summary>
internal static class VolumeStep
{
    public static void Advance(Agents agents, int cell, double dt)
    {
        var cells = agents.Cells;
        ref var fluid = ref cells.Fluid.Values[cell];
        ref var nucleus = ref cells.Nucleus.Values[cell];
        ref var cytoplasm = ref cells.Cytoplasm.Values[cell];
        ref var calcified = ref cells.Calcified.Values[cell];
        ref var total = ref agents.Total.Values[cell];
        fluid = Math.Max(0, fluid + (dt * agents.FluidRate.Values[cell] * ((cells.TargetFluidFraction.Values[cell] * total) - fluid)));
        var nuclearFluid = agents.NuclearVolume.Values[cell] / (total + 1e-16) * fluid;
        var target = cells.TargetNucleus.Values[cell];
        nucleus = Math.Max(0, nucleus + (dt * agents.NucleusRate.Values[cell] * (target - nucleus)));
        agents.TargetCytoplasm.Values[cell] = cells.TargetRatio.Values[cell] * target;
        cytoplasm = Math.Max(0, cytoplasm + (dt * agents.CytoplasmRate.Values[cell] * (agents.TargetCytoplasm.Values[cell] - cytoplasm)));
        calcified += dt * agents.CalcificationRate.Values[cell] * (1 - calcified);
        agents.NuclearVolume.Values[cell] = nucleus + nuclearFluid;
        Close(agents, cell);
    }

    /// <summary>Total volume and radius from the parts.</summary>
    public static void Close(Agents agents, int cell)
    {
        var cells = agents.Cells;
        agents.Total.Values[cell] = cells.Fluid.Values[cell] + cells.Nucleus.Values[cell] + cells.Cytoplasm.Values[cell];
        cells.Radius.Values[cell] = Geometry.Radius(agents.Total.Values[cell]);
    }

    /// <summary>Multiplies all parts, targets and the volume of rupture.</summary>
    public static void Scale(Agents agents, int cell, double factor)
    {
        var cells = agents.Cells;
        foreach (var column in (ReadOnlySpan<double[]>)[
            cells.Fluid.Values, cells.Nucleus.Values, cells.Cytoplasm.Values, agents.NuclearVolume.Values, cells.TargetNucleus.Values,
            agents.TargetCytoplasm.Values, cells.RuptureVolume.Values])
        {
            column[cell] *= factor;
        }

        Close(agents, cell);
    }
}
