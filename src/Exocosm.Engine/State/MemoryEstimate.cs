using Exocosm.Engine.Behaviours;
using Exocosm.Engine.Exosomes;
using Exocosm.Engine.Immune;
using Exocosm.Model.Scenarios;
using Exocosm.Numerics.Functions;

namespace Exocosm.Engine.State;

/// <summary>A part of the memory a scenario needs.</summary>
/// <param name="What">What it is, with its site.</param>
/// <param name="Bytes">How much, bytes.</param>
/// <param name="Remedy">How to need less.</param>
public sealed record MemoryPart(string What, double Bytes, string Remedy);

/// <summary>
/// The memory a scenario needs for its fields, its first cells and its vesicles, reckoned from the numbers in the scenario, before
/// anything is allocated. Cells that are born later are not foreseen.
/// </summary>
public static class MemoryEstimate
{
    /// <summary>Field, sums, residual, search direction, and the levels of the multigrid, together 8/7 of the finest.</summary>
    private const double SteadyArrays = 2 + (6 * 8.0 / 7);

    /// <summary>Arrays of cells are up to half as long again as there are cells.</summary>
    private const double CellSlack = 1.5;

    /// <summary>Arrays of vesicles double when full.</summary>
    private const double VesicleSlack = 2;

    /// <summary>What the stages of a step keep of each cell beside its columns: sorted copies for the forces, views, flags.</summary>
    private const double ScratchPerCell = 400;

    /// <summary>Position, serial number, class, state, fate and two flags of a vesicle, bytes.</summary>
    private const double VesicleBytes = 24 + 8 + 1 + 1 + 4 + 2;

    /// <summary>The parts, site by site.</summary>
    /// <param name="scenario">The scenario.</param>
    public static IReadOnlyList<MemoryPart> Of(Scenario scenario)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        return [.. scenario.Sites.SelectMany(site => OfSite(scenario, site))];
    }

    /// <summary>Number of cells that a site starts with.</summary>
    /// <param name="site">The site.</param>
    public static double FirstCells(Site site)
    {
        ArgumentNullException.ThrowIfNull(site);
        return site.Initial.Sum(Count);
    }

    private static IEnumerable<MemoryPart> OfSite(Scenario scenario, Site site)
    {
        var voxels = (double)site.Voxels.X * site.Voxels.Y * site.Voxels.Z;
        var cells = FirstCells(site);
        var coarser = $"take larger voxels than {site.VoxelUm} um in site '{site.Name}' (twice the edge is an eighth of the voxels) or a smaller box";
        var fewer = $"start with fewer cells in site '{site.Name}'";
        yield return new MemoryPart($"the index of voxels in site '{site.Name}'", 4 * voxels, coarser);
        yield return new MemoryPart($"the cells in site '{site.Name}'", cells * BytesPerCell(scenario), fewer);
        foreach (var substrate in scenario.Substrates)
        {
            var arrays = substrate.Solve == FieldSolve.Steady ? 1 + SteadyArrays : 1;
            yield return new MemoryPart($"substrate '{substrate.Name}' in site '{site.Name}'", 8 * voxels * arrays, coarser);
        }

        if (scenario.Substrates.Any(substrate => substrate.Solve == FieldSolve.Steady))
            yield return new MemoryPart($"sources and sinks of substrates in site '{site.Name}'", 16 * voxels, coarser);
        for (var population = 0; population < scenario.Exosomes.Count; population++)
        {
            foreach (var part in OfPopulation(scenario, site, population, voxels, coarser)) yield return part;
        }
    }

    private static IEnumerable<MemoryPart> OfPopulation(Scenario scenario, Site site, int population, double voxels, string coarser)
    {
        var plan = scenario.Exosomes[population];
        var riders = plan.Cargo.Count(load => load.Loading == CargoLoading.DonorCoupled);
        var fields = plan.Transport == ExosomeTransport.Discrete
            ? 0
            : 8.0 * plan.Size.Classes * (1 + riders) * (plan.MatrixBindingPerMin > 0 ? 2 : 1);
        var counts = plan.Transport == ExosomeTransport.Field ? 0 : 5;
        yield return new MemoryPart(
            $"the fields of exosome population '{plan.Name}' in site '{site.Name}'", voxels * (fields + counts + 16), coarser + ", or fewer size classes");
        if (plan.Transport == ExosomeTransport.Field) yield break;
        var vesicles = Vesicles(scenario, site, population, voxels);
        yield return new MemoryPart(
            $"the single vesicles of exosome population '{plan.Name}' in site '{site.Name}'",
            vesicles * VesicleSlack * (VesicleBytes + (4 * plan.Cargo.Count)),
            "carry them as a field (transport: field), or as a field where they are many (transport: hybrid)");
    }

    /// <summary>
    /// Vesicles at the end if the first cells lived on: S (1 − e^{−kT})/k with their secretion S and the loss rate k, uptake spread
    /// evenly; a hybrid population keeps no more of them single than its threshold in each voxel.
    /// </summary>
    private static double Vesicles(Scenario scenario, Site site, int population, double voxels)
    {
        var plan = scenario.Exosomes[population];
        var volume = voxels * site.VoxelUm * site.VoxelUm * site.VoxelUm;
        var (secreted, loss) = (0.0, plan.DegradationPerMin + plan.DrainagePerMin);
        for (var type = 0; type < scenario.CellTypes.Count; type++)
        {
            var cells = site.Initial.Sum(initial => Count(initial) * Share(initial, type));
            if (scenario.CellTypes[type].Release[population] is { } release) secreted += cells * SecretionPerMin(release);
            if (scenario.CellTypes[type].Uptake[population] is { } uptake) loss += cells * uptake.ClearanceUm3PerMin / volume;
        }

        var vesicles = secreted * (loss > 0 ? DeterministicMath.OneMinusExp(loss * scenario.Time.EndMin) / loss : scenario.Time.EndMin);
        return plan.Transport == ExosomeTransport.Hybrid ? Math.Min(vesicles, plan.HybridThreshold * voxels) : vesicles;
    }

    private static double SecretionPerMin(ExosomeRelease release)
    {
        if (release.Mode == ReleaseMode.Direct) return release.SecretionPerMin;
        var ends = release.MvbFusionPerMin + release.MvbLysisPerMin;
        var fused = ends > 0 ? release.MvbFusionPerMin / ends : 0;
        return release.MvbFormationPerMin * fused * (release.EscrtVesiclesPerMvb + release.CeramideVesiclesPerMvb);
    }

    /// <summary>The columns are counted on cells that are never born.</summary>
    private static double BytesPerCell(Scenario scenario)
    {
        var cells = new Cells();
        _ = new BehaviourTable(scenario, cells);
        _ = new CargoDelivery(cells, scenario.Cargo);
        var cargo = 0;
        foreach (var population in scenario.Exosomes)
        {
            _ = new PopulationColumns(cells, population, scenario.Cargo);
            cargo += population.Cargo.Count;
        }

        _ = ImmuneColumns.Of(cells, scenario);
        _ = new Contacts(cells, scenario.CellTypes.Count);
        return CellSlack * (cells.BytesPerCell + ScratchPerCell + (8 * ((5 * scenario.Exosomes.Count) + (2 * cargo))));
    }

    private static double Count(InitialCells initial) => initial switch
    {
        RandomCells random => random.Count,
        SpheroidCells { Count: { } count } => count,
        // Close packing: √2 cells in the cube of their distance.
        SpheroidCells { RadiusUm: { } radius } ball => 4 * Math.PI / 3 * Cube(radius / ball.SpacingUm) * Math.Sqrt(2),
        ListedCells listed => listed.Cells.Count,
        _ => 0,
    };

    private static double Share(InitialCells initial, int type) => initial switch
    {
        RandomCells random => random.Mix.Where(part => part.CellType == type).Sum(part => part.Share),
        SpheroidCells ball => ball.Mix.Where(part => part.CellType == type).Sum(part => part.Share),
        ListedCells { Cells.Count: > 0 } listed => (double)listed.Cells.Count(cell => cell.CellType == type) / listed.Cells.Count,
        _ => 0,
    };

    private static double Cube(double value) => value * value * value;
}
