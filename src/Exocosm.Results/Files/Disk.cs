using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Exocosm.Results.Files;

/// <summary>
/// The four calls a durable write is made of. Overridden only by tests, which let the n-th call fail.
/// </summary>
internal partial class Disk
{
    /// <summary>The real disk.</summary>
    public static readonly Disk Real = new();

    private const int Interrupted = 4;
    private const int InvalidArgument = 22;
    private const int ReadOnlyOpen = 0;

    /// <summary>Creates a file that must not exist yet.</summary>
    /// <param name="path">The file.</param>
    public virtual FileStream Create(string path) =>
        new(path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.Read, bufferSize: 1 << 16);

    /// <summary>
    /// Hands the file's bytes to the device. <c>FileStream.Flush(true)</c> swallows the errors of fsync, where quota and network file
    /// systems report lost writes, so fsync is called directly and checked.
    /// </summary>
    /// <param name="stream">The open file.</param>
    public virtual void Flush(FileStream stream)
    {
        stream.Flush(flushToDisk: false);
        if (OperatingSystem.IsWindows()) RandomAccess.FlushToDisk(stream.SafeFileHandle);
        else Check(Retry(() => FileSync(stream.SafeFileHandle)));
    }

    /// <summary>Puts a finished file into the place of another in one step.</summary>
    /// <param name="from">The finished file.</param>
    /// <param name="to">Its place.</param>
    public virtual void Rename(string from, string to) => File.Move(from, to, overwrite: true);

    /// <summary>
    /// Makes renames and removals in a folder survive a power loss. .NET cannot open a folder, so this too calls the system; NTFS
    /// keeps its own journal of names.
    /// </summary>
    /// <param name="folder">The folder.</param>
    public virtual void FlushFolder(string folder)
    {
        if (OperatingSystem.IsWindows()) return;
        var descriptor = Retry(() => Open(folder, ReadOnlyOpen));
        Check(descriptor);
        using var handle = new SafeFileHandle(descriptor, ownsHandle: true);
        // Some network file systems cannot sync a folder and say EINVAL; there is nothing more to be had from them.
        if (Retry(() => FileSync(handle)) != 0 && Marshal.GetLastPInvokeError() != InvalidArgument) Check(-1);
    }

    private static int Retry(Func<int> call)
    {
        int result;
        do result = call();
        while (result < 0 && Marshal.GetLastPInvokeError() == Interrupted);
        return result;
    }

    private static void Check(int result)
    {
        if (result >= 0) return;
        var error = Marshal.GetLastPInvokeError();
        throw new IOException(Marshal.GetPInvokeErrorMessage(error), error);
    }

    [LibraryImport("libc", EntryPoint = "fsync", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int FileSync(SafeFileHandle file);

    [LibraryImport("libc", EntryPoint = "open", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Open(string path, int flags);
}
