using System.Globalization;
using System.Text;
using Exocosm.Model.Scenarios;

namespace Exocosm.Validation.Checks;

/// <summary>Contacts, hits and kills.</summary>
internal static class KillingChecks
{
    private const string Group = "Killing by immune cells";
    private const int Pairs = 4000;

    public static IReadOnlyList<Check> All { get; } =
    [
        new(
            "killing.contacts", Group, "4,000 isolated pairs: how the first contact of each ends, with one hit that kills.",
            "Competing exponential clocks: k_kill/(k_kill + k_detach) = 0.0222/(0.0222 + 0.0167) = 0.571, the rates of the PhysiCell immune sample",
            CheckLength.Quick, Contacts),
        new(
            "killing.three-hits", Group, "4,000 isolated pairs that do not part: times of the kill at 3 hits and 2 hits an hour, by one attacker and by two.",
            "Gamma distribution of order 3: mean 1.5 h, variance 0.75 h², P(≤ 1 h) = 1 − 5e⁻² = 0.3233; half the time with two attackers",
            CheckLength.Quick, ThreeHits),
        new(
            "killing.per-day", Group, "60 T cells with the library's attack and speed for a day among 600 targets that do not divide: kills of each.",
            "Halle 2016, Immunity 44:233: 2 to 16 kills a day in vivo; first order of magnitude, since the targets were infected cells in lymph nodes",
            CheckLength.Quick, PerDay),
    ];

    private static Finding[] Contacts()
    {
        const double kill = 0.0222, detach = 0.0167, share = kill / (kill + detach);
        var world = Trials.Run(Duels("hits: 1, hit_rate: 0.0222 1/min, detachment: 0.0167 1/min", "1 day", attackers: 1));
        var contacts = world.Tissues[0].Events.Pending.Where(happened => happened.Kind == "attack").CountBy(happened => happened.OtherId).ToArray();
        return
        [
            Finding.OfStandardError(
                "share of contacts that end in a kill", share, (double)contacts.Count(target => target.Value == 1) / Pairs, Math.Sqrt(share * (1 - share) / Pairs)),
        ];
    }

    private static Finding[] ThreeHits()
    {
        const string grip = "attachment: 1e9 1/min, detachment: 0 1/min, hits: 3, hit_rate: 2 1/h";
        var one = Hours(Duels(grip, "40 h", attackers: 1));
        var two = Hours(Duels(grip, "40 h", attackers: 2));
        var within = 1 - (5 * Math.Exp(-2));
        return
        [
            Finding.OfStandardError("mean time to kill, h", 1.5, one.Average(), Math.Sqrt(0.75 / Pairs)),
            Finding.OfMean("variance of the time to kill, h²", 0.75, [.. one.Select(hours => (hours - 1.5) * (hours - 1.5))]),
            Finding.OfStandardError(
                "share killed within an hour", within, (double)one.Count(hours => hours <= 1) / Pairs, Math.Sqrt(within * (1 - within) / Pairs)),
            Finding.OfStandardError("mean time to kill with two attackers, h", 0.75, two.Average(), Math.Sqrt(0.75 / 4 / Pairs)),
        ];
    }

    private static Finding[] PerDay()
    {
        const int attackers = 60;
        var world = Trials.Run(Trials.Read("""
            exocosm: 1
            name: halle
            seed: 1
            time: {end: 1 day}
            cell_types:
              target: {cycle: {model: none}, death: {apoptosis: {rate: 0 1/day}}}
              killer:
                inherits: target
                motility: {speed: library:immune.speed, persistence: library:immune.persistence}
                attack: {targets: {target: 1}}
            sites:
              tissue:
                size: [240 um, 240 um, 240 um]
                initial:
                  - spheroid: {count: 600, type: target}
                  - random: {count: 60, type: killer}
            """));
        return [Finding.Between("kills of a T cell in a day", 2, 16, (double)world.Tissues[0].Immune!.Kills[1] / attackers)];
    }

    private static double[] Hours(Scenario scenario) =>
        [.. Trials.Run(scenario).Tissues[0].Events.Pending.Where(happened => happened.Kind == "kill").Select(happened => happened.TimeMin / 60)];

    /// <summary>Pairs, or threes, far from each other and held in place.</summary>
    private static Scenario Duels(string attack, string end, int attackers)
    {
        const int edge = 16;
        const double spacing = 80, apart = 16;
        var lines = new StringBuilder("x,y,z,type\\n");
        for (var n = 0; n < Pairs; n++)
        {
            var (x, y, z) = (Place(n % edge), Place(n / edge % edge), Place(n / edge / edge));
            Line(x, y, z, "target");
            Line(x + apart, y, z, "killer");
            if (attackers > 1) Line(x - apart, y, z, "killer");
        }

        return Trials.Read(FormattableString.Invariant($$"""
            exocosm: 1
            name: duels
            seed: 1
            time: {end: {{end}}, phenotype_step: 60 min, mechanics_step: 60 min}
            cell_types:
              target: {cycle: {model: none}, death: {apoptosis: {rate: 0 1/day, duration: 100 day} }, mechanics: {movable: false} }
              killer: {inherits: target, attack: {targets: {target: 1}, {{attack}} } }
            sites:
              wells:
                size: [1280 um, 1280 um, 1280 um]
                voxel: 80 um
                initial: [list: {cells: "{{lines}}"}]
            """));

        static double Place(int n) => (n - ((edge - 1) / 2.0)) * spacing;

        void Line(double x, double y, double z, string type) => lines.Append(CultureInfo.InvariantCulture, $"{x},{y},{z},{type}\\n");
    }
}
