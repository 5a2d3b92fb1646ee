using Exocosm.Results.Files;
using Xunit;

namespace Exocosm.Tests.Results.Files;

public sealed class DurableFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_fault_at_any_call_leaves_the_old_or_the_new_file_whole_and_nothing_else()
    {
        var path = _folder["state"];
        var faults = 0;
        for (var n = 1; ; n++)
        {
            DurableFile.WriteText(path, "old");
            var disk = new FaultyDisk(n);
            try
            {
                DurableFile.Write(path, stream => stream.Write("new"u8), disk);
            }
            catch (StorageException fault)
            {
                faults++;
                Assert.Contains(path, fault.Message, StringComparison.Ordinal);
                Assert.Contains("No space left on device", fault.Message, StringComparison.Ordinal);
                Assert.Contains("Needed: free space", fault.Message, StringComparison.Ordinal);
            }

            if (!disk.Fired) break;
            Assert.Contains(File.ReadAllText(path), new[] { "old", "new" });
            Assert.Single(Directory.GetFiles(_folder.Path));
        }

        Assert.Equal(4, faults);
    }

    [Fact]
    public void A_fault_of_the_content_itself_leaves_the_old_file_and_no_leftover()
    {
        var path = _folder["state"];
        DurableFile.WriteText(path, "old");
        Assert.Throws<InvalidOperationException>(() => DurableFile.Write(path, stream =>
        {
            stream.Write("half"u8);
            throw new InvalidOperationException();
        }));
        Assert.Equal("old", File.ReadAllText(path));
        Assert.Single(Directory.GetFiles(_folder.Path));
    }

    [Fact]
    public void A_device_that_is_full_is_reported_with_the_file_and_what_is_needed()
    {
        Assert.SkipUnless(File.Exists("/dev/full"), "there is no /dev/full");
        using var full = new FileStream("/dev/full", FileMode.Open, FileAccess.Write, FileShare.None, bufferSize: 0);
        var fault = Assert.ThrowsAny<IOException>(() => full.WriteByte(1));
        Assert.Contains("free space", StorageFault.Of("write", _folder["x"], fault).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_failing_fsync_is_not_swallowed()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "this device is Linux's");
        using var nothing = new FileStream("/dev/null", FileMode.Open, FileAccess.Write);
        Assert.ThrowsAny<IOException>(() => Disk.Real.Flush(nothing));
    }

    [Fact]
    public void A_folder_is_synced_and_a_missing_one_is_an_error()
    {
        Disk.Real.FlushFolder(_folder.Path);
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no fsync of folders");
        Assert.ThrowsAny<IOException>(() => Disk.Real.FlushFolder(_folder["missing"]));
    }

    [Fact]
    public void Leftovers_are_known_and_removed_in_all_folders_below()
    {
        Directory.CreateDirectory(_folder["tables"]);
        File.WriteAllText(_folder["tables/cells.parquet.tmp-123"], "half");
        File.WriteAllText(_folder["tables/cells.parquet"], "whole");
        Assert.True(DurableFile.IsTemporary(_folder["tables/cells.parquet.tmp-123"]));
        DurableFile.RemoveLeftovers(_folder.Path);
        Assert.Equal([_folder["tables/cells.parquet"]], Directory.GetFiles(_folder["tables"]));
    }

    [Fact]
    public void A_folder_in_the_place_of_the_file_is_a_storage_fault()
    {
        Directory.CreateDirectory(_folder["state/inside"]);
        Assert.Throws<StorageException>(() => DurableFile.WriteText(_folder["state"], "new"));
        Assert.Empty(Directory.GetFiles(_folder.Path));
    }
}
