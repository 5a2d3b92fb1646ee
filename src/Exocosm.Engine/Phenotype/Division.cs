using Exocosm.Engine.State;
using Exocosm.Model.Scenarios;
using Exocosm.Numerics.Randomness;

namespace Exocosm.Engine.Phenotype;

/// <summary>
/// Division and the CSC hierarchy: two stem daughters with probability p_s, one of each with p_a, two differentiating with p_d; a
/// transit-amplifying cell divides a limited number of times, its last daughters are terminal (Enderling et al. 2009).
/// </summary>
public sealed class Division
{
    /// <summary>Distance of each daughter from the mother's place, in radii of the mother: the standard cell's separation, 1.5 radii, placed symmetrically.</summary>
    private const double HalfSeparation = 0.75;

    private readonly Tissue _tissue;
    private readonly CellType[] _types;
    private readonly VolumeDynamics _volumes;

    /// <summary>Division in one tissue.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="tissue">The tissue.</param>
    /// <param name="volumes">Volumes of its cells.</param>
    public Division(Scenario scenario, Tissue tissue, VolumeDynamics volumes)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        _tissue = tissue;
        _types = [.. scenario.CellTypes];
        _volumes = volumes;
    }

    /// <summary>Divides a cell.</summary>
    /// <param name="mother">Index of the mother, which stays as one of the daughters.</param>
    /// <param name="random">Her stream of the step.</param>
    /// <param name="time">When, min.</param>
    /// <returns>Index of the other daughter.</returns>
    public int Divide(int mother, ref RandomStream random, double time)
    {
        var cells = _tissue.Cells;
        var plan = _types[cells.Type.Values[mother]].Division;
        var generation = cells.Generation.Values[mother];
        var outcome = Outcome(mother, plan, random.NextDouble());
        var daughter = cells.AddDaughter(mother);
        Separate(mother, daughter, ref random);
        foreach (var system in _tissue.Exosomes) system.Share(mother, daughter, ref random);
        foreach (var copies in _tissue.Delivery.Copies) copies.Values[daughter] = copies.Values[mother] /= 2;
        _tissue.Immune?.Share(mother, daughter, ref random);
        if (plan.Generations > 0)
        {
            var last = generation + 1 >= plan.Generations;
            foreach (var cell in (ReadOnlySpan<int>)[mother, daughter])
            {
                cells.Generation.Values[cell] = generation + 1;
                if (last) Retype(cell, plan.TerminalType!.Value);
            }
        }
        else
        {
            if (outcome >= 1) Retype(daughter, plan.DifferentiatesInto!.Value);
            if (outcome >= 2) Retype(mother, plan.DifferentiatesInto!.Value);
        }

        _tissue.Births[cells.Type.Values[daughter]]++;
        var detail = $"{_types[cells.Type.Values[mother]].Name} + {_types[cells.Type.Values[daughter]].Name}";
        _tissue.Events.Add(new CellEvent(time, "division", cells.Id.Values[mother], cells.Id.Values[daughter], detail));
        return daughter;
    }

    /// <summary>Makes a cell another type: its cycle starts anew, its volume heads for the new type's.</summary>
    /// <param name="cell">Index of the cell.</param>
    /// <param name="type">Number of the new type.</param>
    public void Retype(int cell, int type)
    {
        var cells = _tissue.Cells;
        cells.Type.Values[cell] = type;
        cells.Phase.Values[cell] = 0;
        cells.Elapsed.Values[cell] = 0;
        cells.Generation.Values[cell] = 0;
        _volumes.SetTargets(cells, cell);
        _tissue.Behaviours.ResetToBase(cell);
    }

    /// <summary>Number of differentiating daughters. A rule on one probability leaves the other two their proportion.</summary>
    private int Outcome(int mother, DivisionPlan plan, double mark)
    {
        var renewal = _tissue.Behaviours.View(BehaviourKind.SymmetricRenewal)[mother];
        var differentiation = _tissue.Behaviours.View(BehaviourKind.SymmetricDifferentiation)[mother];
        var asymmetric = plan.Asymmetric;
        if (renewal != plan.SymmetricRenewal && differentiation == plan.SymmetricDifferentiation)
            Rescale(1 - renewal, ref asymmetric, ref differentiation);
        else if (renewal == plan.SymmetricRenewal && differentiation != plan.SymmetricDifferentiation)
            Rescale(1 - differentiation, ref asymmetric, ref renewal);
        else
            asymmetric = Math.Max(0, 1 - renewal - differentiation);
        mark *= renewal + asymmetric + differentiation;
        if (mark < renewal || plan.DifferentiatesInto is null) return 0;
        return mark < renewal + asymmetric ? 1 : 2;
    }

    private static void Rescale(double rest, ref double a, ref double b)
    {
        var sum = a + b;
        if (sum > 0) (a, b) = (a / sum * rest, b / sum * rest);
        else b = rest;
    }

    private void Separate(int mother, int daughter, ref RandomStream random)
    {
        var cells = _tissue.Cells;
        var grid = _tissue.Grid;
        var shift = HalfSeparation * cells.Radius.Values[mother];
        var (dx, dy, dz) = random.NextDirection();
        Part(cells.X.Values, mother, daughter, shift * dx, grid.MinX, grid.MaxX);
        Part(cells.Y.Values, mother, daughter, shift * dy, grid.MinY, grid.MaxY);
        Part(cells.Z.Values, mother, daughter, shift * dz, grid.MinZ, grid.MaxZ);
        foreach (var column in (ReadOnlySpan<Column<double>>)[cells.Fluid, cells.Cytoplasm, cells.Nucleus, cells.TargetNucleus])
            column.Values[daughter] = column.Values[mother] /= 2;
        VolumeDynamics.SetRadius(cells, mother);
        VolumeDynamics.SetRadius(cells, daughter);
        cells.ForgetMotion(mother);
        cells.ForgetMotion(daughter);
        cells.MotilityX.Values[daughter] = Mechanics.Motility.Undrawn;
    }

    private static void Part(double[] place, int mother, int daughter, double shift, double min, double max)
    {
        var here = place[mother];
        place[mother] = Math.Clamp(here - shift, min, max);
        place[daughter] = Math.Clamp(here + shift, min, max);
    }
}
