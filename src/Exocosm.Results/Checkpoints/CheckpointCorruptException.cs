namespace Exocosm.Results.Checkpoints;

/// <summary>A checkpoint is torn, damaged or lacks something.</summary>
public sealed class CheckpointCorruptException : CheckpointException
{
    /// <summary>A fault without details.</summary>
    public CheckpointCorruptException()
    {
    }

    /// <summary>A fault with its message.</summary>
    /// <param name="message">Names the file and the reason.</param>
    public CheckpointCorruptException(string message)
        : base(message)
    {
    }

    /// <summary>A fault with its message and cause.</summary>
    /// <param name="message">Names the file and the reason.</param>
    /// <param name="innerException">What the runtime reported.</param>
    public CheckpointCorruptException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }
}
