namespace Exocosm.Engine.Persistence;

/// <summary>
/// One walk over a piece of state that serves three purposes: writing a checkpoint, reading it back, and hashing. Because the same
/// lines do all three, nothing can be saved and not restored, or restored and not hashed.
/// </summary>
public abstract class StateExchange
{
    /// <summary>Whether values flow into the state (restoring) instead of out of it.</summary>
    public abstract bool Restoring { get; }

    /// <summary>A scalar.</summary>
    /// <param name="name">Its name within the state, unique.</param>
    /// <param name="value">The value; replaced when restoring.</param>
    public void Scalar<T>(string name, ref T value)
        where T : unmanaged
    {
        var one = new[] { value };
        var count = 1;
        Array(name, ref one, ref count);
        value = one[0];
    }

    /// <summary>An array whose length is fixed by the scenario.</summary>
    /// <param name="name">Its name within the state, unique.</param>
    /// <param name="values">The array; its contents are replaced when restoring.</param>
    /// <exception cref="StateMismatchException">The stored length differs.</exception>
    public void Fixed<T>(string name, T[] values)
        where T : unmanaged
    {
        ArgumentNullException.ThrowIfNull(values);
        var count = values.Length;
        var restored = values;
        Array(name, ref restored, ref count);
        if (count != values.Length) throw new StateMismatchException($"'{name}' holds {count} values where the scenario needs {values.Length}.");
        if (!ReferenceEquals(restored, values)) System.Array.Copy(restored, values, count);
    }

    /// <summary>The first <paramref name="count"/> values of an array.</summary>
    /// <param name="name">Its name within the state, unique.</param>
    /// <param name="values">The array; replaced by one long enough when restoring.</param>
    /// <param name="count">How many count; replaced when restoring.</param>
    public abstract void Array<T>(string name, ref T[] values, ref int count)
        where T : unmanaged;
}
