namespace Exocosm.PhysiCell.Settings;

/// <summary>
/// A PhysiCell model after reading: defaults filled in, inheritance resolved, every name a number. Units are PhysiCell's: µm, min, and for
/// substrates whatever the file calls them.
/// </summary>
/// <param name="File">Settings file, as named by the user.</param>
/// <param name="Domain">The box and its voxels.</param>
/// <param name="Time">End and steps.</param>
/// <param name="Save">What the file asks to be saved.</param>
/// <param name="Options">Switches.</param>
/// <param name="Substrates">Substrates, in document order.</param>
/// <param name="InitialDensities">Per substrate, one value a voxel (x fastest); null where the uniform value holds.</param>
/// <param name="Types">Cell definitions by their number (ID).</param>
/// <param name="Custom">Names of the scalar custom data of the default type: the index is that of <c>custom:NAME</c>.</param>
/// <param name="CustomVectors">Names, units and lengths of vector custom data of the default type.</param>
/// <param name="ApoptosisPhases">Phases of apoptotic death, the same for all types.</param>
/// <param name="NecrosisPhases">Phases of necrotic death, the same for all types.</param>
/// <param name="Rules">Rules, in the order of the files.</param>
/// <param name="Placements">Cells to place at the start, in order.</param>
/// <param name="Distributions">Initial distributions of behaviours, by type and in order.</param>
/// <param name="UserParameters">The user parameters.</param>
/// <param name="Seed">The seed, or null where the file leaves it to the clock.</param>
/// <param name="Threads">Threads the file asks for.</param>
/// <param name="Needs">What the model asks for, uses or leaves, that a user has to know.</param>
public sealed record PhysiCellModel(
    string File,
    DomainSettings Domain,
    TimeSettings Time,
    SaveSettings Save,
    OptionSettings Options,
    IReadOnlyList<SubstrateSettings> Substrates,
    IReadOnlyList<double[]?> InitialDensities,
    IReadOnlyList<CellTypeSettings> Types,
    IReadOnlyList<CustomScalar> Custom,
    IReadOnlyList<CustomVector> CustomVectors,
    IReadOnlyList<PhaseSettings> ApoptosisPhases,
    IReadOnlyList<PhaseSettings> NecrosisPhases,
    IReadOnlyList<RuleSettings> Rules,
    IReadOnlyList<Placement> Placements,
    IReadOnlyList<DistributionSettings> Distributions,
    IReadOnlyList<UserParameter> UserParameters,
    ulong? Seed,
    int Threads,
    IReadOnlyList<Need> Needs)
{
    /// <summary>Names of signals and behaviours, and their numbers.</summary>
    public Vocabulary Vocabulary { get; } = new(
        [.. Substrates.Select(substrate => substrate.Name)], [.. Types.Select(type => type.Name)], [.. Custom.Select(custom => custom.Name)]);

    /// <summary>The files it was read from; the settings come first.</summary>
    public IReadOnlyList<InputFile> Inputs { get; init; } = [];
}

/// <summary>The box and its voxels. In 2D z has one voxel from −dz/2 to dz/2.</summary>
/// <param name="Min">Lower corner, µm.</param>
/// <param name="Max">Upper corner, µm.</param>
/// <param name="Voxel">Edges of a voxel, µm.</param>
/// <param name="Is2D">Cells stay at the z they were given.</param>
public sealed record DomainSettings((double X, double Y, double Z) Min, (double X, double Y, double Z) Max, (double X, double Y, double Z) Voxel, bool Is2D)
{
    /// <summary>Number of voxels along x, y, z: the range over the edge, rounded up.</summary>
    public (int X, int Y, int Z) Voxels => (Count(Min.X, Max.X, Voxel.X), Count(Min.Y, Max.Y, Voxel.Y), Count(Min.Z, Max.Z, Voxel.Z));

    private static int Count(double min, double max, double edge) => (int)Math.Ceiling((max - min) / edge);
}

/// <summary>End and steps, min.</summary>
/// <param name="EndMin">Simulated time at the end.</param>
/// <param name="DiffusionMin">Transport step.</param>
/// <param name="MechanicsMin">Mechanics step.</param>
/// <param name="PhenotypeMin">Phenotype step.</param>
public sealed record TimeSettings(double EndMin, double DiffusionMin, double MechanicsMin, double PhenotypeMin);

/// <summary>What the file asks to be saved.</summary>
/// <param name="Folder">Folder of the output.</param>
/// <param name="Full">Whether full output is on.</param>
/// <param name="FullEveryMin">Interval of full output, min.</param>
/// <param name="Svg">Whether pictures are on.</param>
/// <param name="SvgEveryMin">Interval of pictures, min.</param>
public sealed record SaveSettings(string Folder, bool Full, double FullEveryMin, bool Svg, double SvgEveryMin);

/// <summary>Switches.</summary>
/// <param name="LegacyDivisionDirection">Division directions by the old, polar-biased sampling.</param>
/// <param name="VirtualWall">Cells are pushed off the faces of the box.</param>
/// <param name="SpringsDisabled">No dynamic attachments.</param>
/// <param name="Gradients">Gradients are computed; else they are zero.</param>
/// <param name="TracksInternalised">What cells take up is counted in them.</param>
public sealed record OptionSettings(bool LegacyDivisionDirection, bool VirtualWall, bool SpringsDisabled, bool Gradients, bool TracksInternalised);

/// <summary>A substrate.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Units">Its unit, as written.</param>
/// <param name="Diffusion">Diffusion coefficient, µm²/min.</param>
/// <param name="Decay">Decay rate, 1/min.</param>
/// <param name="Initial">Uniform initial value.</param>
/// <param name="DirichletMain">Whether the substrate's own Dirichlet condition is on; faces hold only if one substrate's is.</param>
/// <param name="Faces">Values held at x min, x max, y min, y max, z min, z max; null where the face is off.</param>
/// <param name="FaceValues">Values of the six faces whether on or off: what a face writes into edges it shares.</param>
public sealed record SubstrateSettings(
    string Name, string Units, double Diffusion, double Decay, double Initial, bool DirichletMain, IReadOnlyList<double?> Faces, IReadOnlyList<double> FaceValues);

/// <summary>A scalar custom variable of the default type.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Units">Its unit, as written.</param>
/// <param name="IsConserved">Halved at division, and added when a cell is eaten.</param>
public sealed record CustomScalar(string Name, string Units, bool IsConserved);

/// <summary>A vector custom variable of the default type.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Units">Its unit, as written.</param>
/// <param name="Length">Number of values.</param>
/// <param name="IsConserved">Halved at division, and added when a cell is eaten.</param>
public sealed record CustomVector(string Name, string Units, int Length, bool IsConserved);

/// <summary>A user parameter.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Kind">int, double, bool or string.</param>
/// <param name="Text">Its value, as written.</param>
/// <param name="Units">Its unit, as written.</param>
public sealed record UserParameter(string Name, string Kind, string Text, string Units);
