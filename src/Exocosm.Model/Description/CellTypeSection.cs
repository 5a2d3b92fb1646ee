using Exocosm.Model.Scenarios;

namespace Exocosm.Model.Description;

/// <summary>A cell type: how it cycles, divides, dies, changes, moves and feeds.</summary>
internal static class CellTypeSection
{
    public static DescriptionSection Of(Scenario scenario, CellType type) => new(
        $"Cell type {type.Name}",
        [.. Sentences(scenario, type).Where(sentence => sentence.Length > 0)]);

    private static IEnumerable<string> Sentences(Scenario scenario, CellType type)
    {
        var radius = Math.Cbrt(3 * type.Volume.TotalUm3 / (4 * Math.PI));
        var parent = type.Parent is { } name ? $" It inherits from '{name}' what it does not set itself." : "";
        yield return $"A {type.Name} cell has a volume of {Words.Number(type.Volume.TotalUm3)} um^3, so a radius of "
            + $"{Words.Number(radius)} um; {Mechanics(type)}.{parent}";
        yield return Cycle(type);
        if (type.Cycle.Phases.Count > 0) yield return Division(scenario, type);
        yield return Death(type);
        yield return Plasticity(scenario, type);
        yield return Motility(scenario, type);
        yield return Exchange(scenario, type);
        if (type.Attack is { } attack) yield return AttackWords.Attack(scenario, attack);
        if (type.Engulf is { } engulf) yield return AttackWords.Engulf(scenario, engulf);
        yield return Cargo(scenario, type);
        if (type.Custom.Count > 0)
            yield return $"It carries {Words.List(type.Custom.Select(variable => $"'{variable.Name}' = {Words.Number(variable.Value)}"))}.";
    }

    private static string Mechanics(CellType type) => type.Mechanics.Movable
        ? $"two of them rest {Words.Number(DerivedFigures.RestDistance(type))} um apart"
        : "forces do not move it";

    private static string Cycle(CellType type)
    {
        if (type.Cycle.Phases.Count == 0) return "It does not cycle.";
        var one = type.Cycle.Phases is [{ Fixed: false, DividesOnExit: true, ExitPerMin: > 0 } only]
            ? $"each cell divides by chance, at {Words.Rate(only.ExitPerMin)}"
            : null;
        var phases = one ?? Words.List(type.Cycle.Phases.Select(phase => phase.ExitPerMin <= 0
            ? $"{phase.Name} (never left)"
            : $"{phase.Name} ({(phase.Fixed ? "exactly" : "on average")} {Words.Time(1 / phase.ExitPerMin)})"));
        var growth = DerivedFigures.GrowthPerMin(type.Cycle);
        var doubling = growth > 0
            ? $"; left alone and without death its number doubles in {Words.Time(Math.Log(2) / growth)}"
            : "; it does not divide unless a rule lets it";
        return $"Its cycle is '{type.Cycle.Model}': {phases}{doubling}.";
    }

    private static string Division(Scenario scenario, CellType type)
    {
        var plan = type.Division;
        var limit = plan.Generations > 0 && plan.TerminalType is { } terminal
            ? $" It can divide {Words.Count(plan.Generations, "time")} in a row; the daughters of the last division are "
                + $"{scenario.CellTypes[terminal].Name} cells."
            : "";
        if (plan.DifferentiatesInto is not { } into) return $"Each division gives two {type.Name} cells.{limit}";
        var other = scenario.CellTypes[into].Name;
        return $"Of its divisions {Words.Share(plan.SymmetricRenewal)} give two {type.Name} cells (symmetric renewal), "
            + $"{Words.Share(plan.Asymmetric)} one {type.Name} and one {other} (asymmetric), and "
            + $"{Words.Share(plan.SymmetricDifferentiation)} two {other} cells (symmetric differentiation): on average the "
            + $"number of {type.Name} "
            + $"cells changes by {Words.Number(plan.SymmetricRenewal - plan.SymmetricDifferentiation)} at a division.{limit}";
    }

    private static string Death(CellType type)
    {
        var apoptosis = type.Apoptosis.RatePerMin > 0
            ? $"It dies by apoptosis at {Words.Rate(type.Apoptosis.RatePerMin)} and is gone "
                + $"{Words.Time(type.Apoptosis.DurationMin)} later"
            : "It does not die by apoptosis unless a rule says so";
        var necrosis = type.Necrosis.RatePerMin > 0
            ? $"by necrosis it dies at {Words.Rate(type.Necrosis.RatePerMin)}, swells, bursts and is gone "
                + $"{Words.Time(type.Necrosis.DurationMin)} after that"
            : "necrosis comes only through rules";
        return $"{apoptosis}; {necrosis}.";
    }

    private static string Plasticity(Scenario scenario, CellType type)
    {
        var turns = Words.List(type.TransformationPerMin
            .Select((rate, to) => (rate, to))
            .Where(turn => turn.rate > 0)
            .Select(turn => $"{scenario.CellTypes[turn.to].Name} at {Words.Rate(turn.rate)}"));
        return turns.Length == 0 ? "" : $"Without dividing it turns into {turns} (plasticity).";
    }

    private static string Motility(Scenario scenario, CellType type)
    {
        var motility = type.Motility;
        if (!motility.Motile) return "It does not migrate; neighbours push it.";
        var gradients = Words.List(motility.ChemotacticSensitivity
            .Select((weight, substrate) => (weight, substrate))
            .Where(pull => pull.weight != 0)
            .Select(pull => $"{(pull.weight > 0 ? "up" : "down")} {scenario.Substrates[pull.substrate].Name}"));
        var bias = gradients.Length > 0 && motility.Bias > 0
            ? $", {Words.Share(motility.Bias)} of its direction following {gradients}"
            : ", in random directions";
        return $"It migrates at {Words.Number(motility.SpeedUmPerMin)} um/min and turns every "
            + $"{Words.Time(motility.PersistenceMin)} on average{bias}.";
    }

    private static string Exchange(Scenario scenario, CellType type)
    {
        var parts = type.Exchange.Zip(scenario.Substrates).SelectMany(pair => Exchange(pair.First, pair.Second)).ToArray();
        return parts.Length == 0 ? "" : $"It {Words.List(parts)}.";
    }

    private static IEnumerable<string> Exchange(SubstrateExchange exchange, Substrate substrate)
    {
        if (exchange.UptakePerMin > 0) yield return $"takes up {substrate.Name} at {Words.Rate(exchange.UptakePerMin)}";
        if (exchange.SecretionPerMin > 0)
            yield return $"secretes {substrate.Name} at {Words.Rate(exchange.SecretionPerMin)} towards "
                + $"{Words.Number(exchange.SaturationValue)} {substrate.Unit}";
        if (exchange.ExportPerMin != 0) yield return $"exports {substrate.Name} at {Words.Rate(exchange.ExportPerMin)}";
    }

    private static string Cargo(Scenario scenario, CellType type)
    {
        var held = Words.List(type.CargoExpression
            .Select((copies, cargo) => (copies, cargo))
            .Where(item => item.copies > 0)
            .Select(item => $"{Words.Number(item.copies)} copies of {scenario.Cargo[item.cargo].Name}"));
        return held.Length == 0 ? "" : $"By itself it holds {held}.";
    }
}
