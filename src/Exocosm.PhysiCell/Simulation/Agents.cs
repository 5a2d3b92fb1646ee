using Exocosm.Engine.State;
using Exocosm.PhysiCell.Settings;

namespace Exocosm.PhysiCell.Simulation;

/// <summary>
/// The cells of a PhysiCell model: the columns every tissue has, and what else a PhysiCell phenotype holds. As there, each cell has its own
/// value of every behaviour, which rules, death and files overwrite.
/// </summary>
public sealed class Agents
{
    /// <summary>No target, no partner.</summary>
    public const long Nobody = -1;

    private const string Volumes = "growth, division and death";

    /// <summary>No cells yet.</summary>
    /// <param name="model">The model.</param>
    public Agents(PhysiCellModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        Cells = new Cells();
        Total = Cells.Add<double>("total volume", Volumes);
        NuclearVolume = Cells.Add<double>("nuclear volume", Volumes);
        TargetCytoplasm = Cells.Add<double>("target cytoplasm", Volumes);
        RelativeRupture = Cells.Add<double>("relative rupture volume");
        FluidRate = Cells.Add<double>("fluid rate");
        CytoplasmRate = Cells.Add<double>("cytoplasm rate");
        NucleusRate = Cells.Add<double>("nucleus rate");
        CalcificationRate = Cells.Add<double>("calcification rate");
        IsActive = Cells.Add<bool>("is in the box");
        IsMotile = Cells.Add<bool>("is motile");
        IsFlat = Cells.Add<bool>("moves in the plane");
        BiasX = Cells.Add<double>("bias x");
        BiasY = Cells.Add<double>("bias y");
        BiasZ = Cells.Add<double>("bias z");
        OrientationX = Cells.Add<double>("orientation x");
        OrientationY = Cells.Add<double>("orientation y");
        OrientationZ = Cells.Add<double>("orientation z");
        Polarity = Cells.Add<double>("polarity");
        Damage = Cells.Add<double>("damage");
        DamageDelivered = Cells.Add<double>("damage delivered");
        AttackTime = Cells.Add<double>("attack time");
        AttackTarget = Cells.Add<long>("attack target");
        Nuclei = Cells.Add<int>("nuclei");
        Internal = [.. model.Substrates.Select(substrate => Cells.Add<double>($"internal {substrate.Name}", "uptake and export"))];
        Behaviours = [.. model.Vocabulary.Behaviours.Select(behaviour => Cells.Add<double>($"behaviour {behaviour.Name}"))];
        CustomVectors =
            [.. model.CustomVectors.Select(vector => Enumerable.Range(0, vector.Length).Select(i => Cells.Add<double>($"vector {vector.Name} {i}")).ToArray())];
    }

    /// <summary>The columns every tissue has. Nucleus and Cytoplasm are solid volumes.</summary>
    public Cells Cells { get; }

    /// <summary>Number of cells.</summary>
    public int Count => Cells.Count;

    /// <summary>Total volume, µm³.</summary>
    public Column<double> Total { get; }

    /// <summary>Volume of the nucleus with its fluid, µm³.</summary>
    public Column<double> NuclearVolume { get; }

    /// <summary>Target of the cytoplasm's solids, µm³.</summary>
    public Column<double> TargetCytoplasm { get; }

    /// <summary>Volume of rupture over the total volume.</summary>
    public Column<double> RelativeRupture { get; }

    /// <summary>Rate of fluid change, 1/min.</summary>
    public Column<double> FluidRate { get; }

    /// <summary>Rate of change of the cytoplasm's solids, 1/min.</summary>
    public Column<double> CytoplasmRate { get; }

    /// <summary>Rate of change of the nucleus's solids, 1/min.</summary>
    public Column<double> NucleusRate { get; }

    /// <summary>Rate of calcification, 1/min.</summary>
    public Column<double> CalcificationRate { get; }

    /// <summary>Whether it is in the box; one that has left it is frozen for ever.</summary>
    public Column<bool> IsActive { get; }

    /// <summary>Whether it migrates.</summary>
    public Column<bool> IsMotile { get; }

    /// <summary>Whether its random directions lie in the plane.</summary>
    public Column<bool> IsFlat { get; }

    /// <summary>Direction of migration bias, x.</summary>
    public Column<double> BiasX { get; }

    /// <summary>Direction of migration bias, y.</summary>
    public Column<double> BiasY { get; }

    /// <summary>Direction of migration bias, z.</summary>
    public Column<double> BiasZ { get; }

    /// <summary>Orientation, x.</summary>
    public Column<double> OrientationX { get; }

    /// <summary>Orientation, y.</summary>
    public Column<double> OrientationY { get; }

    /// <summary>Orientation, z.</summary>
    public Column<double> OrientationZ { get; }

    /// <summary>How far divisions keep to the plane across the orientation, 0 to 1.</summary>
    public Column<double> Polarity { get; }

    /// <summary>Damage.</summary>
    public Column<double> Damage { get; }

    /// <summary>Damage done by attacks.</summary>
    public Column<double> DamageDelivered { get; }

    /// <summary>Time under attack, min.</summary>
    public Column<double> AttackTime { get; }

    /// <summary>Identity of the cell it attacks, or <see cref="Nobody"/>.</summary>
    public Column<long> AttackTarget { get; }

    /// <summary>Number of nuclei: 1 and what fusions added.</summary>
    public Column<int> Nuclei { get; }

    /// <summary>Internal totals, by substrate.</summary>
    public IReadOnlyList<Column<double>> Internal { get; }

    /// <summary>Behaviours, by number.</summary>
    public IReadOnlyList<Column<double>> Behaviours { get; }

    /// <summary>Custom vectors, by component.</summary>
    public IReadOnlyList<Column<double>[]> CustomVectors { get; }

    /// <summary>Whether a cell is alive.</summary>
    /// <param name="cell">Its index.</param>
    public bool IsLive(int cell) => Cells.State.Values[cell] == CellState.Live;
}
