namespace Exocosm.PhysiCell.Settings;

/// <summary>
/// The signals and behaviours of a model and their names, in the order of PhysiCell 1.14's dictionaries. A number is all the simulation
/// needs; the kind and index behind it say what it is.
/// </summary>
public sealed class Vocabulary
{
    private readonly Dictionary<string, int> _signals = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _behaviours = new(StringComparer.Ordinal);
    private readonly List<(SignalKind Kind, int Index, string Name)> _signalList = [];
    private readonly List<(BehaviourKind Kind, int Index, string Name)> _behaviourList = [];

    /// <summary>The vocabulary of a model.</summary>
    /// <param name="substrates">Names of the substrates.</param>
    /// <param name="types">Names of the cell types.</param>
    /// <param name="custom">Names of the scalar custom data.</param>
    public Vocabulary(IReadOnlyList<string> substrates, IReadOnlyList<string> types, IReadOnlyList<string> custom)
    {
        AddSignals(substrates, types, custom);
        AddBehaviours(substrates, types, custom);
    }

    /// <summary>Signals: kind, index of the thing it is about or −1, and first name.</summary>
    public IReadOnlyList<(SignalKind Kind, int Index, string Name)> Signals => _signalList;

    /// <summary>Behaviours: kind, index of the thing it is about or −1, and first name.</summary>
    public IReadOnlyList<(BehaviourKind Kind, int Index, string Name)> Behaviours => _behaviourList;

    /// <summary>Names of all signals, second names included.</summary>
    public IReadOnlyCollection<string> SignalNames => _signals.Keys;

    /// <summary>Names of all behaviours, second names included.</summary>
    public IReadOnlyCollection<string> BehaviourNames => _behaviours.Keys;

    /// <summary>Number of a signal, or −1.</summary>
    public int Signal(string name) => _signals.GetValueOrDefault(name, -1);

    /// <summary>Number of a behaviour, or −1.</summary>
    public int Behaviour(string name) => _behaviours.GetValueOrDefault(name, -1);

    /// <summary>Number of a behaviour.</summary>
    public int Behaviour(BehaviourKind kind, int index = -1) =>
        _behaviourList.FindIndex(behaviour => behaviour.Kind == kind && behaviour.Index == index);

    private void AddSignals(IReadOnlyList<string> substrates, IReadOnlyList<string> types, IReadOnlyList<string> custom)
    {
        for (var s = 0; s < substrates.Count; s++) Signal(SignalKind.Substrate, s, substrates[s]);
        for (var s = 0; s < substrates.Count; s++)
            Signal(SignalKind.Internalised, s, $"intracellular {substrates[s]}", $"internalized {substrates[s]}");
        for (var s = 0; s < substrates.Count; s++)
            Signal(SignalKind.Gradient, s, $"{substrates[s]} gradient", $"grad({substrates[s]})", $"gradient of {substrates[s]}");
        Signal(SignalKind.Pressure, -1, "pressure");
        Signal(SignalKind.Volume, -1, "volume");
        for (var t = 0; t < types.Count; t++) Signal(SignalKind.Contact, t, $"contact with {types[t]}", $"contact with cell type {t}");
        Signal(SignalKind.ContactLive, -1, "contact with live cell", "contact with live cells");
        Signal(SignalKind.ContactDead, -1, "contact with dead cell", "contact with dead cells");
        Signal(SignalKind.ContactApoptotic, -1, "contact with apoptotic cell", "contact with apoptotic cells");
        Signal(SignalKind.ContactNecrotic, -1, "contact with necrotic cell", "contact with necrotic cells");
        Signal(SignalKind.ContactOtherDead, -1, "contact with other dead cell", "contact with other dead cells");
        Signal(SignalKind.ContactMembrane, -1, "contact with basement membrane", "contact with BM");
        Signal(SignalKind.Damage, -1, "damage");
        Signal(SignalKind.DamageDelivered, -1, "damage delivered", "total damage delivered");
        Signal(SignalKind.Attacking, -1, "attacking", "is attacking");
        Signal(SignalKind.Dead, -1, "dead", "is dead");
        Signal(SignalKind.AttackTime, -1, "total attack time");
        Signal(SignalKind.Time, -1, "time", "current time", "global time");
        for (var c = 0; c < custom.Count; c++)
            Signal(SignalKind.Custom, c, $"custom:{custom[c]}", $"custom: {custom[c]}", $"custom {c}");
        Signal(SignalKind.Apoptotic, -1, "apoptotic", "is_apoptotic");
        Signal(SignalKind.Necrotic, -1, "necrotic", "is_necrotic");
    }

    private void AddBehaviours(IReadOnlyList<string> substrates, IReadOnlyList<string> types, IReadOnlyList<string> custom)
    {
        for (var s = 0; s < substrates.Count; s++)
        {
            Behaviour(BehaviourKind.Secretion, s, $"{substrates[s]} secretion");
            Behaviour(BehaviourKind.SecretionTarget, s, $"{substrates[s]} secretion target", $"{substrates[s]} secretion saturation density");
            Behaviour(BehaviourKind.Uptake, s, $"{substrates[s]} uptake");
            Behaviour(BehaviourKind.Export, s, $"{substrates[s]} export");
        }

        Behaviour(BehaviourKind.CycleExit, 0, "cycle entry", "exit from cycle phase 0");
        for (var phase = 1; phase < 6; phase++) Behaviour(BehaviourKind.CycleExit, phase, $"exit from cycle phase {phase}");
        Behaviour(BehaviourKind.Apoptosis, -1, "apoptosis");
        Behaviour(BehaviourKind.Necrosis, -1, "necrosis");
        Behaviour(BehaviourKind.MigrationSpeed, -1, "migration speed");
        Behaviour(BehaviourKind.MigrationBias, -1, "migration bias");
        Behaviour(BehaviourKind.MigrationPersistence, -1, "migration persistence time");
        for (var s = 0; s < substrates.Count; s++)
            Behaviour(BehaviourKind.Chemotaxis, s, $"chemotactic response to {substrates[s]}", $"chemotactic sensitivity to {substrates[s]}");
        Behaviour(BehaviourKind.Adhesion, -1, "cell-cell adhesion");
        Behaviour(BehaviourKind.ElasticConstant, -1, "cell-cell adhesion elastic constant");
        for (var t = 0; t < types.Count; t++)
            Behaviour(BehaviourKind.Affinity, t, $"adhesive affinity to {types[t]}", $"adhesive affinity to cell type {t}");
        Behaviour(BehaviourKind.AdhesionDistance, -1, "relative maximum adhesion distance");
        Behaviour(BehaviourKind.Repulsion, -1, "cell-cell repulsion");
        Behaviour(BehaviourKind.MembraneAdhesion, -1, "cell-BM adhesion", "cell-membrane adhesion");
        Behaviour(BehaviourKind.MembraneRepulsion, -1, "cell-BM repulsion", "cell-membrane repulsion");
        Behaviour(BehaviourKind.PhagocytoseApoptotic, -1, "phagocytose apoptotic cell", "phagocytosis of apoptotic cell", "phagocytosis of apoptotic cells");
        Behaviour(BehaviourKind.PhagocytoseNecrotic, -1, "phagocytose necrotic cell", "phagocytosis of necrotic cell", "phagocytosis of necrotic cells");
        Behaviour(BehaviourKind.PhagocytoseOtherDead, -1, "phagocytose other dead cell", "phagocytosis of other dead cell", "phagocytosis of other dead cells");
        for (var t = 0; t < types.Count; t++)
            Behaviour(BehaviourKind.Phagocytose, t, $"phagocytose {types[t]}", $"phagocytose cell type {t}", $"phagocytosis of {types[t]}");
        for (var t = 0; t < types.Count; t++) Behaviour(BehaviourKind.Attack, t, $"attack {types[t]}", $"attack cell type {t}");
        for (var t = 0; t < types.Count; t++) Behaviour(BehaviourKind.Fuse, t, $"fuse to {types[t]}", $"fuse to cell type {t}");
        for (var t = 0; t < types.Count; t++)
        {
            Behaviour(
                BehaviourKind.Transform, t, $"transform to {types[t]}", $"transition to {types[t]}", $"transform to cell type {t}", $"transition to cell type {t}");
        }

        for (var t = 0; t < types.Count; t++)
            Behaviour(BehaviourKind.AsymmetricDivision, t, $"asymmetric division to {types[t]}", $"asymmetric division to cell type {t}");
        for (var c = 0; c < custom.Count; c++)
            Behaviour(BehaviourKind.Custom, c, $"custom:{custom[c]}", $"custom: {custom[c]}", $"custom {c}");
        Behaviour(BehaviourKind.IsMovable, -1, "is_movable", "movable", "is movable");
        for (var t = 0; t < types.Count; t++)
            Behaviour(BehaviourKind.Immunogenicity, t, $"immunogenicity to {types[t]}", $"immunogenicity to cell type {t}");
        Behaviour(BehaviourKind.AttachmentRate, -1, "cell attachment rate");
        Behaviour(BehaviourKind.DetachmentRate, -1, "cell detachment rate");
        Behaviour(BehaviourKind.MostAttachments, -1, "maximum number of cell attachments");
        Behaviour(BehaviourKind.AttackDamageRate, -1, "attack damage rate");
        Behaviour(BehaviourKind.AttackDuration, -1, "attack duration");
        Behaviour(BehaviourKind.DamageRate, -1, "damage rate");
        Behaviour(BehaviourKind.DamageRepairRate, -1, "damage repair rate");
    }

    private void Signal(SignalKind kind, int index, params ReadOnlySpan<string> names)
    {
        foreach (var name in names) _signals.TryAdd(name, _signalList.Count);
        _signalList.Add((kind, index, names[0]));
    }

    private void Behaviour(BehaviourKind kind, int index, params ReadOnlySpan<string> names)
    {
        foreach (var name in names) _behaviours.TryAdd(name, _behaviourList.Count);
        _behaviourList.Add((kind, index, names[0]));
    }
}
