using System.Globalization;
using Exocosm.Results.Files;

namespace Exocosm.Results.Tables;

/// <summary>
/// The tables of a run while it is written. Rows go into part files; <see cref="Publish"/> lists the parts, and the listing goes
/// into the checkpoint. A resumed run drops every part its checkpoint does not list, so no row is lost or doubled.
/// <see cref="Finish"/> merges the parts into <c>tables/NAME.parquet</c>, whose bytes do not depend on where the parts were cut.
/// </summary>
public sealed class RunTables
{
    private readonly string _folder;
    private readonly List<TableWriter> _writers = [];
    private readonly Dictionary<string, TableWriter> _byName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<TablePart>> _parts = new(StringComparer.Ordinal);

    private RunTables(string folder, IEnumerable<TableSchema> schemas)
    {
        _folder = folder;
        foreach (var schema in schemas)
        {
            var writer = new TableWriter(schema, WritePart);
            _writers.Add(writer);
            _byName.Add(schema.Name, writer);
            _parts.Add(schema.Name, []);
        }
    }

    /// <summary>The writer of a table.</summary>
    /// <param name="table">Name of the table.</param>
    public TableWriter this[string table] => _byName[table];

    /// <summary>Begins the tables of a run that starts at its first step; what an earlier attempt left is removed.</summary>
    /// <param name="folder">The run's folder <c>tables</c>.</param>
    /// <param name="schemas">The tables.</param>
    /// <exception cref="StorageException">The file system refused.</exception>
    public static RunTables Start(string folder, IEnumerable<TableSchema> schemas)
    {
        var tables = new RunTables(folder, schemas);
        TableFolder.RemoveParts(folder);
        foreach (var writer in tables._writers) DurableFile.Remove(TableFolder.Final(folder, writer.Schema.Name));
        DurableFile.WriteText(TableFolder.Listing(folder), tables.List(step: 0).ToJson());
        return tables;
    }

    /// <summary>Goes on from a checkpoint.</summary>
    /// <param name="folder">The run's folder <c>tables</c>.</param>
    /// <param name="schemas">The tables; the same as when the run began.</param>
    /// <param name="listing">The listing in the checkpoint, found usable by <see cref="WhyUnusable"/>.</param>
    /// <exception cref="StorageException">The file system refused, or the listing does not fit.</exception>
    public static RunTables Resume(string folder, IEnumerable<TableSchema> schemas, TableListing listing)
    {
        ArgumentNullException.ThrowIfNull(listing);
        var tables = new RunTables(folder, schemas);
        if (WhyUnusable(folder, tables._writers.Select(writer => writer.Schema), listing) is { } reason) throw new StorageException(reason);
        foreach (var table in listing.Tables) tables._parts[table.Schema.Name].AddRange(table.Parts);
        // Readers must not look for parts that are about to go.
        DurableFile.WriteText(TableFolder.Listing(folder), listing.ToJson());
        DurableFile.RemoveLeftovers(folder);
        var listed = listing.Tables.SelectMany(table => table.Parts).Select(part => Path.GetFullPath(Path.Combine(folder, part.File)));
        var keep = listed.Append(Path.GetFullPath(TableFolder.Listing(folder))).ToHashSet(StringComparer.Ordinal);
        foreach (var file in Directory.EnumerateFiles(TableFolder.Parts(folder), "*", SearchOption.AllDirectories))
            if (!keep.Contains(Path.GetFullPath(file))) DurableFile.Remove(file);
        return tables;
    }

    /// <summary>Why a run cannot go on from a listing: other columns, a part that is gone or changed.</summary>
    /// <param name="folder">The run's folder <c>tables</c>.</param>
    /// <param name="schemas">The tables.</param>
    /// <param name="listing">The listing in the checkpoint.</param>
    /// <returns>The reason; null where it can.</returns>
    public static string? WhyUnusable(string folder, IEnumerable<TableSchema> schemas, TableListing listing)
    {
        ArgumentNullException.ThrowIfNull(listing);
        var expected = schemas.ToArray();
        if (expected.Length != listing.Tables.Count || !expected.Zip(listing.Tables).All(pair => pair.First.Matches(pair.Second.Schema)))
            return $"the tables listed at step {listing.Step} are not those of this scenario";
        foreach (var part in listing.Tables.SelectMany(table => table.Parts))
        {
            var path = Path.Combine(folder, part.File);
            if (!File.Exists(path)) return $"the table part '{path}' listed at step {listing.Step} is gone";
            if (DurableFile.Sha256(path) != part.Sha256) return $"the table part '{path}' listed at step {listing.Step} has changed";
        }

        return null;
    }

    /// <summary>Writes a whole small table that is no part of the recording, such as <c>sites</c> or <c>expectations</c>.</summary>
    /// <param name="folder">The run's folder <c>tables</c>.</param>
    /// <param name="schema">The table.</param>
    /// <param name="fill">Adds the rows.</param>
    /// <exception cref="StorageException">The file system refused.</exception>
    public static void WriteWhole(string folder, TableSchema schema, Action<TableWriter> fill)
    {
        ArgumentNullException.ThrowIfNull(schema);
        ParquetTable.Write(TableFolder.Final(folder, schema.Name), schema, fill);
    }

    /// <summary>Removes the parts of a finished run; call it when the manifest says that the run is finished.</summary>
    /// <param name="folder">The run's folder <c>tables</c>.</param>
    /// <exception cref="StorageException">The file system refused.</exception>
    public static void RemoveParts(string folder) => TableFolder.RemoveParts(folder);

    /// <summary>Writes all rows there are and lists the parts, for readers and for the checkpoint to be written next.</summary>
    /// <param name="step">Number of phenotype steps done.</param>
    /// <returns>What belongs into the checkpoint.</returns>
    /// <exception cref="StorageException">The file system refused.</exception>
    public TableListing Publish(long step)
    {
        WriteParts();
        var listing = List(step);
        DurableFile.WriteText(TableFolder.Listing(_folder), listing.ToJson());
        return listing;
    }

    /// <summary>
    /// Merges the parts into the final tables. The parts stay until <see cref="RemoveParts"/>: a run killed before its manifest says
    /// "finished" goes on from its checkpoint.
    /// </summary>
    /// <exception cref="StorageException">The file system refused.</exception>
    public void Finish()
    {
        WriteParts();
        foreach (var writer in _writers)
        {
            var parts = _parts[writer.Schema.Name];
            ParquetTable.Write(TableFolder.Final(_folder, writer.Schema.Name), writer.Schema, merged =>
            {
                var columns = writer.Schema.Columns.Select(ColumnBuffer.For).ToArray();
                foreach (var part in parts)
                    ParquetTable.Read(Path.Combine(_folder, part.File), columns, rows => merged.AppendRows(columns, rows));
            });
        }

        // From here on readers take the final tables.
        DurableFile.Remove(TableFolder.Listing(_folder));
    }

    private TableListing List(long step) =>
        new(step, [.. _writers.Select(writer => new ListedTable(writer.Schema, [.. _parts[writer.Schema.Name]]))]);

    private void WriteParts()
    {
        foreach (var writer in _writers)
        {
            if (writer.Rows == 0) continue;
            WritePart(writer);
            writer.Clear();
        }
    }

    private void WritePart(TableWriter writer)
    {
        var parts = _parts[writer.Schema.Name];
        var number = (parts.Count + 1).ToString("D6", CultureInfo.InvariantCulture);
        var file = $"{TableFolder.PartsName}/{writer.Schema.Name}/{number}{TableFolder.Extension}";
        var path = Path.Combine(_folder, file);
        var rows = ParquetTable.Write(path, writer.Schema, part => part.AppendRows(writer.Columns, writer.Rows));
        parts.Add(new TablePart(file, rows, DurableFile.Sha256(path)));
    }
}
