using Exocosm.Model.Quantities;
using Exocosm.Model.Reading;
using Exocosm.Model.Scenarios;

namespace Exocosm.Model.Grammar;

/// <summary>A signal or behaviour as a rule names it, with its unit.</summary>
/// <param name="Text">The words.</param>
/// <param name="Meaning">What they mean.</param>
/// <param name="Unit">Unit of its values.</param>
/// <param name="Label">A substrate's own unit valid in its values, or null.</param>
internal sealed record Phrase<T>(string Text, T Meaning, Unit Unit, Unit? Label = null);

/// <summary>All signals and behaviours that a scenario's names allow.</summary>
internal sealed class Phrases
{
    private static readonly Unit PerMin = Units.Parse("1/min");
    private static readonly Unit Speed = Units.Parse("um/min");
    private static readonly Unit Micrometre = Units.Parse("um");
    private static readonly Unit Minute = Units.Parse("min");
    private static readonly Unit Volume = Units.Parse("um^3");
    private static readonly Unit Clearance = Units.Parse("um^3/min");
    private static readonly Unit Density = Units.Parse("1/um^3");

    public Phrases(Names names)
    {
        FixedSignals();
        FixedBehaviours();
        for (var i = 0; i < names.Substrates.Count; i++) Substrate(names.Substrates[i], i, names.SubstrateUnits[i]);
        for (var i = 0; i < names.Exosomes.Count; i++) Exosome(names.Exosomes[i], i);
        for (var i = 0; i < names.Cargo.Count; i++) Cargo(names.Cargo[i], i);
        for (var i = 0; i < names.CellTypes.Count; i++) CellType(names.CellTypes[i], i);
        for (var i = 0; i < names.Custom.Count; i++) Custom(names.Custom[i], i);
        for (var i = 0; i < names.Treatments.Count; i++)
            Behaviour($"{names.Treatments[i]} sensitivity", BehaviourKind.TreatmentSensitivity, i, Unit.One);
    }

    public List<Phrase<SignalRef>> Signals { get; } = [];

    public List<Phrase<BehaviourRef>> Behaviours { get; } = [];

    private void FixedSignals()
    {
        Signal("pressure", SignalKind.Pressure, -1, Unit.One);
        Signal("volume", SignalKind.Volume, -1, Volume);
        foreach (var words in (string[])["contact with live cells", "contact with live cell"])
            Signal(words, SignalKind.ContactWithLive, -1, Unit.One);
        foreach (var words in (string[])["contact with dead cells", "contact with dead cell"])
            Signal(words, SignalKind.ContactWithDead, -1, Unit.One);
        foreach (var words in (string[])["time", "current time", "global time"]) Signal(words, SignalKind.Time, -1, Minute);
        foreach (var words in (string[])["dead", "is dead"]) Signal(words, SignalKind.Dead, -1, Unit.One);
        Signal("hits", SignalKind.Hits, -1, Unit.One);
        Signal("attached", SignalKind.Attached, -1, Unit.One);
        Signal("exhaustion", SignalKind.Exhaustion, -1, Unit.One);
        Signal("evasion", SignalKind.Evasion, -1, Unit.One);
        Signal("niche", SignalKind.Niche, -1, Unit.One);
    }

    private void FixedBehaviours()
    {
        Behaviour("cycle entry", BehaviourKind.CycleExit, 0, PerMin);
        for (var phase = 0; phase <= 5; phase++)
            Behaviour($"exit from cycle phase {phase}", BehaviourKind.CycleExit, phase, PerMin);
        Behaviour("apoptosis", BehaviourKind.Apoptosis, -1, PerMin);
        Behaviour("necrosis", BehaviourKind.Necrosis, -1, PerMin);
        Behaviour("migration speed", BehaviourKind.MigrationSpeed, -1, Speed);
        Behaviour("migration bias", BehaviourKind.MigrationBias, -1, Unit.One);
        Behaviour("migration persistence time", BehaviourKind.MigrationPersistence, -1, Minute);
        Behaviour("cell-cell adhesion", BehaviourKind.Adhesion, -1, Speed);
        Behaviour("cell-cell repulsion", BehaviourKind.Repulsion, -1, Speed);
        Behaviour("symmetric renewal", BehaviourKind.SymmetricRenewal, -1, Unit.One);
        Behaviour("symmetric differentiation", BehaviourKind.SymmetricDifferentiation, -1, Unit.One);
        Behaviour("attack rate", BehaviourKind.AttackRate, -1, PerMin);
        Behaviour("attachment rate", BehaviourKind.Attachment, -1, PerMin);
        Behaviour("detachment rate", BehaviourKind.Detachment, -1, PerMin);
        Behaviour("corpse uptake", BehaviourKind.CorpseUptake, -1, PerMin);
        Behaviour("intravasation", BehaviourKind.Intravasation, -1, PerMin);
    }

    private void Substrate(string name, int i, Unit unit)
    {
        var label = unit.Dimension.Label != 0 ? unit : null;
        Signal(name, SignalKind.Substrate, i, unit, label);
        foreach (var words in (string[])[$"{name} gradient", $"gradient of {name}"])
            Signal(words, SignalKind.SubstrateGradient, i, unit.Per(Micrometre), label);
        foreach (var words in (string[])[$"chemotactic response to {name}", $"chemotactic sensitivity to {name}"])
            Behaviour(words, BehaviourKind.Chemotaxis, i, Unit.One);
        Behaviour($"{name} secretion", BehaviourKind.Secretion, i, PerMin);
        foreach (var words in (string[])[$"{name} secretion target", $"{name} secretion saturation density"])
            Behaviour(words, BehaviourKind.SecretionTarget, i, unit, label);
        Behaviour($"{name} uptake", BehaviourKind.Uptake, i, PerMin);
        Behaviour($"{name} export", BehaviourKind.Export, i, unit.Times(Volume).Per(Minute), label);
    }

    private void Exosome(string name, int i)
    {
        Signal($"{name} concentration", SignalKind.ExosomeConcentration, i, Density);
        Signal($"{name} load", SignalKind.ExosomeLoad, i, Unit.One);
        Signal($"bound {name}", SignalKind.ExosomeBound, i, Unit.One);
        Behaviour($"{name} MVB formation", BehaviourKind.MvbFormation, i, PerMin);
        Behaviour($"{name} MVB fusion", BehaviourKind.MvbFusion, i, PerMin);
        Behaviour($"{name} MVB lysis", BehaviourKind.MvbLysis, i, PerMin);
        Behaviour($"{name} vesicles per MVB", BehaviourKind.VesiclesPerMvb, i, Unit.One);
        Behaviour($"{name} secretion", BehaviourKind.ExosomeSecretion, i, PerMin);
        Behaviour($"{name} uptake", BehaviourKind.ExosomeClearance, i, Clearance);
        foreach (var words in (string[])[$"{name} internalisation", $"{name} internalization"])
            Behaviour(words, BehaviourKind.ExosomeInternalisation, i, PerMin);
        Behaviour($"{name} release fraction", BehaviourKind.ExosomeReleaseFraction, i, Unit.One);
    }

    private void Cargo(string name, int i)
    {
        Signal($"{name} copies", SignalKind.CargoCopies, i, Unit.One);
        Signal($"{name} contact", SignalKind.CargoContact, i, Unit.One);
        Behaviour($"{name} expression", BehaviourKind.CargoExpression, i, Unit.One);
    }

    private void CellType(string name, int i)
    {
        Signal($"contact with {name}", SignalKind.ContactWithType, i, Unit.One);
        foreach (var words in (string[])[$"transformation to {name}", $"transform to {name}", $"transition to {name}"])
            Behaviour(words, BehaviourKind.Transformation, i, PerMin);
    }

    private void Custom(string name, int i)
    {
        foreach (var words in (string[])[$"custom {name}", $"custom:{name}", $"custom: {name}"])
        {
            Signal(words, SignalKind.Custom, i, Unit.One);
            Behaviour(words, BehaviourKind.Custom, i, Unit.One);
        }
    }

    private void Signal(string text, SignalKind kind, int index, Unit unit, Unit? label = null) =>
        Signals.Add(new(text, new SignalRef(kind, index), unit, label));

    private void Behaviour(string text, BehaviourKind kind, int index, Unit unit, Unit? label = null) =>
        Behaviours.Add(new(text, new BehaviourRef(kind, index), unit, label));
}
