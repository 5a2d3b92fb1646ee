using Exocosm.Model.Quantities;
using Exocosm.Model.Scenarios;
using Exocosm.Model.Schema;

namespace Exocosm.Model.Reading;

/// <summary>
/// Reads how a population leaves plasma for organs: by one half-life, or by the two of a plasma curve, its clearance and the volume of plasma.
/// </summary>
internal static class OrganKineticsReader
{
    private const double Ln2 = 0.6931471805599453;
    private static readonly QuantityKey[] OfPhases = [BodyKeys.HalfLifeFast, BodyKeys.HalfLifeSlow, BodyKeys.Clearance];

    /// <summary>Whether two phases hold: where one of their keys is written, or in a mouse that has no half-life written.</summary>
    public static bool HasTwoPhases(SectionReader section, string preset) =>
        OfPhases.Any(section.Has) || (preset == "mouse" && !section.Has(BodyKeys.HalfLife));

    /// <summary>One phase: k = ln 2/half-life, nothing comes back, and what enters counts as entered while it is bound.</summary>
    public static OrganKinetics OnePhase(SectionReader section, double halfLifeMin) =>
        new(Ln2 / halfLifeMin, 0, section.Quantity(BodyKeys.Internalisation));

    /// <summary>Says that keys of organs are of no use in a body without them.</summary>
    public static void RefuseWithoutOrgans(SectionReader section)
    {
        foreach (var key in OfPhases.Append(BodyKeys.Internalisation))
        {
            if (section.Has(key))
                section.Refuse(key, "a body with 'organs'", "acts through the organs; give the body 'organs', or 'half_life' for elimination without place");
        }
    }

    /// <summary>
    /// Two phases: with s = k_off + k_int, the rates α and β of the phases are the roots of x² − (k + s) x + k k_int, and the clearance
    /// is V k k_int/s. Hence s = αβV/CL, k = α + β − s, k_int = αβ/k and k_off = s − k_int.
    /// </summary>
    public static OrganKinetics? TwoPhases(SectionReader section, double volumeMl)
    {
        if (section.Has(BodyKeys.HalfLife))
            section.Refuse(BodyKeys.HalfLife, "half_life, or half_life_fast, half_life_slow and clearance", "one half-life and two phases exclude each other");
        if (section.Has(BodyKeys.Internalisation))
            section.Refuse(BodyKeys.Internalisation, "no internalisation", "the two phases and the clearance set it; leave it out");
        var (fast, slow) = (section.Quantity(BodyKeys.HalfLifeFast), section.Quantity(BodyKeys.HalfLifeSlow));
        var clearance = section.Quantity(BodyKeys.Clearance);
        if (!(fast > 0 && slow > 0 && clearance > 0 && volumeMl > 0)) return null;
        if (fast >= slow)
        {
            section.Refuse(BodyKeys.HalfLifeFast, "a fast phase that is faster than the slow one",
                $"the fast half-life ({Times.Format(fast)}) is not below the slow one ({Times.Format(slow)})");
            return null;
        }

        var (alpha, beta) = (Ln2 / fast, Ln2 / slow);
        var (sum, product) = (alpha + beta, alpha * beta);
        var back = product * volumeMl / clearance;
        var entry = sum - back;
        // k_int <= s and k > 0 hold for s between the two rates, so for a clearance between V beta and V alpha.
        if (!(back >= beta && back <= alpha))
        {
            section.Refuse(BodyKeys.Clearance, "a clearance between V beta and V alpha",
                $"two phases of {Times.Format(fast)} and {Times.Format(slow)} in {Numbers.Brief(volumeMl)} mL of plasma cannot have a clearance of "
                + $"{Numbers.Brief(clearance)} mL/min; possible: {Numbers.Brief(volumeMl * beta)} to {Numbers.Brief(volumeMl * alpha)} mL/min");
            return null;
        }

        var internalisation = product / entry;
        return new OrganKinetics(entry, Math.Max(0, back - internalisation), internalisation) { Phases = (fast, slow) };
    }
}
