using Exocosm.Numerics.Ode;
using Exocosm.Validation.Theory;

namespace Exocosm.Validation.Checks;

/// <summary>Cancer and immunity as three equations.</summary>
internal static class ExchangeChecks
{
    private const double Days = 2000;
    private const int StepsPerDay = 10;

    public static IReadOnlyList<Check> All { get; } =
    [
        new(
            "exchange.tristability", "Cancer, immunity and exosomes",
            "300 starts of cancer, dendritic and killer cells, followed for 2,000 days by the Runge-Kutta steps of the lymph node, with and without exosomes of the cancer cells.",
            "Lu 2014, PNAS 111:E4165 (abstract): three stable states - few cancer cells and middling immunity, middling and strong, many and weak. Their equations were not seen; "
            + "these are our own of that kind, with numbers found by a random search",
            CheckLength.Quick, Tristability),
    ];

    private static Finding[] Tristability()
    {
        var states = States(new ExosomeExchange());
        var resting = new ExosomeExchange().RestingPoints();
        var findings = new List<Finding>
        {
            new("stable states with exosomes", 3, states.Count, 0, "exact"),
            new("points of rest with exosomes, stable and unstable", 5, resting.Count, 0, "exact"),
        };
        for (var i = 0; i < states.Count && (2 * i) < resting.Count; i++)
            findings.Add(Finding.Within($"cancer cells in state {i + 1}, root of the equations at rest", resting[2 * i], states[i].Cancer, 1e-6));
        if (states.Count == 3)
        {
            findings.Add(Finding.Between("killer cells, middling cancer over few", 1, 100, states[1].Killer / states[0].Killer));
            findings.Add(Finding.Between("killer cells, many cancer cells over few", 0, 1, states[2].Killer / states[0].Killer));
        }

        findings.Add(new Finding("stable states without exosomes of cancer cells", new ExosomeExchange(false).RestingPoints().Count, States(new ExosomeExchange(false)).Count, 0, "exact"));
        return [.. findings];
    }

    /// <summary>Where the starts end, from few cancer cells to many.</summary>
    private static List<(double Cancer, double Killer)> States(ExosomeExchange system)
    {
        var solver = new RungeKutta4(ExosomeExchange.Size);
        var ends = new List<(double Cancer, double Killer)>();
        for (var start = 0; start < 300; start++)
        {
            // Cancer from 0.01 to 100, immunity from 0.1 to 30, each on a grid of its own.
            double[] state =
                [0.01 * Math.Pow(10, 4.0 * (start % 20) / 19), 0.1 * Math.Pow(10, 2.5 * (start / 20 % 5) / 4), 0.1 * Math.Pow(10, 2.5 * (start / 100) / 2)];
            solver.Advance(system, state, Days, (int)(Days * StepsPerDay));
            if (!ends.Exists(end => Math.Abs(end.Cancer - state[0]) < 1e-3 * state[0])) ends.Add((state[0], state[2]));
        }

        return [.. ends.OrderBy(end => end.Cancer)];
    }
}
