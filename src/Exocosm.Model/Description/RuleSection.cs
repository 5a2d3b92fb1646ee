using Exocosm.Model.Grammar;
using Exocosm.Model.Scenarios;

namespace Exocosm.Model.Description;

/// <summary>Rules, timed events, what is recorded, and what is expected.</summary>
internal static class RuleSection
{
    public static IEnumerable<DescriptionSection> Of(Scenario scenario)
    {
        if (scenario.Rules.Count > 0) yield return new("Rules", [.. scenario.Rules.Select(rule => Rule(scenario, rule))]);
        if (scenario.Treatments.Count > 0)
        {
            yield return new("Treatments", [.. scenario.Treatments.SelectMany(treatment =>
                treatment.Plan.Describe(scenario).Select((sentence, i) => i == 0 ? $"{treatment.Name}: {sentence}" : sentence))]);
        }
        if (scenario.Events.Count > 0) yield return new("Events", [.. scenario.Events.Select(timed => Event(scenario, timed))]);
        yield return new("What is recorded", [Output(scenario.Output)]);
        if (scenario.Expectations.Count > 0) yield return new("What is expected", [.. scenario.Expectations.Select(Expectation)]);
    }

    private static string Rule(Scenario scenario, Rule rule)
    {
        var type = scenario.CellTypes[rule.CellType];
        var behaviour = BehaviourWords.Behaviour(scenario, type, rule.Behaviour);
        var dead = rule.AppliesToDead ? " Dead cells obey it too." : "";
        return $"In {type.Name}, {BehaviourWords.Signal(scenario, type, rule.Signal)} {(rule.Increases ? "raises" : "lowers")} "
            + $"{behaviour} from "
            + $"{BehaviourWords.BehaviourValue(scenario, rule.Behaviour, BaseValues.Of(type, rule.Behaviour)!.Value)} towards "
            + $"{BehaviourWords.BehaviourValue(scenario, rule.Behaviour, rule.Towards)}; half of the way is reached at "
            + $"{BehaviourWords.SignalValue(scenario, rule.Signal, rule.HalfMax)} (Hill power "
            + $"{Words.Number(rule.HillPower)}).{dead} "
            + $"As written: \"{rule.Sentence}\".";
    }

    private static string Event(Scenario scenario, TimedEvent timed)
    {
        var at = $"{Moment(timed)}{(timed.Site is { } site ? $", in {scenario.Sites[site].Name} only," : "")}";
        switch (timed)
        {
            case SortEvent sort:
                return $"{at} the tissue is sorted: {scenario.CellTypes[sort.CellType].Name} cells are kept and the others "
                    + $"removed; {Words.Share(sort.Purity)} of what is kept are of that type, and {Words.Share(sort.MarkerError)} of "
                    + "the wanted cells are missed.";
            case ScaleEvent scale:
                var type = scenario.CellTypes[scale.CellType];
                return $"{at} {BehaviourWords.Behaviour(scenario, type, scale.Behaviour)} in {type.Name} is multiplied by "
                    + $"{Words.Number(scale.Factor)} from then on.";
            case ImplantEvent implant:
                return $"{at} cells are implanted: {TissueSection.Cells(scenario, implant.Cells)}.";
            case GiveEvent give:
                var treatment = scenario.Treatments[give.Treatment];
                var amount = treatment.Plan.AmountUnit is { } unit ? $": {Words.Number(give.Amount)}{(unit.Length > 0 ? " " + unit : "")}" : "";
                return $"{at} {treatment.Name} is given{amount}{(give.OverMin > 0 ? $" over {Words.Time(give.OverMin)}" : "")}.";
            default:
                throw new ArgumentOutOfRangeException(nameof(timed), timed, "not a kind of event");
        }
    }

    private static string Moment(TimedEvent timed)
    {
        var start = timed.When is { } condition
            ? $"Once {condition.Text}{(timed.AtMin > 0 ? $" from {Words.Time(timed.AtMin)} on" : "")}"
            : $"At {Words.Time(timed.AtMin)}";
        if (timed.EveryMin <= 0) return start;
        var limit = timed.Times == int.MaxValue ? "" : $", {Words.Count(timed.Times, "time")} in all";
        return timed.When is null
            ? $"{start} and every {Words.Time(timed.EveryMin)} after{limit}"
            : $"{start}, again after {Words.Time(timed.EveryMin)} at the earliest{limit},";
    }

    private static string Output(OutputPlan output)
    {
        var cells = output.CellsEveryMin is { } every ? $"every {Words.Time(every)}" : "at start and end";
        var fields = output.Fields.Count == 0
            ? "no fields"
            : $"{Words.List(output.Fields)} "
                + $"{(output.FieldsEveryMin is { } interval ? $"every {Words.Time(interval)}" : "at the end")}";
        return $"Populations and exosomes are recorded every {Words.Time(output.SeriesEveryMin)}, cells {cells}, {fields}"
            + (output.Events ? ", and every division, death and change of type." : ".");
    }

    private static string Expectation(Expectation expectation)
    {
        var range = (expectation.AtLeast, expectation.AtMost) switch
        {
            ({ } low, { } high) => $"between {Words.Number(low)} and {Words.Number(high)}",
            ({ } low, null) => $"at least {Words.Number(low)}",
            (null, { } high) => $"at most {Words.Number(high)}",
            _ => "any number",
        };
        return $"{expectation.Name}: {range}, because: {expectation.Because}.";
    }
}
