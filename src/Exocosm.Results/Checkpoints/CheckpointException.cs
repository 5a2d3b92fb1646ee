namespace Exocosm.Results.Checkpoints;

/// <summary>A checkpoint cannot be used; the message says which and why.</summary>
public class CheckpointException : Exception
{
    /// <summary>A fault without details.</summary>
    public CheckpointException()
    {
    }

    /// <summary>A fault with its message.</summary>
    /// <param name="message">Names the file and the reason.</param>
    public CheckpointException(string message)
        : base(message)
    {
    }

    /// <summary>A fault with its message and cause.</summary>
    /// <param name="message">Names the file and the reason.</param>
    /// <param name="innerException">What the runtime reported.</param>
    public CheckpointException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }
}
