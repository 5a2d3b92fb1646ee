using System.Globalization;
using System.Text;
using Exocosm.Engine.State;
using Exocosm.Model.Scenarios;

namespace Exocosm.Tests.Engine.Immune;

/// <summary>Many isolated groups of cells held in place: a target in the middle, attackers on either side of it.</summary>
internal static class Duels
{
    private const double Spacing = 80;
    private const double Apart = 16;

    /// <summary>A scenario of duels.</summary>
    /// <param name="groups">How many.</param>
    /// <param name="attack">The attack section's keys, without <c>targets</c>.</param>
    /// <param name="end">Simulated time.</param>
    /// <param name="attackers">Attackers in each: 1 or 2.</param>
    /// <param name="top">More keys of the scenario.</param>
    /// <param name="step">Phenotype step.</param>
    public static Scenario Read(int groups, string attack, string end, int attackers = 1, string top = "", string step = "6 min")
    {
        var edge = (int)Math.Ceiling(Math.Cbrt(groups));
        var lines = new StringBuilder("x,y,z,type\\n");
        for (var n = 0; n < groups; n++)
        {
            var (x, y, z) = (Place(n % edge), Place(n / edge % edge), Place(n / edge / edge));
            Line(x, y, z, "target");
            Line(x + Apart, y, z, "killer");
            if (attackers > 1) Line(x - Apart, y, z, "killer");
        }

        var half = edge * Spacing;
        return Worlds.Read(FormattableString.Invariant($$"""
            exocosm: 1
            name: duels
            seed: 11
            time: {end: {{end}}, phenotype_step: {{step}}, mechanics_step: {{step}}}
            cell_types:
              target: {cycle: {model: none}, death: {apoptosis: {rate: 0 1/day, duration: 100 day} }, mechanics: {movable: false} }
              killer: {inherits: target, attack: {targets: {target: 1}, {{attack}} } }
            sites:
              wells:
                size: [{{half}} um, {{half}} um, {{half}} um]
                voxel: 80 um
                initial: [list: {cells: "{{lines}}"}]
            {{top}}
            """));

        double Place(int n) => (n - ((edge - 1) / 2.0)) * Spacing;

        void Line(double x, double y, double z, string type) =>
            lines.Append(CultureInfo.InvariantCulture, $"{x},{y},{z},{type}\\n");
    }

    /// <summary>Events of a run, in order of their time.</summary>
    public static CellEvent[] Events(Scenario scenario, int threads = 1) =>
        [.. Worlds.Run(scenario, threads).Tissues[0].Events.Pending.OrderBy(happened => happened.TimeMin)];
}
