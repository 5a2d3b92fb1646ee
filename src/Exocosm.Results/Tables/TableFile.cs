using Exocosm.Results.Files;

namespace Exocosm.Results.Tables;

/// <summary>One Parquet file of a table, for those that do not write it step by step.</summary>
public static class TableFile
{
    /// <summary>Writes a file atomically; the same rows give the same bytes.</summary>
    /// <param name="path">The file.</param>
    /// <param name="schema">The table.</param>
    /// <param name="fill">Adds the rows.</param>
    /// <returns>Number of rows.</returns>
    /// <exception cref="StorageException">The file system refused.</exception>
    public static long Write(string path, TableSchema schema, Action<TableWriter> fill) => ParquetTable.Write(path, schema, fill);
}
