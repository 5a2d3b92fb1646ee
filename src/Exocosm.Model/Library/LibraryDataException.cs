namespace Exocosm.Model.Library;

/// <summary>Library data that ships with the program is malformed: a fault of the build, not of the user.</summary>
public sealed class LibraryDataException : Exception
{
    /// <summary>Without a message.</summary>
    public LibraryDataException()
    {
    }

    /// <summary>With a message that names file and line.</summary>
    public LibraryDataException(string message)
        : base(message)
    {
    }

    /// <summary>With a message and its cause.</summary>
    public LibraryDataException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
