using Exocosm.Numerics.Functions;
using Exocosm.Numerics.Randomness;
using Xunit;

namespace Exocosm.Tests.Numerics.Functions;

/// <summary>Errors are below 1 unit in the last place, and so are those of a good platform: the two differ by at most 2.</summary>
public sealed class DeterministicMathTests
{
    private const int Points = 50_000;

    [Fact]
    public void Exp_agrees_with_the_platform() => Agree(DeterministicMath.Exp, Math.Exp, -745, 709);

    [Fact]
    public void Log_agrees_with_the_platform()
    {
        Agree(DeterministicMath.Log, Math.Log, 1e-3, 3);
        Agree(x => DeterministicMath.Log(Math.ScaleB(x, (int)(x * 1000) - 1500)), x => Math.Log(Math.ScaleB(x, (int)(x * 1000) - 1500)), 1, 2);
    }

    [Fact]
    public void The_cube_root_of_a_cube_is_its_edge()
    {
        for (var edge = 1.0; edge < 200_000; edge++) Assert.Equal(edge, DeterministicMath.Cbrt(edge * edge * edge));
    }

    /// <summary>The cube root of a C library may be 4 units off.</summary>
    [Fact]
    public void Cbrt_agrees_with_the_platform() => Agree(DeterministicMath.Cbrt, Math.Cbrt, -1e6, 1e6, 5);

    [Theory]
    [InlineData(0.5)]
    [InlineData(3)]
    [InlineData(-2.5)]
    [InlineData(17.3)]
    public void Pow_agrees_with_the_platform(double power) => Agree(x => DeterministicMath.Pow(x, power), x => Math.Pow(x, power), 1e-6, 1e6);

    [Theory]
    [InlineData(10)]
    [InlineData(1e5)]
    [InlineData(1e15)]
    public void Sine_and_cosine_agree_with_the_platform(double size)
    {
        Agree(DeterministicMath.Sin, Math.Sin, -size, size);
        Agree(DeterministicMath.Cos, Math.Cos, -size, size);
    }

    /// <summary>e^x − 1 = x + x²/2 + x³/6 + …, whose next term is below 10⁻¹⁸ of x here.</summary>
    [Fact]
    public void Small_hazards_keep_their_accuracy()
    {
        Agree(DeterministicMath.Expm1, x => x + (x * x * (0.5 + (x / 6))), -1e-6, 1e-6);
        Agree(DeterministicMath.OneMinusExp, x => x - (x * x * (0.5 - (x / 6))), -1e-6, 1e-6);
        Agree(DeterministicMath.Log1p, x => x - (x * x * (0.5 - (x / 3))), -1e-6, 1e-6);
    }

    [Fact]
    public void Log1p_undoes_Expm1()
    {
        var random = new RandomStream(3, 1, 0, 0);
        for (var i = 0; i < Points; i++)
        {
            var x = (random.NextDouble() - 0.5) * 2;
            Assert.Equal(x, DeterministicMath.Log1p(DeterministicMath.Expm1(x)), 4e-16);
        }
    }

    [Theory]
    [InlineData(0.0)]
    [InlineData(1.0)]
    [InlineData(-1.0)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity)]
    [InlineData(double.Epsilon)]
    public void Special_values_are_those_of_the_platform(double x)
    {
        Near(Math.Exp(x), DeterministicMath.Exp(x), x, 2);
        Near(Math.Log(x), DeterministicMath.Log(x), x, 2);
        Near(Math.Cbrt(x), DeterministicMath.Cbrt(x), x, 5);
        Near(Math.Sin(x), DeterministicMath.Sin(x), x, 2);
        foreach (var y in (double[])[0, 1, -1, 2, 3, 0.5, double.PositiveInfinity, double.NegativeInfinity])
            Near(Math.Pow(x, y), DeterministicMath.Pow(x, y), x, 2);
    }

    private static void Agree(Func<double, double> ours, Func<double, double> theirs, double from, double to, long allowed = 2)
    {
        var random = new RandomStream(1, 1, 0, 0);
        for (var i = 0; i < Points; i++)
        {
            var x = from + ((to - from) * random.NextDouble());
            Near(theirs(x), ours(x), x, allowed);
        }
    }

    private static void Near(double expected, double got, double x, long allowed)
    {
        if (expected.Equals(got) || expected == got) return;
        var apart = Math.Abs(BitConverter.DoubleToInt64Bits(expected) - BitConverter.DoubleToInt64Bits(got));
        Assert.True(apart <= allowed && double.IsFinite(expected), $"at {x:R}: {got:R}, platform {expected:R}, {apart} units in the last place apart");
    }
}
