using Exocosm.PhysiCell.Settings;

namespace Exocosm.PhysiCell.Reading;

/// <summary>A cell definition while it is read: copied from another one, then written over element by element.</summary>
internal sealed class TypeDraft
{
    /// <summary>What PhysiCell's default cell is before any XML.</summary>
    public TypeDraft(int substrates, int types)
    {
        Cycle = new CycleDraft(CycleModels.Of(0)!);
        Exchange = [.. Enumerable.Repeat(new ExchangeSettings(0, 0, 0, 0), substrates)];
        Sensitivities = new double[substrates];
        Affinities = Ones(types);
        PhagocytosisLive = new double[types];
        Attack = new double[types];
        Fusion = new double[types];
        Transformation = new double[types];
        Asymmetric = new double[types];
    }

    private TypeDraft(TypeDraft other)
    {
        (Name, Id) = (other.Name, other.Id);
        Cycle = other.Cycle.Shared();
        (Apoptosis, Necrosis, Volume, Mechanics, Motility, Interactions) =
            (other.Apoptosis, other.Necrosis, other.Volume, other.Mechanics, other.Motility, other.Interactions);
        (DamageRate, DamageRepairRate, DividesAsymmetrically) = (other.DamageRate, other.DamageRepairRate, other.DividesAsymmetrically);
        Exchange = [.. other.Exchange];
        Sensitivities = [.. other.Sensitivities];
        Affinities = [.. other.Affinities];
        PhagocytosisLive = [.. other.PhagocytosisLive];
        Attack = [.. other.Attack];
        Fusion = [.. other.Fusion];
        Transformation = [.. other.Transformation];
        Asymmetric = [.. other.Asymmetric];
        Custom = other.Custom.Copy();
    }

    public string Name { get; set; } = "";

    public int Id { get; set; }

    public CycleDraft Cycle { get; set; }

    public DeathSettings Apoptosis { get; set; } = new(0.00319 / 60, 3.0 / 60, 0, 1.0 / 60, 0.35 / 60, 0, 2);

    public DeathSettings Necrosis { get; set; } = new(0, 0.67 / 60, 0.05 / 60, 0.0032 / 60, 0.013 / 60, 0.0042 / 60, 2);

    public VolumeSettings Volume { get; set; } = new(2494, 0.75, 540, 0.05, 0.0045, 0.0055, 0, 0, 2);

    public MechanicsSettings Mechanics { get; set; } = new(0.4, 10, 4, 100, 1.25, [], 0.01, 0, 0, 12, true);

    public double[] Affinities { get; }

    public MotilitySettings Motility { get; set; } = new(false, false, 1, 1, 0, Guidance.None, 0, 1, []);

    public double[] Sensitivities { get; }

    public ExchangeSettings[] Exchange { get; }

    public InteractionSettings Interactions { get; set; } = new(0, 0, 0, [], [], [], 1, 30, []);

    public double[] PhagocytosisLive { get; }

    public double[] Attack { get; }

    public double[] Fusion { get; }

    public double[] Transformation { get; }

    public double[] Asymmetric { get; }

    public bool DividesAsymmetrically { get; set; }

    public double DamageRate { get; set; }

    public double DamageRepairRate { get; set; }

    public CustomDraft Custom { get; } = new();

    public TypeDraft Copy() => new(this);

    /// <summary>What a type without parent_type does not take over from the default type.</summary>
    public void Reset()
    {
        Motility = Motility with { IsMotile = false, Guidance = Guidance.None };
        Array.Clear(Sensitivities);
        Array.Fill(Exchange, new ExchangeSettings(0, 0, 0, 0));
        Interactions = Interactions with { PhagocytosisApoptotic = 0, PhagocytosisNecrotic = 0, PhagocytosisOtherDead = 0, AttackDamageRate = 1 };
        Array.Clear(PhagocytosisLive);
        Array.Clear(Attack);
        Array.Clear(Fusion);
        Array.Clear(Transformation);
        Array.Clear(Asymmetric);
    }

    /// <summary>The definition, with the custom data of the default type.</summary>
    public CellTypeSettings Finish(CustomDraft ofDefault) => new(
        Name, Id, Cycle.Finish(), Apoptosis, Necrosis, Volume, Mechanics with { Affinities = Affinities }, Motility with { Sensitivities = Sensitivities }, Exchange,
        Interactions with { PhagocytosisLive = PhagocytosisLive, Attack = Attack, Immunogenicity = Ones(Attack.Length), Fusion = Fusion },
        Transformation, Asymmetric, DamageRate, DamageRepairRate, Custom.ScalarsOf(ofDefault), Custom.VectorsOf(ofDefault), DividesAsymmetrically);

    private static double[] Ones(int count)
    {
        var ones = new double[count];
        Array.Fill(ones, 1);
        return ones;
    }
}
