using Exocosm.Model.Scenarios;

namespace Exocosm.Model.Description;

/// <summary>An exosome population: who makes it, how far it gets, who takes it up.</summary>
internal static class ExosomeSection
{
    public static DescriptionSection Of(Scenario scenario, int number) => new(
        $"Exosome population {scenario.Exosomes[number].Name}",
        [.. Sentences(scenario, number)]);

    private static IEnumerable<string> Sentences(Scenario scenario, int number)
    {
        var population = scenario.Exosomes[number];
        var donors = scenario.CellTypes.Where(type => type.Release[number] is not null).ToArray();
        if (donors.Length == 0) yield return "No cell type makes it.";
        foreach (var type in donors) yield return Release(type.Name, type.Release[number]!);
        yield return Size(population.Size);
        yield return Movement(population);
        yield return Fate(population);
        yield return Faces(population.Faces);
        yield return Transport(population);
        var recipients = scenario.CellTypes.Where(type => type.Uptake[number] is not null).ToArray();
        if (recipients.Length == 0) yield return "No cell type takes it up.";
        foreach (var alike in recipients.GroupBy(type => Uptake(population, type, type.Uptake[number]!)))
        {
            yield return $"Each {Words.List(alike.Select(type => type.Name))} cell {alike.Key}";
        }
    }

    private static string Release(string type, ExosomeRelease release)
    {
        if (release.Mode == ReleaseMode.Direct) return $"A {type} cell secretes {Words.Rate(release.SecretionPerMin)} (given "
            + "directly, without MVBs).";
        var burst = release.Mode == ReleaseMode.Stochastic
            ? " Each MVB is formed, fuses or is digested at random, so release comes in bursts."
            : " Means are followed, not single MVBs.";
        var loss = release.MvbFusionPerMin + release.MvbLysisPerMin;
        if (loss == 0) return $"A {type} cell forms multivesicular bodies (MVBs) at {Words.Rate(release.MvbFormationPerMin)} "
            + $"that it never empties.{burst}";
        return $"A {type} cell forms multivesicular bodies (MVBs) of {Words.Number(DerivedFigures.VesiclesPerMvb(release))} "
            + "vesicles at "
            + $"{Words.Rate(release.MvbFormationPerMin)}; {Words.Share(release.MvbFusionPerMin / loss)} of them fuse with the "
            + $"cell membrane, the others are digested, after {Words.Time(1 / loss)} on average. At rest it holds "
            + $"{Words.Number(DerivedFigures.SteadyMvb(release))} MVBs (M*) and secretes "
            + $"{Words.Rate(DerivedFigures.SteadySecretionPerMin(release))} (S*).{burst}";
    }

    private static string Size(SizeDistribution size) =>
        $"The vesicles have a median diameter of {Words.Number(size.MedianUm * 1000)} nm, log-normal with geometric standard "
            + "deviation "
        + $"{Words.Number(size.GeometricSd)}, from {Words.Number(size.MinUm * 1000)} to {Words.Number(size.MaxUm * 1000)} nm"
        + (size.Classes > 1 ? $", carried in {size.Classes} size classes." : ".");

    private static string Movement(ExosomePopulation population)
    {
        var medium = population.Medium;
        var why = medium.DiffusionUm2PerMin is not null
            ? "as measured"
            : $"Stokes-Einstein at {Words.Number(medium.TemperatureK)} K and {Words.Number(medium.ViscosityMPaS)} mPa.s, "
                + $"times a hindrance of {Words.Number(medium.Hindrance)} by the matrix";
        return $"A vesicle of median size diffuses at D_eff = {Words.Number(DerivedFigures.EffectiveDiffusion(population))} "
            + $"um^2/min ({why}).";
    }

    private static string Fate(ExosomePopulation population)
    {
        var (on, off) = (population.MatrixBindingPerMin, population.MatrixReleasePerMin);
        var matrix = on == 0
            ? "It does not bind to the matrix."
            : off == 0
                ? $"It binds to the matrix at {Words.Rate(on)} for good."
                : $"It binds to the matrix at {Words.Rate(on)} and comes off at {Words.Rate(off)}, so "
                    + $"{Words.Share(on / (on + off))} is bound at equilibrium.";
        var loss = DerivedFigures.LossPerMin(population);
        var reach = loss > 0
            ? $"; without cells a steady cloud falls e-fold over {Words.Number(DerivedFigures.PersistenceLength(population))} "
                + "um (persistence length)"
            : "; without cells nothing removes it";
        return $"{matrix} It is degraded at {Words.Rate(population.DegradationPerMin)} and drained to lymph and blood at "
            + $"{Words.Rate(population.DrainagePerMin)}{reach}.";
    }

    private static string Faces(OpenFaces faces)
    {
        string[] names = ["x min", "x max", "y min", "y max", "z min", "z max"];
        var open = faces.Open.Select((isOpen, face) => (isOpen, face)).Where(item => item.isOpen).Select(item => names[item.face]).ToArray();
        return open.Length switch
        {
            0 => "No vesicle leaves through the faces of the box.",
            6 => "Vesicles leave through all faces of the box.",
            _ => $"Vesicles leave through {Words.List(open)}.",
        };
    }

    private static string Transport(ExosomePopulation population) => population.Transport switch
    {
        ExosomeTransport.Field => "It is computed as a continuous concentration.",
        ExosomeTransport.Discrete when population.Motion == VesicleMotionKind.Brownian =>
            "Every vesicle is followed by itself, by Brownian steps and chance events.",
        ExosomeTransport.Discrete => "Every vesicle is followed by itself, by a random walk between voxels and chance events.",
        _ => $"Vesicles are followed one by one where there are fewer than {Words.Number(population.HybridThreshold)} in a "
            + "voxel, and as a concentration elsewhere.",
    };

    private static string Uptake(ExosomePopulation population, CellType type, ExosomeUptake uptake)
    {
        if (uptake.ClearanceUm3PerMin == 0) return "can take it up only where a rule gives a clearance.";
        var density = DerivedFigures.PackedDensity(type);
        var reach = DerivedFigures.PersistenceLength(population, density * uptake.ClearanceUm3PerMin);
        var limit = double.IsPositiveInfinity(uptake.MaxBound)
            ? "without saturation"
            : $"at most {Words.Rate(DerivedFigures.MaximalUptakePerMin(uptake))} (V_max), half of that at "
                + $"{Words.Number(DerivedFigures.HalfSaturation(uptake) * 1e12)} vesicles per mL";
        return $"clears {Words.Number(uptake.ClearanceUm3PerMin)} um^3 of medium a minute, {limit}. What is bound is "
            + "internalised "
            + $"at {Words.Rate(uptake.InternalisationPerMin)}, {Words.Share(uptake.ReleaseFraction)} of it empties into the "
            + "cytosol, and the "
            + $"load is halved every {Words.Time(uptake.LoadHalfLifeMin)}. Among packed cells of this kind the persistence "
            + $"length is {Words.Number(reach)} um.";
    }
}
