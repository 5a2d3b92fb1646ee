namespace Exocosm.Model.Scenarios;

/// <summary>Something done to the world at a set time: one of the kinds below.</summary>
/// <param name="AtMin">When, min; a multiple of the phenotype step.</param>
public abstract record TimedEvent(double AtMin)
{
    /// <summary>Number of the only site it is done in; null: in all of them.</summary>
    public int? Site { get; init; }

    /// <summary>Time to the next repetition, min; 0 where there is none.</summary>
    public double EveryMin { get; init; }

    /// <summary>How many times it happens at most.</summary>
    public int Times { get; init; } = 1;

    /// <summary>What must hold for it to happen, from <see cref="AtMin"/> on; null: nothing.</summary>
    public Condition? When { get; init; }
}

/// <summary>A treatment is given.</summary>
/// <param name="AtMin">When, min.</param>
/// <param name="Treatment">Number of the treatment.</param>
/// <param name="Amount">How much, in the treatment's unit.</param>
/// <param name="OverMin">Over how long, min; a multiple of the phenotype step; 0: at once.</param>
public sealed record GiveEvent(double AtMin, int Treatment, double Amount, double OverMin) : TimedEvent(AtMin);

/// <summary>
/// A virtual cell sort by marker: cells that look like the wanted type are kept, the others removed (science 1.1). With purity p,
/// a share 1 − p of what is kept are cells of other types, drawn at random (at most those there are); with a marker error e, each wanted cell is missed with
/// probability e.
/// </summary>
/// <param name="AtMin">When, min.</param>
/// <param name="CellType">The wanted type.</param>
/// <param name="Purity">Share of the kept cells that truly are of the type, in (0, 1].</param>
/// <param name="MarkerError">Probability that a cell of the type is not recognised, in [0, 1).</param>
public sealed record SortEvent(double AtMin, int CellType, double Purity, double MarkerError) : TimedEvent(AtMin);

/// <summary>Changes one parameter of a cell type from a time on, e.g. a knock-down.</summary>
/// <param name="AtMin">When, min.</param>
/// <param name="CellType">Type it applies to.</param>
/// <param name="Behaviour">Which base value.</param>
/// <param name="Factor">What the base value is multiplied by.</param>
public sealed record ScaleEvent(double AtMin, int CellType, BehaviourRef Behaviour, double Factor) : TimedEvent(AtMin);
