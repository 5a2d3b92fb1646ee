using Exocosm.Engine.State;
using Exocosm.Model.Scenarios;

namespace Exocosm.Engine.Phenotype;

/// <summary>What death does to a cell and when the corpse bursts and goes (standard cell, Ghaffarizadeh et al. 2018).</summary>
public sealed class Death
{
    private readonly Tissue _tissue;
    private readonly CellType[] _types;

    /// <summary>Death in one tissue.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="tissue">The tissue.</param>
    public Death(Scenario scenario, Tissue tissue)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        _tissue = tissue;
        _types = [.. scenario.CellTypes];
    }

    /// <summary>A living cell dies: it stops migrating and secreting, and its volume goes for new targets.</summary>
    /// <param name="cell">Index of the cell.</param>
    /// <param name="necrotic">Swells before it bursts, instead of shrinking.</param>
    /// <param name="time">When, min.</param>
    /// <param name="cause">What killed it, for the events; null: the way it dies.</param>
    public void Strike(int cell, bool necrotic, double time, string? cause = null)
    {
        var cells = _tissue.Cells;
        var type = cells.Type.Values[cell];
        var plan = necrotic ? _types[type].Necrosis : _types[type].Apoptosis;
        cells.State.Values[cell] = necrotic ? CellState.NecroticSwelling : CellState.Apoptotic;
        cells.Elapsed.Values[cell] = 0;
        cells.TargetNucleus.Values[cell] = 0;
        cells.TargetRatio.Values[cell] = 0;
        cells.TargetFluidFraction.Values[cell] = necrotic ? 1 : 0;
        cells.RuptureVolume.Values[cell] = plan.RelativeRuptureVolume * cells.Volume(cell);
        foreach (var system in _tissue.Exosomes) system.Columns.Mvb.Values[cell] = 0;
        _tissue.Deaths[type]++;
        _tissue.Events.Add(new CellEvent(time, "death", cells.Id.Values[cell], -1, cause ?? (necrotic ? "necrosis" : "apoptosis")));
    }

    /// <summary>Advances a corpse.</summary>
    /// <param name="cell">Index of the cell.</param>
    /// <param name="dt">Step, min.</param>
    /// <returns>Whether it is to be removed.</returns>
    public bool Decay(int cell, double dt)
    {
        var cells = _tissue.Cells;
        ref var elapsed = ref cells.Elapsed.Values[cell];
        ref var state = ref cells.State.Values[cell];
        elapsed += dt;
        var type = _types[cells.Type.Values[cell]];
        if (state == CellState.Apoptotic) return elapsed >= type.Apoptosis.DurationMin;
        if (state == CellState.NecroticSwelling && cells.Volume(cell) > cells.RuptureVolume.Values[cell])
        {
            state = CellState.NecroticLysed;
            elapsed = 0;
            cells.TargetFluidFraction.Values[cell] = 0;
        }

        return state == CellState.NecroticLysed && elapsed >= type.Necrosis.DurationMin;
    }
}
