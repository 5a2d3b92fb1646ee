namespace Exocosm.Results.Runs;

/// <summary>
/// A run folder cannot be used as asked: it exists, is no run, or another process writes it. The message says what to do; the
/// command line ends with exit code 2.
/// </summary>
public sealed class RunFolderException : Exception
{
    /// <summary>A fault without details.</summary>
    public RunFolderException()
    {
    }

    /// <summary>A fault with its message.</summary>
    /// <param name="message">Names the folder, the reason and what to do.</param>
    public RunFolderException(string message)
        : base(message)
    {
    }

    /// <summary>A fault with its message and cause.</summary>
    /// <param name="message">Names the folder, the reason and what to do.</param>
    /// <param name="innerException">What the runtime reported.</param>
    public RunFolderException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }
}
