using Exocosm.Model.Problems;
using Exocosm.Model.Quantities;
using Exocosm.Model.Scenarios;
using Exocosm.Model.Schema;

namespace Exocosm.Model.Reading;

/// <summary>Lets a scenario stop before its end: what would happen later is left out of it, and so is what is expected at the end.</summary>
internal static class EarlierEnd
{
    private const string Option = "--until";

    /// <summary>Changes the tree of a scenario that is right as it stands.</summary>
    /// <param name="scenario">The tree.</param>
    /// <param name="time">Its end and step.</param>
    /// <param name="until">When to stop.</param>
    /// <param name="problems">Receives what is wrong with <paramref name="until"/>.</param>
    /// <returns>Whether the tree was changed.</returns>
    public static bool Apply(MapNode scenario, TimePlan time, string until, ProblemList problems)
    {
        var place = new Place($"{Option} {ProblemList.Shorten(until)}", 1, 1);
        if (!Times.TryRead(until, time.PhenotypeStepMin, out var minutes, out var message))
            return Refuse(message);
        if (minutes <= 0) return Refuse($"'{until}' is not above 0");
        if (minutes > time.EndMin)
        {
            var end = Times.Format(time.EndMin);
            return Refuse($"'{until}' is after the end of the scenario ({end}); to run longer: --set time.end=\"{until}\"");
        }

        if (minutes == time.EndMin) return false;
        scenario.Entries.RemoveAll(entry => entry.Key.Text == ScenarioKeys.Expect.Name);
        if (scenario.Find(ScenarioKeys.Events.Name) is ListNode events) events.Items.RemoveAll(item => IsLater(item, minutes));
        if ((scenario.Find(ScenarioKeys.Outcomes.Name) as MapNode)?.Find(OutcomeKeys.Baseline.Name) is ScalarNode baseline
            && Times.TryRead(baseline.Text, 0, out var from, out _) && from > minutes)
            scenario.Entries.RemoveAll(entry => entry.Key.Text == ScenarioKeys.Outcomes.Name);
        new Overrides(scenario, problems).Apply($"{ScenarioKeys.Time.Name}.{ScenarioKeys.End.Name}={until}");
        return true;

        bool Refuse(string what)
        {
            problems.Add(place, $"{ScenarioKeys.Time.Name}.{ScenarioKeys.End.Name}", until, "a time before the end", what);
            return false;
        }
    }

    private static bool IsLater(Node item, double minutes) =>
        (item as MapNode)?.Find(ScenarioKeys.At.Name) is ScalarNode at
        && Times.TryRead(at.Text, 0, out var when, out _) && when > minutes;
}
