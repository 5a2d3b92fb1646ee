using Exocosm.Model.Scenarios;

namespace Exocosm.Model.Description;

/// <summary>What lives where, for how long, and what diffuses between the cells.</summary>
internal static class TissueSection
{
    public static IEnumerable<DescriptionSection> Of(Scenario scenario)
    {
        yield return new DescriptionSection(
            "What lives where", [.. scenario.Sites.SelectMany(site => Site(scenario, site)), Time(scenario.Time)]);
        if (scenario.Substrates.Count > 0)
        {
            yield return new DescriptionSection(
                "Substances", [.. scenario.Substrates.Select((substrate, number) => Substrate(scenario, substrate, number))]);
        }
    }

    private static IEnumerable<string> Site(Scenario scenario, Site site)
    {
        var (x, y, z) = site.Voxels;
        var edge = site.VoxelUm;
        yield return $"The site '{site.Name}' is a box of {Words.Number(x * edge)} by {Words.Number(y * edge)} by "
            + $"{Words.Number(z * edge)} um, divided into {Words.Count((long)x * y * z, "voxel")} of {Words.Number(edge)} um.";
        foreach (var cells in site.Initial) yield return $"It starts with {Cells(scenario, cells)}.";

        foreach (var influx in site.Influx)
        {
            yield return $"{Words.Capital(scenario.CellTypes[influx.CellType].Name)} cells come in at {Words.Rate(influx.PerMin)}, "
                + $"{LymphNodeSection.Place(influx.Entry)}, while fewer than {Words.Number(influx.AtMost)} of them live there.";
        }
    }

    /// <summary>Cells that are placed, in words.</summary>
    public static string Cells(Scenario scenario, InitialCells placed) => placed switch
    {
        SpheroidCells ball => $"a ball {Size(ball)}, {Words.Number(ball.SpacingUm)} um apart: {Mix(scenario, ball.Mix, ball.ExactMix)}",
        RandomCells random => $"{Words.Count(random.Count, "cell")} placed at random: {Mix(scenario, random.Mix, random.ExactMix)}",
        ListedCells listed => $"{Words.Count(listed.Cells.Count, "cell")} listed in {listed.File}: "
            + Words.List(listed.Cells.GroupBy(cell => cell.CellType).OrderBy(group => group.Key)
                .Select(group => $"{group.Count()} {scenario.CellTypes[group.Key].Name}")),
        _ => throw new ArgumentOutOfRangeException(nameof(placed), placed, "not a kind of initial cells"),
    };

    private static string Size(SpheroidCells ball) =>
        ball.Count is { } count ? $"of {Words.Count(count, "cell")}" : $"of cells of radius {Words.Number(ball.RadiusUm ?? 0)} "
            + "um";

    private static string Mix(Scenario scenario, IReadOnlyList<(int CellType, double Share)> mix, bool exact)
    {
        var shares = Words.List(mix.Select(part => $"{Words.Share(part.Share)} {scenario.CellTypes[part.CellType].Name}"));
        if (mix.Count == 1) return $"all {scenario.CellTypes[mix[0].CellType].Name}";
        return exact ? $"{shares}, as near as can be" : $"{shares}, drawn cell by cell";
    }

    private static string Time(TimePlan time)
    {
        var mechanics = time.MechanicsStepMin is { } step
            ? $"every {Words.Time(step)}"
            : $"as often as needed for no cell to move more than {Words.Number(time.MechanicsTolerance)} of its radius at once";
        return $"The simulation covers {Words.Time(time.EndMin)}. Cells decide every {Words.Time(time.PhenotypeStepMin)}; "
            + $"forces act {mechanics}.";
    }

    private static string Substrate(Scenario scenario, Substrate substrate, int number)
    {
        var solve = substrate.Solve == FieldSolve.Steady
            ? "It is taken to be so much faster than the cells that it is at its steady state at every decision."
            : substrate.StepMin is { } step ? $"It is advanced every {Words.Time(step)}." : "Its time step is chosen from its "
                + "speed and the stated error.";
        return $"{Words.Capital(substrate.Name)} starts at {Words.Number(substrate.InitialValue)} {substrate.Unit}, diffuses at "
            + $"{Words.Number(substrate.DiffusionUm2PerMin)} um^2/min and is lost at {Words.Rate(substrate.DecayPerMin)} "
            + $"between the cells; {Faces(substrate)}.{Reach(scenario, substrate, number)} {solve}";
    }

    /// <summary>How far it gets: √(D/k) with the losses of the tissue, and with those of the hungriest cells packed.</summary>
    private static string Reach(Scenario scenario, Substrate substrate, int number)
    {
        var hungriest = scenario.CellTypes.MaxBy(type => type.Exchange[number].UptakePerMin);
        var uptake = hungriest is null
            ? 0
            : hungriest.Exchange[number].UptakePerMin * Math.Min(1, DerivedFigures.PackedDensity(hungriest) * hungriest.Volume.TotalUm3);
        string Length(double loss) => $"{Words.Number(Math.Sqrt(substrate.DiffusionUm2PerMin / loss))} um";
        return (substrate.DecayPerMin > 0, uptake > 0) switch
        {
            (true, true) => $" It falls e-fold over {Length(substrate.DecayPerMin)} of tissue without cells, and over "
                + $"{Length(substrate.DecayPerMin + uptake)} of packed {hungriest!.Name} cells.",
            (true, false) => $" It falls e-fold over {Length(substrate.DecayPerMin)} of tissue.",
            (false, true) => $" It falls e-fold over {Length(uptake)} of packed {hungriest!.Name} cells.",
            _ => "",
        };
    }

    private static string Faces(Substrate substrate)
    {
        var values = substrate.Boundary.Values;
        if (values.All(value => value is null)) return "nothing passes the faces of the box";
        if (values.Distinct().Count() == 1) return $"all faces are held at {Words.Number(values[0] ?? 0)} {substrate.Unit}";
        string[] names = ["x min", "x max", "y min", "y max", "z min", "z max"];
        return "faces: " + Words.List(values.Select((value, face) =>
            value is { } held ? $"{names[face]} held at {Words.Number(held)} {substrate.Unit}" : $"{names[face]} closed"));
    }
}
