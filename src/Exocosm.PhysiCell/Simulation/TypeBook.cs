using Exocosm.Engine.State;
using Exocosm.PhysiCell.Settings;

namespace Exocosm.PhysiCell.Simulation;

/// <summary>What the cell definitions say, as numbers by type and behaviour, and how a cell takes a type on.</summary>
public sealed class TypeBook
{
    private readonly PhysiCellModel _model;

    /// <summary>Reads the definitions.</summary>
    /// <param name="model">The model.</param>
    public TypeBook(PhysiCellModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        _model = model;
        Types = model.Types;
        Base = [.. model.Types.Select(type => model.Vocabulary.Behaviours.Select(behaviour => BaseBehaviours.Of(type, behaviour.Kind, behaviour.Index)).ToArray())];
        FirstExit = model.Vocabulary.Behaviour(BehaviourKind.CycleExit, 0);
        Apoptosis = model.Vocabulary.Behaviour(BehaviourKind.Apoptosis);
        Necrosis = model.Vocabulary.Behaviour(BehaviourKind.Necrosis);
    }

    /// <summary>The definitions.</summary>
    public IReadOnlyList<CellTypeSettings> Types { get; }

    /// <summary>Base value of each behaviour, by type and number.</summary>
    public IReadOnlyList<double[]> Base { get; }

    /// <summary>Number of the behaviour "cycle entry"; those of the other phases follow.</summary>
    public int FirstExit { get; }

    /// <summary>Number of the behaviour "apoptosis".</summary>
    public int Apoptosis { get; }

    /// <summary>Number of the behaviour "necrosis".</summary>
    public int Necrosis { get; }

    /// <summary>Makes a new cell one of a type: everything is as defined.</summary>
    /// <param name="agents">The cells.</param>
    /// <param name="cell">Index of the cell.</param>
    /// <param name="type">Number of the type.</param>
    public void Found(Agents agents, int cell, int type)
    {
        ArgumentNullException.ThrowIfNull(agents);
        var (cells, volume) = (agents.Cells, Types[type].Volume);
        var fluid = volume.FluidFraction;
        cells.Fluid.Values[cell] = fluid * volume.Total;
        cells.Nucleus.Values[cell] = (1 - fluid) * volume.Nuclear;
        cells.Cytoplasm.Values[cell] = (1 - fluid) * (volume.Total - volume.Nuclear);
        cells.Calcified.Values[cell] = volume.CalcifiedFraction;
        agents.Total.Values[cell] = volume.Total;
        agents.NuclearVolume.Values[cell] = volume.Nuclear;
        cells.Radius.Values[cell] = Geometry.Radius(volume.Total);
        agents.Nuclei.Values[cell] = 1;
        agents.IsActive.Values[cell] = true;
        agents.OrientationZ.Values[cell] = 1;
        agents.AttackTarget.Values[cell] = Agents.Nobody;
        TakeOn(agents, cell, type);
        for (var c = 0; c < _model.Custom.Count; c++) SetBehaviour(agents, cell, BehaviourKind.Custom, c, Types[type].Custom[c]);
    }

    /// <summary>Turns a cell into a type: everything becomes as defined but its volumes, what it holds, and its place.</summary>
    /// <param name="agents">The cells.</param>
    /// <param name="cell">Index of the cell.</param>
    /// <param name="type">Number of the new type.</param>
    public void Convert(Agents agents, int cell, int type)
    {
        ArgumentNullException.ThrowIfNull(agents);
        var conserved = new double[_model.Custom.Count];
        for (var c = 0; c < conserved.Length; c++) conserved[c] = Custom(agents, c).Values[cell];
        TakeOn(agents, cell, type);
        for (var c = 0; c < conserved.Length; c++) Custom(agents, c).Values[cell] = _model.Custom[c].IsConserved ? conserved[c] : Types[type].Custom[c];
    }

    /// <summary>Column of a custom scalar.</summary>
    public Column<double> Custom(Agents agents, int custom)
    {
        ArgumentNullException.ThrowIfNull(agents);
        return agents.Behaviours[_model.Vocabulary.Behaviour(BehaviourKind.Custom, custom)];
    }

    private void TakeOn(Agents agents, int cell, int type)
    {
        var (cells, settings) = (agents.Cells, Types[type]);
        var volume = settings.Volume;
        cells.Type.Values[cell] = type;
        cells.State.Values[cell] = CellState.Live;
        cells.Phase.Values[cell] = 0;
        cells.Elapsed.Values[cell] = 0;
        var solid = 1 - volume.FluidFraction;
        cells.TargetNucleus.Values[cell] = solid * volume.Nuclear;
        agents.TargetCytoplasm.Values[cell] = solid * (volume.Total - volume.Nuclear);
        cells.TargetRatio.Values[cell] = (volume.Total - volume.Nuclear) / (1e-16 + volume.Nuclear);
        cells.TargetFluidFraction.Values[cell] = volume.FluidFraction;
        agents.RelativeRupture.Values[cell] = volume.RelativeRuptureVolume;
        cells.RuptureVolume.Values[cell] = volume.RelativeRuptureVolume * agents.Total.Values[cell];
        agents.FluidRate.Values[cell] = volume.FluidRate;
        agents.CytoplasmRate.Values[cell] = volume.CytoplasmRate;
        agents.NucleusRate.Values[cell] = volume.NucleusRate;
        agents.CalcificationRate.Values[cell] = volume.CalcificationRate;
        agents.IsMotile.Values[cell] = settings.Motility.IsMotile;
        agents.IsFlat.Values[cell] = settings.Motility.Is2D || _model.Domain.Is2D;
        agents.Polarity.Values[cell] = _model.Domain.Is2D ? 1 : 0;
        if (_model.Domain.Is2D) (agents.OrientationX.Values[cell], agents.OrientationY.Values[cell], agents.OrientationZ.Values[cell]) = (0, 0, 1);
        agents.Damage.Values[cell] = 0;
        agents.DamageDelivered.Values[cell] = 0;
        agents.AttackTarget.Values[cell] = Agents.Nobody;
        var bases = Base[type];
        for (var behaviour = 0; behaviour < bases.Length; behaviour++)
        {
            if (_model.Vocabulary.Behaviours[behaviour].Kind != BehaviourKind.Custom) agents.Behaviours[behaviour].Values[cell] = bases[behaviour];
        }

        for (var v = 0; v < agents.CustomVectors.Count; v++)
        {
            var values = settings.CustomVectors.Count > v ? settings.CustomVectors[v] : [];
            for (var i = 0; i < agents.CustomVectors[v].Length; i++) agents.CustomVectors[v][i].Values[cell] = i < values.Length ? values[i] : 0;
        }
    }

    private void SetBehaviour(Agents agents, int cell, BehaviourKind kind, int index, double value) =>
        agents.Behaviours[_model.Vocabulary.Behaviour(kind, index)].Values[cell] = value;
}
