namespace Exocosm.Results.Files;

/// <summary>
/// The file system refused or lost a write, or a file that was written is damaged. The message names the file, the reason and what
/// is needed. The command line ends with exit code 3.
/// </summary>
public sealed class StorageException : Exception
{
    /// <summary>A fault without details.</summary>
    public StorageException()
    {
    }

    /// <summary>A fault with its message.</summary>
    /// <param name="message">Names the file, the reason and what is needed.</param>
    public StorageException(string message)
        : base(message)
    {
    }

    /// <summary>A fault with its message and cause.</summary>
    /// <param name="message">Names the file, the reason and what is needed.</param>
    /// <param name="innerException">What the runtime reported.</param>
    public StorageException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }
}
