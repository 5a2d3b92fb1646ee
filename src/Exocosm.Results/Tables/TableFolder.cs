using System.Text.Json;
using Exocosm.Results.Files;

namespace Exocosm.Results.Tables;

/// <summary>Where the tables of a run lie, finished or not.</summary>
public static class TableFolder
{
    internal const string Extension = ".parquet";
    internal const string PartsName = "parts";

    /// <summary>The files of each table: the listed parts of an unfinished run, else the final file.</summary>
    /// <param name="folder">The run's folder <c>tables</c>.</param>
    /// <returns>The tables by name, in order of the names.</returns>
    /// <exception cref="StorageException">A file cannot be read.</exception>
    public static IReadOnlyList<TableFiles> Find(string folder)
    {
        var found = new SortedDictionary<string, TableFiles>(StringComparer.Ordinal);
        if (Directory.Exists(folder))
        {
            foreach (var file in Directory.EnumerateFiles(folder, "*" + Extension))
            {
                if (DurableFile.IsTemporary(file)) continue;
                var name = Path.GetFileNameWithoutExtension(file);
                found[name] = new TableFiles(ParquetTable.ReadSchema(file), [file]);
            }
        }

        foreach (var table in ReadListing(folder)?.Tables ?? [])
            found[table.Schema.Name] = new TableFiles(table.Schema, [.. table.Parts.Select(part => Path.Combine(folder, part.File))]);
        return [.. found.Values];
    }

    internal static string Final(string folder, string table) => Path.Combine(folder, table + Extension);

    internal static string Parts(string folder) => Path.Combine(folder, PartsName);

    internal static string Listing(string folder) => Path.Combine(Parts(folder), "listing.json");

    internal static void RemoveParts(string folder)
    {
        if (!Directory.Exists(Parts(folder))) return;
        DurableFile.Remove(Listing(folder));
        try
        {
            Directory.Delete(Parts(folder), recursive: true);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw StorageFault.Of("remove", Parts(folder), fault);
        }
    }

    private static TableListing? ReadListing(string folder)
    {
        var path = Listing(folder);
        try
        {
            return File.Exists(path) ? TableListing.FromJson(File.ReadAllText(path)) : null;
        }
        catch (FileNotFoundException)
        {
            // The run finished in between.
            return null;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or JsonException)
        {
            throw new StorageException($"cannot read '{path}': {fault.Message}", fault);
        }
    }
}
