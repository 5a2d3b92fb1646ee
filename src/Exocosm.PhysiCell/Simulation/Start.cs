using Exocosm.Numerics.Functions;
using Exocosm.Numerics.Randomness;
using Exocosm.PhysiCell.Settings;

namespace Exocosm.PhysiCell.Simulation;

/// <summary>The first cells: placed, set by the columns of their file, and drawn from the initial distributions.</summary>
internal static class Start
{
    /// <summary>Room is made for one daughter for so many founders, before it grows.</summary>
    private const int RoomForBirths = 8;

    public static void Place(PhysiCellModel model, Mesh mesh, Agents agents, TypeBook book)
    {
        var founders = model.Placements.Sum(placement => placement is ListedPlacement listed ? listed.Cells.Count : ((RandomPlacement)placement).Count);
        agents.Cells.Expect(founders + (founders / RoomForBirths));
        foreach (var placement in model.Placements)
        {
            if (placement is RandomPlacement random) PlaceRandom(model, mesh, agents, book, random);
            else if (placement is ListedPlacement listed) PlaceListed(mesh, agents, book, listed);
        }

        foreach (var distribution in model.Distributions) Distribute(model, agents, distribution);
    }

    private static void PlaceRandom(PhysiCellModel model, Mesh mesh, Agents agents, TypeBook book, RandomPlacement placement)
    {
        var (min, max) = (model.Domain.Min, model.Domain.Max);
        for (var n = 0; n < placement.Count; n++)
        {
            var random = new RandomStream(model.Seed ?? 0, Draw.Placement, (ulong)agents.Cells.Identities, 0);
            var x = min.X + ((max.X - min.X) * random.NextDouble());
            var y = min.Y + ((max.Y - min.Y) * random.NextDouble());
            var z = model.Domain.Is2D ? 0 : min.Z + ((max.Z - min.Z) * random.NextDouble());
            Add(mesh, agents, book, x, y, z, placement.CellType);
        }
    }

    private static void PlaceListed(Mesh mesh, Agents agents, TypeBook book, ListedPlacement placement)
    {
        foreach (var row in placement.Cells)
        {
            var cell = Add(mesh, agents, book, row.X, row.Y, row.Z, row.CellType);
            for (var column = 0; column < placement.Behaviours.Count; column++)
            {
                if (!double.IsNaN(row.Values[column])) Set(agents, cell, placement.Behaviours[column], row.Values[column]);
            }
        }
    }

    private static int Add(Mesh mesh, Agents agents, TypeBook book, double x, double y, double z, int type)
    {
        var cell = agents.Cells.AddFounder();
        book.Found(agents, cell, type);
        (agents.Cells.X.Values[cell], agents.Cells.Y.Values[cell], agents.Cells.Z.Values[cell]) = (x, y, z);
        if (mesh.Holds(x, y, z)) return cell;
        agents.IsActive.Values[cell] = false;
        return cell;
    }

    private static void Set(Agents agents, int cell, int behaviour, double value)
    {
        if (behaviour >= 0) agents.Behaviours[behaviour].Values[cell] = value;
        else VolumeStep.Scale(agents, cell, value / agents.Total.Values[cell]);
    }

    private static void Distribute(PhysiCellModel model, Agents agents, DistributionSettings distribution)
    {
        for (var cell = 0; cell < agents.Count; cell++)
        {
            if (agents.Cells.Type.Values[cell] != distribution.CellType) continue;
            var random = new RandomStream(model.Seed ?? 0, Draw.Distribution, (ulong)agents.Cells.Id.Values[cell], (uint)(distribution.Behaviour + 1));
            Set(agents, cell, distribution.Behaviour, Sample(distribution, ref random));
        }
    }

    private static double Sample(DistributionSettings distribution, ref RandomStream random)
    {
        var (a, b) = (distribution.A, distribution.B);
        if (distribution.Kind == DistributionKind.Uniform) return a + ((b - a) * random.NextDouble());
        if (distribution.Kind == DistributionKind.LogUniform)
            return DeterministicMath.Exp(DeterministicMath.Log(a) + ((DeterministicMath.Log(b) - DeterministicMath.Log(a)) * random.NextDouble()));
        while (true)
        {
            var normal = a + (b * random.NextNormal());
            var value = distribution.Kind switch
            {
                DistributionKind.LogNormal => DeterministicMath.Exp(normal),
                DistributionKind.Log10Normal => DeterministicMath.Pow(10, normal),
                _ => normal,
            };
            if (value > distribution.Low && value < distribution.High) return value;
        }
    }
}
