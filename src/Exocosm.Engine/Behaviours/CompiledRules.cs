using Exocosm.Model.Scenarios;

namespace Exocosm.Engine.Behaviours;

/// <summary>A behaviour of one cell type with the rules on it, ready to be evaluated.</summary>
/// <param name="Behaviour">Which behaviour.</param>
/// <param name="Highest">M: largest value the rules push up to; the base where only lowering rules exist.</param>
/// <param name="Lowest">μ: smallest value the rules push down to; the base where only raising rules exist.</param>
/// <param name="HasUp">Whether any rule raises it.</param>
/// <param name="HasDown">Whether any rule lowers it.</param>
/// <param name="AnyForDead">Whether any of the rules holds in dead cells.</param>
/// <param name="Rules">The rules, in file order.</param>
internal sealed record RuledBehaviour(
    BehaviourRef Behaviour, double Highest, double Lowest, bool HasUp, bool HasDown, bool AnyForDead, Rule[] Rules);

/// <summary>
/// The rules of a scenario grouped by cell type and behaviour, as the cell-hypothesis grammar combines them (Johnson et al. 2025,
/// Cell; the combination used by PhysiCell): with Σ over the rules of one direction, H = Σ(s/h)^p / (1 + Σ(s/h)^p),
/// B = b + (M − b)·H_up, value = B + (μ − B)·H_down.
/// </summary>
internal static class CompiledRules
{
    /// <summary>Groups the rules.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <returns>Per cell type, its ruled behaviours in order of first appearance.</returns>
    public static RuledBehaviour[][] Compile(Scenario scenario) =>
        [.. scenario.CellTypes.Select((_, type) => Compile(scenario.Rules.Where(rule => rule.CellType == type)))];

    private static RuledBehaviour[] Compile(IEnumerable<Rule> rules) =>
        [.. rules.GroupBy(rule => rule.Behaviour).Select(group => Compile(group.Key, [.. group]))];

    private static RuledBehaviour Compile(BehaviourRef behaviour, Rule[] rules)
    {
        var up = rules.Where(rule => rule.Increases).ToArray();
        var down = rules.Where(rule => !rule.Increases).ToArray();
        return new RuledBehaviour(
            behaviour,
            up.Length > 0 ? up.Max(rule => rule.Towards) : double.NegativeInfinity,
            down.Length > 0 ? down.Min(rule => rule.Towards) : double.PositiveInfinity,
            up.Length > 0,
            down.Length > 0,
            rules.Any(rule => rule.AppliesToDead),
            rules);
    }
}
