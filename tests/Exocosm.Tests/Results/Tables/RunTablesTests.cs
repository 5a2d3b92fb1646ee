using CsCheck;
using Exocosm.Results.Files;
using Exocosm.Results.Tables;
using Xunit;

namespace Exocosm.Tests.Results.Tables;

public sealed class RunTablesTests : IDisposable
{
    private const int Steps = 12;

    private static readonly TableSchema Cells = RunSchemas.Cells.With([new TableColumn("exosome_load", ColumnType.Double, "vesicles", "load")]);
    private static readonly TableSchema[] Schemas = [Cells, RunSchemas.Events, RunSchemas.Fields];

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_run_killed_anywhere_and_resumed_ends_with_the_bytes_of_a_straight_run()
    {
        var straight = RunStraight(_folder["straight"]);
        Gen.Int[0, Steps].Array[0, 4].Sample(kills =>
        {
            using var folder = new TemporaryFolder();
            TableListing? checkpoint = null;
            foreach (var kill in kills)
            {
                // A killed process leaves its parts and loses its buffers; every third step has a checkpoint.
                var killed = Begin(folder.Path, checkpoint);
                for (var step = (int)(checkpoint?.Step ?? 0); step < kill; step++)
                {
                    Record(killed, step);
                    if ((step + 1) % 3 == 0) checkpoint = TableListing.FromJson(killed.Publish(step + 1).ToJson());
                    if (step % 4 == 1) killed.Publish(step + 1);
                }
            }

            var tables = Begin(folder.Path, checkpoint);
            for (var step = (int)(checkpoint?.Step ?? 0); step < Steps; step++) Record(tables, step);
            tables.Finish();
            Assert.Equal(straight, Hashes(folder.Path));
        }, iter: 40);
    }

    [Fact]
    public void Where_parts_are_cut_does_not_show_in_row_groups_that_are_full()
    {
        const int rows = TableWriter.RowGroupRows + 4321;
        static void Fill(TableWriter fields, int from, int to)
        {
            for (var i = from; i < to; i++) fields.Add(i * 0.1).Add("niche").Add("oxygen").Add(i).Add(1).Add(2).Add(Math.Sqrt(i)).EndRow();
        }

        var whole = RunTables.Start(_folder["whole"], [RunSchemas.Fields]);
        Fill(whole["fields"], 0, rows);
        whole.Finish();
        var cut = RunTables.Start(_folder["cut"], [RunSchemas.Fields]);
        for (var from = 0; from < rows; from += 9999)
        {
            Fill(cut["fields"], from, Math.Min(rows, from + 9999));
            cut.Publish(from);
        }

        cut.Finish();
        Assert.Equal(Hashes(_folder["whole"]), Hashes(_folder["cut"]));
        Assert.Equal(Enumerable.Range(0, rows), TableReader.Open(_folder["cut"], "fields")!.Ints("i"));
    }

    [Fact]
    public void Readers_of_an_unfinished_run_see_what_was_published_and_no_more()
    {
        var tables = RunTables.Start(_folder.Path, Schemas);
        Assert.Empty(TableReader.Open(_folder.Path, "cells")!.Longs("id"));
        Record(tables, 0);
        tables.Publish(1);
        var published = TableReader.Open(_folder.Path, "cells")!.Longs("id");
        Record(tables, 1);
        Assert.Equal(published, TableReader.Open(_folder.Path, "cells")!.Longs("id"));
        tables.Finish();
        Assert.True(TableReader.Open(_folder.Path, "cells")!.Longs("id").Length > published.Length);
        RunTables.RemoveParts(_folder.Path);
        Assert.Equal(["cells.parquet", "events.parquet", "fields.parquet"], Directory.GetFileSystemEntries(_folder.Path).Select(Path.GetFileName).Order());
    }

    [Fact]
    public void A_run_killed_while_finishing_goes_on_from_its_checkpoint()
    {
        var straight = RunStraight(_folder["straight"]);
        var tables = RunTables.Start(_folder["killed"], Schemas);
        for (var step = 0; step < 5; step++) Record(tables, step);
        var checkpoint = tables.Publish(5);
        for (var step = 5; step < Steps; step++) Record(tables, step);
        tables.Finish();

        tables = RunTables.Resume(_folder["killed"], Schemas, checkpoint);
        Assert.Equal(checkpoint.Tables[0].Parts.Sum(part => part.Rows), TableReader.Open(_folder["killed"], "cells")!.Longs("id").Length);
        for (var step = 5; step < Steps; step++) Record(tables, step);
        tables.Finish();
        Assert.Equal(straight, Hashes(_folder["killed"]));
    }

    [Fact]
    public void A_part_that_is_gone_or_changed_makes_its_checkpoint_unusable()
    {
        var tables = RunTables.Start(_folder.Path, Schemas);
        Record(tables, 1);
        var listing = tables.Publish(2);
        Assert.Null(RunTables.WhyUnusable(_folder.Path, Schemas, listing));
        Assert.Contains("not those of this scenario", RunTables.WhyUnusable(_folder.Path, [RunSchemas.Cells], listing), StringComparison.Ordinal);

        var part = Path.Combine(_folder.Path, listing.Tables[0].Parts[0].File);
        var bytes = File.ReadAllBytes(part);
        bytes[100] ^= 1;
        File.WriteAllBytes(part, bytes);
        Assert.Contains("changed", RunTables.WhyUnusable(_folder.Path, Schemas, listing), StringComparison.Ordinal);
        File.Delete(part);
        Assert.Contains("gone", RunTables.WhyUnusable(_folder.Path, Schemas, listing), StringComparison.Ordinal);
        Assert.Throws<StorageException>(() => RunTables.Resume(_folder.Path, Schemas, listing));
    }

    [Fact]
    public void A_file_that_is_no_table_is_a_storage_fault_with_its_name()
    {
        File.WriteAllText(_folder["cells.parquet"], "PAR1 but no more");
        Assert.Contains("cells.parquet", Assert.Throws<StorageException>(() => TableFolder.Find(_folder.Path)).Message, StringComparison.Ordinal);
    }

    private static RunTables Begin(string folder, TableListing? checkpoint) =>
        checkpoint is null ? RunTables.Start(folder, Schemas) : RunTables.Resume(folder, Schemas, checkpoint);

    private static SortedDictionary<string, string> RunStraight(string folder)
    {
        var tables = RunTables.Start(folder, Schemas);
        for (var step = 0; step < Steps; step++) Record(tables, step);
        tables.Finish();
        return Hashes(folder);
    }

    private static void Record(RunTables tables, int step)
    {
        for (var i = 0; i <= step * 7 % 5; i++)
        {
            tables["cells"].Add(step * 6.0).Add("niche").Add((long)((step * 100) + i)).Add(-1L).Add(i).Add(step)
                .Add(i % 2 == 0 ? "CSC" : "TA").Add(1.5).Add(-2.5).Add(double.NaN).Add(8.4).Add(2494.0).Add("G0/G1").Add(i > 0).Add(0.25)
                .Add(step / 3.0).EndRow();
            if (step % 2 == 0) tables["events"].Add(step * 6.0).Add("niche").Add("division").Add((long)i).Add(-1L).Add("").EndRow();
        }
    }

    private static SortedDictionary<string, string> Hashes(string folder) => new(
        Directory.GetFiles(folder, "*.parquet").ToDictionary(file => Path.GetFileName(file)!, DurableFile.Sha256), StringComparer.Ordinal);
}
