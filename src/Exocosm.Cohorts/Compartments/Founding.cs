using Exocosm.Model.Scenarios;
using Exocosm.Numerics.Functions;
using Exocosm.Numerics.Randomness;

namespace Exocosm.Cohorts.Compartments;

/// <summary>
/// Founding of colonies by the primary tumour: in each organ an inhomogeneous Poisson process, drawn by the inverse of its cumulated rate on a grid of
/// days. A colony of one cell may sleep before it grows. Colonies found no further ones.
/// </summary>
public sealed class Founding
{
    /// <summary>More colonies than this are a scenario gone wrong.</summary>
    public const int MostColonies = 1_000_000;

    private readonly MetastasisPlan _plan;
    private readonly int _steps;
    private readonly double _dt;
    private readonly double[] _cells;
    private readonly double[] _perMl;

    /// <summary>Prepares the process.</summary>
    /// <param name="patient">The patient.</param>
    /// <param name="primary">The primary tumour, before and after its removal.</param>
    /// <param name="endDay">Last day.</param>
    public Founding(PatientPlan patient, IReadOnlyList<Lesion> primary, double endDay)
    {
        ArgumentNullException.ThrowIfNull(patient);
        _plan = patient.Metastasis ?? throw new ArgumentException("the tumour does not spread", nameof(patient));
        _steps = Math.Max(1, (int)Math.Ceiling(endDay));
        _dt = endDay / _steps;
        // At the ends and the middle of each step, for Simpson's rule.
        _cells = new double[(2 * _steps) + 1];
        _perMl = new double[_cells.Length];
        var exosomes = patient.Exosomes;
        var elimination = Math.Log(2) / exosomes.HalfLifeDay;
        var hasNiche = _plan.Organs.Any(organ => organ.Niche is not null);
        for (var i = 0; i < _cells.Length; i++)
        {
            foreach (var lesion in primary)
            {
                _cells[i] += lesion.Cells(Day(i));
                if (hasNiche) _perMl[i] += lesion.InPlasma(exosomes.SecretionPerDay * exosomes.Entering, elimination, Day(i)) / patient.PlasmaMl;
            }
        }
    }

    /// <summary>Number of colonies founded in an organ, in the mean: ∫ rate.</summary>
    /// <param name="organ">The organ.</param>
    public double Expected(int organ)
    {
        var rate = Rate(organ, Niche(organ));
        var sum = 0.0;
        for (var step = 0; step < _steps; step++) sum += Step(rate, step);
        return sum;
    }

    /// <summary>The niche of an organ at the ends and the middle of each step: dP/dt = k_P O/(O + h) (1 − P) − P/T_P, exact where the load is constant.</summary>
    /// <param name="organ">The organ.</param>
    public double[] Niche(int organ)
    {
        var state = new double[_cells.Length];
        if (_plan.Organs[organ].Niche is not { } niche) return state;
        var share = _plan.Organs[organ].Share;
        for (var i = 1; i < state.Length; i++)
        {
            var rate = (Preparing(i - 1) + Preparing(i)) / 2;
            var whole = rate + (1 / niche.LifetimeDay);
            var rest = rate / whole;
            state[i] = rest + ((state[i - 1] - rest) * DeterministicMath.Exp(-whole * _dt / 2));
        }

        return state;

        double Preparing(int i) => niche.PerDay * share * _perMl[i] / ((share * _perMl[i]) + niche.HalfMaxPerMl);
    }

    /// <summary>Draws the colonies, each with the day at which it begins to grow; those that still sleep at the end are left out.</summary>
    /// <param name="seed">Seed.</param>
    /// <param name="patient">Number of the patient.</param>
    /// <param name="founded">Number that was founded, asleep or not.</param>
    public IReadOnlyList<Lesion> Draw(ulong seed, long patient, out int founded)
    {
        var colonies = new List<Lesion>();
        founded = 0;
        for (var organ = 0; organ < _plan.Organs.Count; organ++)
        {
            var niche = Niche(organ);
            var rate = Rate(organ, niche);
            var random = new RandomStream(seed, CohortPurpose.Founding, CohortPurpose.Entity(patient, organ), 0);
            var (cumulated, next) = (0.0, random.NextExponential());
            for (var step = 0; step < _steps; step++)
            {
                var gained = Step(rate, step);
                for (; next <= cumulated + gained; next += random.NextExponential())
                {
                    if (++founded > MostColonies) throw new CohortException($"more than {MostColonies} colonies were founded");
                    var day = (step + ((next - cumulated) / gained)) * _dt;
                    var wakes = Wakes(organ, niche, day, new RandomStream(seed, CohortPurpose.Waking, CohortPurpose.Entity(patient, organ), (uint)founded));
                    if (double.IsFinite(wakes)) colonies.Add(new Lesion(organ, wakes, _plan.Growth));
                }

                cumulated += gained;
            }
        }

        return colonies;
    }

    private double Day(int i) => i * _dt / 2;

    private double[] Rate(int organ, double[] niche)
    {
        var plan = _plan.Organs[organ];
        var strength = plan.Niche?.Strength ?? 0;
        var rate = new double[_cells.Length];
        for (var i = 0; i < rate.Length; i++)
        {
            var all = _plan.Law == MetastasisLaw.Iwata
                ? _cells[i] > 0 ? _plan.IwataRate * DeterministicMath.Pow(_cells[i], _plan.IwataPower) : 0
                : _plan.ShedPerCellDay * _plan.FoundingShare * _cells[i];
            rate[i] = all * plan.Share * (1 + (strength * niche[i]));
        }

        return rate;
    }

    private double Step(double[] rate, int step) => _dt / 6 * (rate[2 * step] + (4 * rate[(2 * step) + 1]) + rate[(2 * step) + 2]);

    private double Wakes(int organ, double[] niche, double day, RandomStream random)
    {
        var plan = _plan.Organs[organ];
        if (double.IsPositiveInfinity(plan.WakingPerDay)) return day;
        var wait = random.NextExponential();
        for (var step = (int)(day / _dt); step < _steps; step++)
        {
            var from = Math.Max(day, step * _dt);
            var span = ((step + 1) * _dt) - from;
            var hazard = plan.WakingPerDay * (1 + (plan.WakingStrength * niche[(2 * step) + 1]));
            if (wait <= hazard * span) return from + (wait / hazard);
            wait -= hazard * span;
        }

        return double.PositiveInfinity;
    }
}
