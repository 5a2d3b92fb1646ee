namespace Exocosm.PhysiCell.Conversion;

/// <summary>The section substrates.</summary>
internal static class SubstrateBlock
{
    private static readonly string[] s_faces = ["x_min", "x_max", "y_min", "y_max", "z_min", "z_max"];

    public static YamlMap Of(Draft draft)
    {
        var map = new YamlMap();
        for (var s = 0; s < draft.Substrates.Length; s++) map.Add(draft.Substrates[s], One(draft, s));
        var held = Enumerable.Range(0, draft.Substrates.Length).Where(s => Faces(draft, s).Any(face => face is not null)).ToList();
        if (held.Count > 0)
        {
            var (time, edge) = (draft.Model.Time.DiffusionMin, draft.Model.Domain.Voxel.X);
            var largest = held.Max(s => draft.Model.Substrates[s].Diffusion) * time / (edge * edge);
            draft.SubstrateAt(held[0]).Child("Dirichlet_boundary_condition").Warn(
                $"faces hold {string.Join(", ", held.Select(s => $"'{draft.Substrates[s]}'"))}: PhysiCell sets the outermost voxels anew around each sweep, which lets through less the larger D · dt/dx² is (here up to {largest:G3}); a scenario holds the face itself, half a voxel further out");
        }

        var options = draft.At("microenvironment_setup", "options");
        if (draft.Model.Options.TracksInternalised)
            options.Child("track_internalized_substrates_in_each_agent").Ignored("totals of what cells take up are not kept");
        return map;
    }

    private static YamlMap One(Draft draft, int number)
    {
        var (substrate, unit, at) = (draft.Model.Substrates[number], draft.Units[number], draft.SubstrateAt(number));
        var map = new YamlMap()
            .Add("unit", unit.Text)
            .Add("diffusion", Text.Of(substrate.Diffusion, "um^2/min"))
            .Add("decay", Text.PerMinute(substrate.Decay))
            .Add("initial", unit.Value(Draft.NotNegative(at.Child("initial_condition"), substrate.Initial)))
            .Add("boundary", Boundary(draft, number))
            .Add("solve", "stepped");
        if (draft.Model.InitialDensities[number] is not null)
        {
            draft.At("microenvironment_setup", "options", "initial_condition").Missing(
                $"'{draft.Substrates[number]}' starts from densities of a file; a scenario starts it with one value everywhere, {unit.Value(substrate.Initial)}");
        }

        var step = draft.Model.Time.DiffusionMin;
        if (TimeBlock.Divides(step, draft.PhenotypeMin)) return map.Add("step", Text.Minutes(step));
        if (number == 0)
        {
            draft.At("overall", "dt_diffusion").Warn(
                $"dt_diffusion, {Text.Minutes(step)}, does not divide dt_phenotype, {Text.Minutes(draft.PhenotypeMin)}: the scenario chooses its own steps");
        }

        return map.Add("step", "auto");
    }

    private static YamlNode Boundary(Draft draft, int number)
    {
        var (faces, unit, at) = (Faces(draft, number), draft.Units[number], draft.SubstrateAt(number));
        if (faces.All(face => face is null)) return new YamlText("no_flux");
        if (faces.All(face => face == faces[0])) return new YamlText(Value(0));
        var map = new YamlMap();
        for (var face = 0; face < faces.Count; face++)
        {
            if (faces[face] is not null) map.Add(s_faces[face], Value(face));
        }

        return map;

        string Value(int face) => unit.Value(Draft.NotNegative(at.Child("Dirichlet_options"), faces[face]!.Value));
    }

    /// <summary>Values that PhysiCell holds: none unless some substrate's own condition is on, and in 2D none along z.</summary>
    private static IReadOnlyList<double?> Faces(Draft draft, int number)
    {
        var none = !draft.Model.Substrates.Any(substrate => substrate.DirichletMain);
        return [.. draft.Model.Substrates[number].Faces.Select((value, face) => none || (draft.Model.Domain.Is2D && face >= 4) ? null : value)];
    }
}
