using Exocosm.Numerics.Functions;
using Exocosm.Numerics.Randomness;
using Exocosm.PhysiCell.Settings;

namespace Exocosm.PhysiCell.Simulation;

/// <summary>
/// Divides cells as PhysiCell does: the daughter one old radius away along e, the mother half a radius the other way (so that the centre of
/// mass moves), e uniform on the sphere less its part along the orientation, and not normalised again: in 2D it is shorter.
/// </summary>
internal sealed class Division(PhysiCellModel model, Mesh mesh, Agents agents, TypeBook book)
{
    private readonly int[] _asymmetric =
        [.. Enumerable.Range(0, model.Types.Count).Select(type => model.Vocabulary.Behaviour(BehaviourKind.AsymmetricDivision, type))];

    private readonly int[] _conserved =
        [.. Enumerable.Range(0, model.Custom.Count).Where(custom => model.Custom[custom].IsConserved).Select(custom => model.Vocabulary.Behaviour(BehaviourKind.Custom, custom))];

    private readonly Engine.State.Column<double>[][] _conservedVectors = [.. agents.CustomVectors.Where((_, vector) => model.CustomVectors[vector].IsConserved)];

    /// <summary>Divides a cell; the index of its daughter.</summary>
    public int Divide(int cell, uint pass)
    {
        var cells = agents.Cells;
        var random = new RandomStream(model.Seed ?? 0, Draw.Division, (ulong)cells.Id.Values[cell], pass);
        foreach (var behaviour in _conserved) agents.Behaviours[behaviour].Values[cell] *= 0.5;
        foreach (var vector in _conservedVectors)
        {
            foreach (var component in vector) component.Values[cell] *= 0.5;
        }

        foreach (var held in agents.Internal) held.Values[cell] *= 0.5;
        var radius = cells.Radius.Values[cell];
        var daughter = cells.AddDaughter(cell);
        var (ex, ey, ez) = Direction(cell, ref random);
        Place(daughter, cell, radius, ex, ey, ez);
        Place(cell, cell, -0.5 * radius, ex, ey, ez);
        VolumeStep.Scale(agents, cell, 0.5);
        VolumeStep.Scale(agents, daughter, 0.5);
        agents.AttackTime.Values[daughter] = 0;
        (cells.PreviousVx.Values[daughter], cells.PreviousVy.Values[daughter], cells.PreviousVz.Values[daughter]) = (0, 0, 0);
        if (!model.Domain.Is2D)
        {
            var (ox, oy, oz) = random.NextDirection();
            (agents.OrientationX.Values[daughter], agents.OrientationY.Values[daughter], agents.OrientationZ.Values[daughter]) = (ox, oy, oz);
        }

        Differentiate(daughter, cells.Type.Values[cell], cell, ref random);
        return daughter;
    }

    private (double X, double Y, double Z) Direction(int cell, ref RandomStream random)
    {
        var (x, y, z) = model.Options.LegacyDivisionDirection ? Polar(ref random) : random.NextDirection();
        var (ox, oy, oz) = (agents.OrientationX.Values[cell], agents.OrientationY.Values[cell], agents.OrientationZ.Values[cell]);
        var along = agents.Polarity.Values[cell] * ((x * ox) + (y * oy) + (z * oz));
        return (x - (along * ox), y - (along * oy), z - (along * oz));
    }

    private static (double X, double Y, double Z) Polar(ref RandomStream random)
    {
        var (around, down) = (2 * Math.PI * random.NextDouble(), Math.PI * random.NextDouble());
        var sine = DeterministicMath.Sin(down);
        return (DeterministicMath.Cos(around) * sine, DeterministicMath.Sin(around) * sine, DeterministicMath.Cos(down));
    }

    private void Place(int cell, int from, double distance, double ex, double ey, double ez)
    {
        var cells = agents.Cells;
        cells.X.Values[cell] = cells.X.Values[from] + (distance * ex);
        cells.Y.Values[cell] = cells.Y.Values[from] + (distance * ey);
        cells.Z.Values[cell] = cells.Z.Values[from] + (distance * ez);
        if (!mesh.Holds(cells.X.Values[cell], cells.Y.Values[cell], cells.Z.Values[cell])) agents.IsActive.Values[cell] = false;
    }

    /// <summary>Walks through the mother's probabilities of each type; what is left over is a symmetric division.</summary>
    private void Differentiate(int daughter, int own, int mother, ref RandomStream random)
    {
        if (!model.Types[own].DividesAsymmetrically) return;
        var sum = 0.0;
        foreach (var behaviour in _asymmetric) sum += agents.Behaviours[behaviour].Values[mother];
        if (sum <= 0) return;
        var left = random.NextDouble();
        for (var type = 0; type < _asymmetric.Length; type++)
        {
            var share = agents.Behaviours[_asymmetric[type]].Values[mother];
            if (type == own && sum > 1) share -= sum - 1;
            if (left < share)
            {
                if (type != own) book.Convert(agents, daughter, type);
                return;
            }

            left -= share;
        }
    }
}
