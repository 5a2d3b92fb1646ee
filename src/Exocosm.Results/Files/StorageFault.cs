namespace Exocosm.Results.Files;

/// <summary>Words for what the operating system reported: which file, why, and what is needed.</summary>
internal static class StorageFault
{
    private const int NoSpaceUnix = 28;
    private const int ReadOnlyUnix = 30;
    private const int NoSpaceWindows = unchecked((int)0x80070070);

    /// <summary>The exception to throw for a failed call.</summary>
    /// <param name="doing">What was tried: "write", "read", "remove".</param>
    /// <param name="path">The file.</param>
    /// <param name="fault">What the runtime reported.</param>
    public static StorageException Of(string doing, string path, Exception fault) =>
        new($"cannot {doing} '{path}': {fault.Message.TrimEnd('.')}. {Needed(path, fault)}", fault);

    private static string Needed(string path, Exception fault)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(path));
        return (fault.HResult, fault) switch
        {
            (NoSpaceUnix or NoSpaceWindows, _) => $"Needed: free space in '{folder}'{Free(folder)}; then resume the run.",
            _ when IsQuota(fault) => $"Needed: a larger quota, or less data of yours on the file system of '{folder}'; then resume the run.",
            (ReadOnlyUnix, _) => $"Needed: a folder on a writable file system instead of '{folder}'.",
            (_, UnauthorizedAccessException) => $"Needed: permission to write in '{folder}'.",
            _ => $"Needed: a working file system under '{folder}'; check the device and the mount, then resume the run.",
        };
    }

    private static bool IsQuota(Exception fault) => fault.HResult == (OperatingSystem.IsMacOS() ? 69 : 122);

    private static string Free(string? folder)
    {
        try
        {
            return folder is null ? "" : $" (now {new DriveInfo(folder).AvailableFreeSpace / 1024.0 / 1024.0:F1} MiB)";
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return "";
        }
    }
}
