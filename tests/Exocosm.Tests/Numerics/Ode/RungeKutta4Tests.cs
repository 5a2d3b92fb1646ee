using Exocosm.Numerics.Ode;
using Xunit;

namespace Exocosm.Tests.Numerics.Ode;

public sealed class RungeKutta4Tests
{
    /// <summary>Predator and prey: x' = x(1 − y), y' = y(x − 1); halving the step divides the error by 2⁴.</summary>
    [Fact]
    public void Its_order_is_four()
    {
        var exact = Solve(20_000);
        double Error(int steps)
        {
            var got = Solve(steps);
            return Math.Max(Math.Abs(got[0] - exact[0]), Math.Abs(got[1] - exact[1]));
        }

        double[] errors = [Error(200), Error(400), Error(800)];
        Assert.InRange(Math.Log2(errors[0] / errors[1]), 3.9, 4.1);
        Assert.InRange(Math.Log2(errors[1] / errors[2]), 3.9, 4.1);
    }

    [Theory]
    [InlineData(1e-4)]
    [InlineData(1e-6)]
    [InlineData(1e-8)]
    public void Steps_for_an_accuracy_reach_it(double accuracy)
    {
        double[] state = [1];
        var steps = RungeKutta4.StepsFor(time: 10, fastest: 0.1, accuracy);
        new RungeKutta4(1).Advance(new Decay(0.1), state, 10, (int)steps);
        Assert.InRange(Math.Abs((state[0] * Math.E) - 1), accuracy / 100, accuracy);
    }

    [Fact]
    public void What_a_system_only_passes_on_is_kept_to_rounding()
    {
        double[] state = [1000, 3, 0];
        new RungeKutta4(3).Advance(new Chain(), state, 50, 37);
        Assert.True(state[2] > 900);
        Assert.Equal(1003, state.Sum(), 1e-10);
    }

    [Fact]
    public void It_allocates_nothing()
    {
        var (solver, system, state) = (new RungeKutta4(3), new Chain(), new double[] { 1000, 3, 0 });
        solver.Advance(system, state, 1, 10);
        var before = GC.GetAllocatedBytesForCurrentThread();
        solver.Advance(system, state, 1, 10);
        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    private static double[] Solve(int steps)
    {
        double[] state = [2, 0.5];
        new RungeKutta4(2).Advance(new Predation(), state, 10, steps);
        return state;
    }

    private sealed class Predation : IOdeSystem
    {
        public void Rates(ReadOnlySpan<double> state, Span<double> rates) =>
            (rates[0], rates[1]) = (state[0] * (1 - state[1]), state[1] * (state[0] - 1));
    }

    private sealed class Decay(double rate) : IOdeSystem
    {
        public void Rates(ReadOnlySpan<double> state, Span<double> rates) => rates[0] = -rate * state[0];
    }

    private sealed class Chain : IOdeSystem
    {
        public void Rates(ReadOnlySpan<double> state, Span<double> rates)
        {
            var (first, second) = (0.3 * state[0], 0.1 * state[1]);
            (rates[0], rates[1], rates[2]) = (-first, first - second, second);
        }
    }
}
