using Exocosm.Results.Checkpoints;
using Exocosm.Results.Files;
using Xunit;

namespace Exocosm.Tests.Results.Checkpoints;

public sealed class CheckpointStoreTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_newest_two_are_kept()
    {
        var store = new CheckpointStore(_folder.Path);
        foreach (var step in new[] { 5, 90, 100, 1000 }) Write(store, step);
        Assert.Equal(2, Directory.GetFiles(_folder.Path).Length);
        Assert.Equal(1000, Newest(store, out _));
    }

    [Fact]
    public void A_damaged_one_is_skipped_with_the_reason_and_does_not_outlive_the_next()
    {
        var store = new CheckpointStore(_folder.Path);
        Write(store, 10);
        var damaged = Write(store, 20);
        var bytes = File.ReadAllBytes(damaged);
        bytes[^40] ^= 1;
        File.WriteAllBytes(damaged, bytes);
        Assert.Equal(10, Newest(store, out var skipped));
        Assert.Equal(damaged, Assert.Single(skipped).Path);
        Assert.Contains("damaged", skipped[0].Reason, StringComparison.Ordinal);

        Write(store, 15);
        Assert.False(File.Exists(damaged));
        Assert.Equal(15, Newest(store, out skipped));
        Assert.Empty(skipped);
    }

    [Fact]
    public void One_that_the_caller_refuses_is_skipped()
    {
        var store = new CheckpointStore(_folder.Path);
        Write(store, 10);
        Write(store, 20);
        using var reader = store.FindNewestValid(out var skipped, reader => reader.Header.Step == 20 ? "of another model" : null);
        Assert.Equal(10, reader?.Header.Step);
        Assert.Equal("of another model", Assert.Single(skipped).Reason);
    }

    [Fact]
    public void An_empty_or_missing_folder_has_none()
    {
        Assert.Null(new CheckpointStore(_folder.Path).FindNewestValid(out _));
        Assert.Null(new CheckpointStore(_folder["missing"]).FindNewestValid(out _));
    }

    [Fact]
    public void A_fault_at_any_call_leaves_a_valid_checkpoint()
    {
        for (var n = 1; ; n++)
        {
            using var folder = new TemporaryFolder();
            Write(new CheckpointStore(folder.Path), 1);
            var disk = new FaultyDisk(n);
            try
            {
                Write(new CheckpointStore(folder.Path, disk), 2);
            }
            catch (StorageException)
            {
                Assert.True(disk.Fired);
            }

            if (!disk.Fired) break;
            Assert.InRange(Newest(new CheckpointStore(folder.Path), out var skipped) ?? 0, 1, 2);
            Assert.Empty(skipped);
        }
    }

    private static string Write(CheckpointStore store, long step) =>
        store.Write(new CheckpointHeader("1.0.0", "m", step), writer => writer.AddValue("step", step));

    private static long? Newest(CheckpointStore store, out IReadOnlyList<SkippedCheckpoint> skipped)
    {
        using var reader = store.FindNewestValid(out skipped);
        Assert.Equal(reader?.Header.Step, reader?.Value<long>("step"));
        return reader?.Header.Step;
    }
}
