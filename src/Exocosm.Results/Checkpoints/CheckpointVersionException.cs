namespace Exocosm.Results.Checkpoints;

/// <summary>A checkpoint is sound but of a format this version does not read; the message names the version that wrote it.</summary>
public sealed class CheckpointVersionException : CheckpointException
{
    /// <summary>A fault without details.</summary>
    public CheckpointVersionException()
    {
    }

    /// <summary>A fault with its message.</summary>
    /// <param name="message">Names the file and the reason.</param>
    public CheckpointVersionException(string message)
        : base(message)
    {
    }

    /// <summary>A fault with its message and cause.</summary>
    /// <param name="message">Names the file and the reason.</param>
    /// <param name="innerException">What the runtime reported.</param>
    public CheckpointVersionException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }
}
