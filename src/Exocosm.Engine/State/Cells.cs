using Exocosm.Engine.Persistence;

namespace Exocosm.Engine.State;

/// <summary>
/// The cells of one tissue as a structure of arrays. Cells stay in the order of their birth, unless that is changed on purpose; removal
/// closes the gaps without changing the order, so results do not depend on when memory was tidied.
/// </summary>
public sealed class Cells
{
    private const string Motion = "forces, migration and motion";
    private const string Volumes = "growth, division and death";

    private readonly List<Column> _columns = [];
    private int _capacity;
    private long _nextId;

    /// <summary>An empty table with the columns every cell has.</summary>
    public Cells()
    {
        Id = Add<long>("id");
        ParentId = Add<long>("parent");
        CloneId = Add<long>("clone");
        Generation = Add<int>("generation");
        Type = Add<int>("type");
        State = Add<CellState>("state");
        Phase = Add<int>("phase");
        Elapsed = Add<double>("elapsed", "cycle and death");
        X = Add<double>("x", Motion);
        Y = Add<double>("y", Motion);
        Z = Add<double>("z", Motion);
        Radius = Add<double>("radius", Volumes);
        Vx = Add<double>("vx", Motion);
        Vy = Add<double>("vy", Motion);
        Vz = Add<double>("vz", Motion);
        PreviousVx = Add<double>("previous vx");
        PreviousVy = Add<double>("previous vy");
        PreviousVz = Add<double>("previous vz");
        Fluid = Add<double>("fluid", Volumes);
        Cytoplasm = Add<double>("cytoplasm", Volumes);
        Nucleus = Add<double>("nucleus", Volumes);
        TargetNucleus = Add<double>("target nucleus", Volumes);
        TargetRatio = Add<double>("target ratio", Volumes);
        TargetFluidFraction = Add<double>("target fluid fraction", Volumes);
        RuptureVolume = Add<double>("rupture volume", Volumes);
        Calcified = Add<double>("calcified", Volumes);
        MotilityX = Add<double>("motility x");
        MotilityY = Add<double>("motility y");
        MotilityZ = Add<double>("motility z");
        Pressure = Add<double>("pressure", "pair forces");
    }

    /// <summary>Number of cells, dead ones that are not yet removed included.</summary>
    public int Count { get; private set; }

    /// <summary>Number of identities given out so far.</summary>
    public long Identities => _nextId;

    /// <summary>Identity, never used again.</summary>
    public Column<long> Id { get; }

    /// <summary>Identity of the mother, −1 for the first cells.</summary>
    public Column<long> ParentId { get; }

    /// <summary>Identity of the founder of its clone.</summary>
    public Column<long> CloneId { get; }

    /// <summary>Divisions since the cell or its ancestors took the present type with a limited number of divisions.</summary>
    public Column<int> Generation { get; }

    /// <summary>Number of its cell type.</summary>
    public Column<int> Type { get; }

    /// <summary>Alive or how dead.</summary>
    public Column<CellState> State { get; }

    /// <summary>Phase of the cycle.</summary>
    public Column<int> Phase { get; }

    /// <summary>Time in the phase or in the stage of death, min.</summary>
    public Column<double> Elapsed { get; }

    /// <summary>Position x, µm.</summary>
    public Column<double> X { get; }

    /// <summary>Position y, µm.</summary>
    public Column<double> Y { get; }

    /// <summary>Position z, µm.</summary>
    public Column<double> Z { get; }

    /// <summary>Radius, µm.</summary>
    public Column<double> Radius { get; }

    /// <summary>Velocity x of the last mechanics substep, µm/min.</summary>
    public Column<double> Vx { get; }

    /// <summary>Velocity y, µm/min.</summary>
    public Column<double> Vy { get; }

    /// <summary>Velocity z, µm/min.</summary>
    public Column<double> Vz { get; }

    /// <summary>Velocity x one substep earlier, µm/min; NaN in a cell that has none yet.</summary>
    public Column<double> PreviousVx { get; }

    /// <summary>Velocity y one substep earlier, µm/min.</summary>
    public Column<double> PreviousVy { get; }

    /// <summary>Velocity z one substep earlier, µm/min.</summary>
    public Column<double> PreviousVz { get; }

    /// <summary>Fluid volume, µm³.</summary>
    public Column<double> Fluid { get; }

    /// <summary>Solid volume of the cytoplasm, µm³.</summary>
    public Column<double> Cytoplasm { get; }

    /// <summary>Solid volume of the nucleus, µm³.</summary>
    public Column<double> Nucleus { get; }

    /// <summary>Target of the nucleus's solids, µm³.</summary>
    public Column<double> TargetNucleus { get; }

    /// <summary>Target ratio of the cytoplasm's solids to the nucleus's.</summary>
    public Column<double> TargetRatio { get; }

    /// <summary>Target fluid fraction.</summary>
    public Column<double> TargetFluidFraction { get; }

    /// <summary>Volume at which a swelling cell bursts, µm³.</summary>
    public Column<double> RuptureVolume { get; }

    /// <summary>Calcified fraction.</summary>
    public Column<double> Calcified { get; }

    /// <summary>Migration velocity x, µm/min.</summary>
    public Column<double> MotilityX { get; }

    /// <summary>Migration velocity y, µm/min.</summary>
    public Column<double> MotilityY { get; }

    /// <summary>Migration velocity z, µm/min.</summary>
    public Column<double> MotilityZ { get; }

    /// <summary>Simple pressure of the last mechanics substep, dimensionless.</summary>
    public Column<double> Pressure { get; }

    /// <summary>Bytes that one cell takes in all columns.</summary>
    public int BytesPerCell => _columns.Sum(column => column.Width);

    /// <summary>All columns, in the order in which they were added.</summary>
    internal IReadOnlyList<Column> Columns => _columns;

    /// <summary>Total volume of a cell, µm³.</summary>
    /// <param name="cell">Its index.</param>
    public double Volume(int cell) => Fluid.Values[cell] + Cytoplasm.Values[cell] + Nucleus.Values[cell];

    /// <summary>Adds a column; before there are cells.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <param name="name">Its name, unique.</param>
    /// <param name="term">What computes it, for messages; null where values that are not finite have a meaning.</param>
    public Column<T> Add<T>(string name, string? term = null)
        where T : unmanaged
    {
        if (_columns.Exists(column => column.Name == name)) throw new InvalidOperationException($"The column '{name}' exists already.");
        var column = new Column<T> { Name = name, Term = term };
        column.Grow(_capacity);
        _columns.Add(column);
        return column;
    }

    /// <summary>Index of a cell, or −1 where it is gone. Only while cells are in the order of their birth.</summary>
    /// <param name="id">Its identity.</param>
    public int IndexOf(long id)
    {
        var index = Array.BinarySearch(Id.Values, 0, Count, id);
        return index < 0 ? -1 : index;
    }

    /// <summary>Makes room for cells that will be added, at once instead of step by step.</summary>
    /// <param name="cells">Number of cells there will be.</param>
    public void Expect(int cells) => Reserve(cells);

    /// <summary>Adds a founder: a cell with a new identity, no mother and its own clone; its other columns are zero.</summary>
    /// <returns>Its index.</returns>
    public int AddFounder()
    {
        var cell = Append();
        foreach (var column in _columns) column.Clear(cell);
        Id.Values[cell] = _nextId;
        ParentId.Values[cell] = -1;
        CloneId.Values[cell] = _nextId;
        _nextId++;
        return cell;
    }

    /// <summary>Adds a copy of a cell with a new identity, whose mother it is.</summary>
    /// <param name="mother">Index of the mother.</param>
    /// <returns>Index of the new cell.</returns>
    public int AddDaughter(int mother)
    {
        var cell = Append();
        foreach (var column in _columns) column.Copy(mother, cell);
        Id.Values[cell] = _nextId++;
        ParentId.Values[cell] = Id.Values[mother];
        return cell;
    }

    /// <summary>Forgets how a cell moved: it is new, or was put elsewhere, and its next substep has no earlier one.</summary>
    /// <param name="cell">Its index.</param>
    public void ForgetMotion(int cell) =>
        PreviousVx.Values[cell] = PreviousVy.Values[cell] = PreviousVz.Values[cell] = Mechanics.Mover.NoPrevious;

    /// <summary>Removes cells and closes the gaps, keeping the order of the others.</summary>
    /// <param name="gone">One flag per cell.</param>
    public void Remove(ReadOnlySpan<bool> gone)
    {
        var to = 0;
        for (var from = 0; from < Count; from++)
        {
            if (gone[from]) continue;
            if (to != from)
            {
                foreach (var column in _columns) column.Copy(from, to);
            }

            to++;
        }

        Count = to;
    }

    /// <summary>Puts the cells into another order.</summary>
    /// <param name="order">Present index of the cell that comes at each place; each cell once.</param>
    public void Permute(ReadOnlySpan<int> order)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(order.Length, Count);
        foreach (var column in _columns) column.Permute(order);
    }

    /// <summary>Saves, restores or hashes all cells.</summary>
    /// <param name="exchange">Which of the three.</param>
    /// <param name="prefix">Prefix of the names.</param>
    public void Exchange(StateExchange exchange, string prefix)
    {
        ArgumentNullException.ThrowIfNull(exchange);
        var count = Count;
        exchange.Scalar(prefix + "count", ref count);
        exchange.Scalar(prefix + "next id", ref _nextId);
        if (exchange.Restoring)
        {
            Reserve(count);
            Count = count;
        }

        foreach (var column in _columns) column.Exchange(exchange, prefix, Count);
    }

    private int Append()
    {
        Reserve(Count + 1);
        return Count++;
    }

    private void Reserve(int needed)
    {
        if (needed <= _capacity) return;
        _capacity = Math.Max(needed, Math.Max(64, _capacity + (_capacity / 2)));
        foreach (var column in _columns) column.Grow(_capacity);
    }
}
