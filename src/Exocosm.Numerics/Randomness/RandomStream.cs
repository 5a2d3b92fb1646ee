using System.Numerics;
using System.Runtime.CompilerServices;
using Exocosm.Numerics.Functions;

namespace Exocosm.Numerics.Randomness;

/// <summary>
/// The random numbers of one entity, for one purpose, in one step. Streams are made where they are used and thrown away: the numbers
/// depend only on the four arguments, so neither threads nor a restart can change them. A mutable value: pass it by reference.
/// </summary>
#pragma warning disable CA1711 // A stream of random numbers is what the field calls it; it is no System.IO.Stream.
public struct RandomStream
#pragma warning restore CA1711
{
    private const double UnitOf53Bits = 1.0 / (1UL << 53);
    private const double UnitOf64Bits = UnitOf53Bits / 2048.0;

    private readonly uint _key0;
    private readonly uint _key1;
    private readonly uint _step;
    private readonly uint _entity;
    private readonly uint _purpose;
    private uint _block;
    private int _left;
    private uint _word0;
    private uint _word1;
    private uint _word2;
    private uint _word3;
    private double _spareNormal;
    private bool _hasSpareNormal;

    /// <summary>
    /// Opens a stream. Two streams never share a number if they differ in any argument, for purposes below 2²⁴ and entities below 2⁴⁰.
    /// </summary>
    /// <param name="seed">Seed of the run.</param>
    /// <param name="purpose">What the numbers are for; one constant for each use in the program, below 2²⁴.</param>
    /// <param name="entity">Whose numbers they are: a cell's id, a voxel's index; below 2⁴⁰.</param>
    /// <param name="step">Number of the step.</param>
    public RandomStream(ulong seed, uint purpose, ulong entity, uint step)
    {
        _key0 = (uint)seed;
        _key1 = (uint)(seed >> 32);
        _step = step;
        _entity = (uint)entity;
        // Bits 32 to 39 of the entity go to the top byte, which purposes leave free.
        _purpose = purpose ^ BitOperations.RotateLeft((uint)(entity >> 32), 24);
    }

    /// <summary>A uniform word of 32 bits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public uint NextUInt32()
    {
        if (_left == 0)
        {
            (_word0, _word1, _word2, _word3) = Philox.Block(_block++, _step, _entity, _purpose, _key0, _key1);
            _left = 4;
        }

        return _left-- switch
        {
            4 => _word0,
            3 => _word1,
            2 => _word2,
            _ => _word3,
        };
    }

    /// <summary>A uniform number in [0, 1): a multiple of 2⁻⁵³.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double NextDouble() => (NextUInt64() >> 11) * UnitOf53Bits;

    /// <summary>A uniform number in (0, 1]: a multiple of 2⁻⁵³, safe for a logarithm.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double NextOpenDouble() => ((NextUInt64() >> 11) + 1) * UnitOf53Bits;

    /// <summary>A standard normal number, by the polar method (Marsaglia and Bray 1964); the second of each pair is kept.</summary>
    public double NextNormal()
    {
        if (_hasSpareNormal)
        {
            _hasSpareNormal = false;
            return _spareNormal;
        }

        var (x, y, square) = NextInDisc();
        var scale = Math.Sqrt(-2.0 * DeterministicMath.Log(square) / square);
        _spareNormal = y * scale;
        _hasSpareNormal = true;
        return x * scale;
    }

    /// <summary>An exponential number of mean 1.</summary>
    public double NextExponential() => -DeterministicMath.Log(NextOpenDouble());

    /// <summary>A Poisson number. Exact for every mean: inversion below 10, transformed rejection above.</summary>
    /// <param name="mean">Mean; from 0 to 2⁶⁰.</param>
    public long NextPoisson(double mean) => PoissonSampling.Next(ref this, mean);

    /// <summary>The number of successes in independent trials. Exact: inversion for few successes, transformed rejection for many.</summary>
    /// <param name="n">Number of trials; from 0 to 2⁶⁰.</param>
    /// <param name="p">Probability of success of each.</param>
    public long NextBinomial(long n, double p) => BinomialSampling.Next(ref this, n, p);

    /// <summary>A unit vector, uniform on the sphere (Marsaglia, Ann. Math. Stat. 43:645, 1972).</summary>
    public (double X, double Y, double Z) NextDirection()
    {
        var (x, y, square) = NextInDisc();
        var scale = 2.0 * Math.Sqrt(1.0 - square);
        return (x * scale, y * scale, 1.0 - 2.0 * square);
    }

    /// <summary>An unbiased index from 0 to <paramref name="count"/> − 1 (Lemire, ACM TOMACS 29:3, 2019).</summary>
    /// <param name="count">Number of choices; at least 1.</param>
    public int NextIndex(int count)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        var choices = (uint)count;
        var product = (ulong)NextUInt32() * choices;
        if ((uint)product < choices)
        {
            var biased = (0u - choices) % choices;
            while ((uint)product < biased) product = (ulong)NextUInt32() * choices;
        }

        return (int)(product >> 32);
    }

    /// <summary>A uniform number in (0, 1] that is as fine near 0 as a double can be with 64 random bits: for events of small probability.</summary>
    internal double NextFineDouble() => NextUInt64() * UnitOf64Bits + 0.5 * UnitOf64Bits;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ulong NextUInt64()
    {
        var high = (ulong)NextUInt32() << 32;
        return high | NextUInt32();
    }

    /// <summary>A point uniform in the unit disc without its centre, and its squared distance from it.</summary>
    private (double X, double Y, double Square) NextInDisc()
    {
        while (true)
        {
            var x = 2.0 * NextDouble() - 1.0;
            var y = 2.0 * NextDouble() - 1.0;
            var square = x * x + y * y;
            if (square is < 1.0 and > 0.0) return (x, y, square);
        }
    }
}
