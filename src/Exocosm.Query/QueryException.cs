namespace Exocosm.Query;

/// <summary>A query is not understood or not allowed; the message is for the user, with exit code 2.</summary>
public sealed class QueryException : Exception
{
    /// <summary>A fault without details.</summary>
    public QueryException()
    {
    }

    /// <summary>A fault with its message.</summary>
    /// <param name="message">What is wrong with the query.</param>
    public QueryException(string message)
        : base(message)
    {
    }

    /// <summary>A fault with its message and cause.</summary>
    /// <param name="message">What is wrong with the query.</param>
    /// <param name="innerException">What DuckDB reported.</param>
    public QueryException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }
}
