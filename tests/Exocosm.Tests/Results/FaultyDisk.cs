using Exocosm.Results.Files;

namespace Exocosm.Tests.Results;

/// <summary>Fails the n-th call, counted from 1, as a full disk does.</summary>
internal sealed class FaultyDisk(int failing) : Disk
{
    private const int NoSpace = 28;
    private int _calls;

    /// <summary>Whether the n-th call was reached.</summary>
    public bool Fired => _calls >= failing;

    public override FileStream Create(string path)
    {
        Count();
        return base.Create(path);
    }

    public override void Flush(FileStream stream)
    {
        Count();
        base.Flush(stream);
    }

    public override void Rename(string from, string to)
    {
        Count();
        base.Rename(from, to);
    }

    public override void FlushFolder(string folder)
    {
        Count();
        base.FlushFolder(folder);
    }

    private void Count()
    {
        if (++_calls == failing) throw new IOException("No space left on device", NoSpace);
    }
}
