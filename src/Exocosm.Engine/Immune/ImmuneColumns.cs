using Exocosm.Engine.Persistence;
using Exocosm.Engine.State;
using Exocosm.Model.Scenarios;
using Exocosm.Numerics.Randomness;

namespace Exocosm.Engine.Immune;

/// <summary>What attack and engulfing add to the state of a tissue; present only where a type does either.</summary>
public sealed class ImmuneColumns
{
    private readonly Column<long>? _attachedTo;
    private readonly Column<int>? _hits;
    private readonly Column<double>? _evasion;
    private readonly Column<double>? _exhaustion;

    private ImmuneColumns(Cells cells, Scenario scenario)
    {
        HitsDealt = new long[scenario.CellTypes.Count];
        Kills = new long[scenario.CellTypes.Count];
        Engulfed = new long[scenario.CellTypes.Count];
        if (!scenario.CellTypes.Any(type => type.Attack is not null)) return;
        _attachedTo = cells.Add<long>("attached to");
        _hits = cells.Add<int>("hits");
        if (scenario.CellTypes.Any(type => type.Attack?.Checkpoint is not null)) _evasion = cells.Add<double>("evasion", "attack");
        if (scenario.CellTypes.Any(type => type.Attack?.Exhaustion is not null)) _exhaustion = cells.Add<double>("exhaustion", "attack");
    }

    /// <summary>Identity of the target + 1, 0 where there is none; null where no type attacks.</summary>
    public Column<long>? AttachedTo => _attachedTo;

    /// <summary>Unrepaired hits suffered; null where no type attacks.</summary>
    public Column<int>? Hits => _hits;

    /// <summary>Φ of the attacked target; null where there is no checkpoint.</summary>
    public Column<double>? Evasion => _evasion;

    /// <summary>X, 0 to 1; null where nothing tires.</summary>
    public Column<double>? Exhaustion => _exhaustion;

    /// <summary>Hits dealt so far, by type of the attacker.</summary>
    public long[] HitsDealt { get; }

    /// <summary>Kills so far, by type of the attacker that dealt the last hit.</summary>
    public long[] Kills { get; }

    /// <summary>Cells taken up so far, by type of the one that took them up.</summary>
    public long[] Engulfed { get; }

    /// <summary>Pairs that were attached when the attack of the present step ended.</summary>
    public AttachedPairs Pairs { get; } = new();

    /// <summary>Adds the columns, where the scenario needs any.</summary>
    /// <param name="cells">The cells.</param>
    /// <param name="scenario">The scenario.</param>
    /// <returns>The columns, or null.</returns>
    public static ImmuneColumns? Of(Cells cells, Scenario scenario)
    {
        ArgumentNullException.ThrowIfNull(cells);
        ArgumentNullException.ThrowIfNull(scenario);
        return scenario.CellTypes.Any(type => type.Attack is not null || type.Engulf is not null) ? new ImmuneColumns(cells, scenario) : null;
    }

    /// <summary>At a division each hit goes to either daughter with equal chance; the mother's place keeps her target, the other has none.</summary>
    /// <param name="mother">Index of the mother.</param>
    /// <param name="daughter">Index of the daughter, a copy of the mother.</param>
    /// <param name="random">Stream of the division.</param>
    public void Share(int mother, int daughter, ref RandomStream random)
    {
        if (_attachedTo is null) return;
        _attachedTo.Values[daughter] = 0;
        if (_evasion is not null) _evasion.Values[daughter] = 0;
        ref var kept = ref _hits!.Values[mother];
        if (kept == 0) return;
        var given = (int)random.NextBinomial(kept, 0.5);
        kept -= given;
        _hits.Values[daughter] = given;
    }

    /// <summary>A signal of a cell, 0 where the scenario has no such thing.</summary>
    /// <param name="kind">Hits, Attached, Exhaustion or Evasion.</param>
    /// <param name="cell">Index of the cell.</param>
    public double Signal(SignalKind kind, int cell) => kind switch
    {
        SignalKind.Hits => _hits?.Values[cell] ?? 0,
        SignalKind.Attached => _attachedTo is { } attached && attached.Values[cell] != 0 ? 1 : 0,
        SignalKind.Exhaustion => _exhaustion?.Values[cell] ?? 0,
        SignalKind.Evasion => _evasion?.Values[cell] ?? 0,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No signal of attack."),
    };

    /// <summary>Saves, restores or hashes the counts; the columns are the cells'.</summary>
    /// <param name="exchange">Which of the three.</param>
    /// <param name="prefix">Prefix of the names.</param>
    public void Exchange(StateExchange exchange, string prefix)
    {
        ArgumentNullException.ThrowIfNull(exchange);
        exchange.Fixed(prefix + "hits", HitsDealt);
        exchange.Fixed(prefix + "kills", Kills);
        exchange.Fixed(prefix + "engulfed", Engulfed);
    }
}
