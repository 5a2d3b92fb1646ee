using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;

namespace Exocosm.Engine.Persistence;

/// <summary>SHA-256 over every name and every byte of a state: two runs are the same exactly when their hashes are.</summary>
public sealed class StateHasher : StateExchange, IDisposable
{
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    /// <inheritdoc/>
    public override bool Restoring => false;

    /// <inheritdoc/>
    public override void Array<T>(string name, ref T[] values, ref int count)
    {
        ArgumentNullException.ThrowIfNull(values);
        _hash.AppendData(Encoding.UTF8.GetBytes(name));
        _hash.AppendData(BitConverter.GetBytes((long)count));
        _hash.AppendData(MemoryMarshal.AsBytes(values.AsSpan(0, count)));
    }

    /// <summary>Ends the walk.</summary>
    /// <returns>The hash in lower-case hexadecimal.</returns>
    public string Finish() => Convert.ToHexStringLower(_hash.GetHashAndReset());

    /// <inheritdoc/>
    public void Dispose() => _hash.Dispose();
}
