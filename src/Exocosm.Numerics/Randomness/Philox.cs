using System.Runtime.CompilerServices;

namespace Exocosm.Numerics.Randomness;

/// <summary>
/// The counter-based generator Philox4x32-10: a bijection of a 128-bit counter under a 64-bit key (Salmon, Moraes, Dror and Shaw,
/// "Parallel random numbers: as easy as 1, 2, 3", SC 2011). It has no state, so any draw can be computed by any thread.
/// </summary>
public static class Philox
{
    private const uint MultiplierA = 0xD2511F53;
    private const uint MultiplierB = 0xCD9E8D57;
    private const uint WeylA = 0x9E3779B9;
    private const uint WeylB = 0xBB67AE85;
    private const int Rounds = 10;

    /// <summary>Four random words of one counter value.</summary>
    /// <param name="c0">Counter, word 0.</param>
    /// <param name="c1">Counter, word 1.</param>
    /// <param name="c2">Counter, word 2.</param>
    /// <param name="c3">Counter, word 3.</param>
    /// <param name="k0">Key, word 0.</param>
    /// <param name="k1">Key, word 1.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static (uint W0, uint W1, uint W2, uint W3) Block(uint c0, uint c1, uint c2, uint c3, uint k0, uint k1)
    {
        for (var round = 0; round < Rounds; round++)
        {
            var a = (ulong)MultiplierA * c0;
            var b = (ulong)MultiplierB * c2;
            c0 = (uint)(b >> 32) ^ c1 ^ k0;
            c1 = (uint)b;
            c2 = (uint)(a >> 32) ^ c3 ^ k1;
            c3 = (uint)a;
            k0 += WeylA;
            k1 += WeylB;
        }

        return (c0, c1, c2, c3);
    }
}
