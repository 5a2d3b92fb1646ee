using Exocosm.Model.Problems;
using Exocosm.PhysiCell.Settings;

namespace Exocosm.PhysiCell.Reading;

/// <summary>Initial densities from a file: one row a voxel, from a table or a MATLAB matrix.</summary>
internal sealed class DensityReader(Item root, DomainSettings domain, IReadOnlyList<SubstrateSettings> substrates)
{
    private readonly ReadContext _context = root.Context;

    public IReadOnlyList<double[]?> Read()
    {
        var none = new double[]?[substrates.Count];
        var item = root.Child("microenvironment_setup").Child("options").Child("initial_condition");
        // The domain was found unsound before: there are no voxels to fill.
        if (!item.Exists || !item.Flag("enabled") || !_context.Problems.IsEmpty) return none;
        var format = item.Attribute("type") ?? "";
        if (format is not ("csv" or "CSV" or "matlab"))
        {
            item.Problem(format, "csv or matlab", $"initial_condition has the type '{ProblemList.Shorten(format)}'; PhysiCell reads csv and matlab");
            return none;
        }

        if (FileFinder.Find(item, item.Child("filename").Text) is not { } file) return none;
        var (x, y, z) = domain.Voxels;
        var grid = new Grid(domain, new bool[(long)x * y * z], [.. substrates.Select(_ => new double[(long)x * y * z])]);
        var read = format == "matlab" ? Matrix(item, file, grid) : Rows(item, file, grid);
        return read ? grid.Densities : none;
    }

    private bool Rows(Item item, string file, Grid grid)
    {
        if (Table.Open(item, file) is not { } table) return false;
        int[]? columns = null;
        var rows = 0L;
        foreach (var (number, text) in table.Lines())
        {
            var fields = Table.Split(text);
            if (columns is null)
            {
                columns = Header(table, number, fields);
                if (columns is null) return false;
                continue;
            }

            var expected = columns.Length + 3;
            if (fields.Length != expected) return Refuse(table.Place(number), $"{fields.Length} fields", $"this row has {fields.Length} fields; {expected} were expected");
            var values = new double[fields.Length];
            for (var i = 0; i < fields.Length; i++)
            {
                if (Lenient.Number(fields[i], out values[i]) == Lenient.Oddity.None) continue;
                return Refuse(table.Place(number, Table.Column(fields, i)), fields[i], $"'{ProblemList.Shorten(fields[i])}' is no finite number");
            }

            rows++;
            if (!grid.Fill(values, columns)) return Refuse(table.Place(number), text, "a row for this voxel stands above already; each voxel has one row");
        }

        if (columns is null) return Refuse(table.Place(1), "nothing", "the file has no header x,y,z,… and no rows");
        return rows == grid.Voxels || Refuse(table.Place(1), $"{rows} rows", $"the file has {rows} rows; there are {grid.Voxels} voxels, each with one row");
    }

    private int[]? Header(Table table, int line, string[] labels)
    {
        if (labels.Length < 3 || !IsNamed(labels, 0, "x") || !IsNamed(labels, 1, "y") || !IsNamed(labels, 2, "z"))
        {
            Refuse(table.Place(line), string.Join(',', labels), "the first line is no header x,y,z,substrate…; PhysiCell stops at a file without one");
            return null;
        }

        var names = substrates.Select(substrate => substrate.Name).ToArray();
        var columns = new int[labels.Length - 3];
        for (var k = 0; k < columns.Length; k++)
        {
            columns[k] = Array.IndexOf(names, labels[k + 3]);
            if (columns[k] >= 0) continue;
            var nearest = Nearest.Of(labels[k + 3], names);
            _context.Problems.Add(
                table.Place(line, Table.Column(labels, k + 3)), "initial_condition", labels[k + 3], "a substrate",
                $"there is no substrate '{ProblemList.Shorten(labels[k + 3])}'{Nearest.Hint(nearest)}", nearest);
            return null;
        }

        foreach (var absent in names.Where((_, s) => !columns.Contains(s)))
        {
            _context.Warn(
                table.Place(line), "initial_condition", $"the file has no column '{absent}': it starts at 0 everywhere, not at its initial_condition, as in PhysiCell");
        }

        return columns;
    }

    private static bool IsNamed(string[] labels, int column, string name) => string.Equals(labels[column], name, StringComparison.OrdinalIgnoreCase);

    private bool Matrix(Item item, string file, Grid grid)
    {
        if (MatlabMatrix.Read(item, file) is not { } matrix) return false;
        if (matrix.Rows != grid.Voxels || matrix.Columns != substrates.Count + 3)
        {
            return Refuse(
                item.Place, $"{matrix.Rows} × {matrix.Columns}",
                $"the matrix has {matrix.Rows} rows and {matrix.Columns} columns; {grid.Voxels} rows, one a voxel, and {substrates.Count + 3} columns were expected");
        }

        int[] columns = [.. Enumerable.Range(0, substrates.Count)];
        var values = new double[matrix.Columns];
        for (var row = 0; row < matrix.Rows; row++)
        {
            for (var column = 0; column < values.Length; column++) values[column] = matrix.At(row, column);
            if (!Array.TrueForAll(values, double.IsFinite)) return Refuse(item.Place, $"row {row + 1}", $"row {row + 1} of the matrix has a value that is not finite");
            if (!grid.Fill(values, columns)) return Refuse(item.Place, $"row {row + 1}", $"row {row + 1} of the matrix is for the voxel of a row above");
        }

        return true;
    }

    private bool Refuse(Place place, string read, string message)
    {
        _context.Problems.Add(place, "initial_condition", read, "one row of x, y, z and densities a voxel", message);
        return false;
    }

    private sealed class Grid(DomainSettings domain, bool[] seen, double[][] densities)
    {
        public IReadOnlyList<double[]?> Densities => densities;

        public long Voxels => seen.LongLength;

        /// <summary>Fills the voxel of a row, unless that has been.</summary>
        public bool Fill(double[] row, int[] columns)
        {
            var (nx, ny, nz) = domain.Voxels;
            var x = Index(row[0], domain.Min.X, domain.Voxel.X, nx);
            var y = Index(row[1], domain.Min.Y, domain.Voxel.Y, ny);
            var z = Index(row[2], domain.Min.Z, domain.Voxel.Z, nz);
            var voxel = x + (long)nx * (y + (long)ny * z);
            if (seen[voxel]) return false;
            seen[voxel] = true;
            for (var k = 0; k < columns.Length; k++) densities[columns[k]][voxel] = row[k + 3];
            return true;
        }

        private static int Index(double at, double min, double edge, int count) => (int)Math.Clamp(Math.Floor((at - min) / edge), 0, count - 1);
    }
}
