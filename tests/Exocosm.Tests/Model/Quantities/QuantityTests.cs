using CsCheck;
using Exocosm.Model.Quantities;
using Xunit;

namespace Exocosm.Tests.Model.Quantities;

public sealed class QuantityTests
{
    private static readonly Gen<string> Name = Gen.Int[0, Units.Names.Count - 1].Select(i => Units.Names.ElementAt(i));

    [Theory]
    [InlineData("5 um/min", "um/min", 5)]
    [InlineData("5 µm/min", "um/min", 5)]
    [InlineData("5um/min", "um/min", 5)]
    [InlineData("1e5 um^2/min", "um^2/min", 1e5)]
    [InlineData("1e5 µm²/min", "um^2/min", 1e5)]
    [InlineData("38 mmHg", "mmHg", 38)]
    [InlineData("90 nm", "um", 90 / 1000.0)]
    [InlineData("0.9 h", "min", 54)]
    [InlineData("1 1/day", "1/min", 1 / 1440.0)]
    [InlineData("1/day", "1/min", 1 / 1440.0)]
    [InlineData("1 day^-1", "1/min", 1 / 1440.0)]
    [InlineData("60 vesicles/h", "1/min", 1)]
    [InlineData("0.6913 mPa.s", "mPa.s", 0.6913)]
    [InlineData("0.6913e-3 Pa*s", "mPa.s", 0.6913)]
    [InlineData("310.15 K", "K", 310.15)]
    [InlineData("37 degC", "K", 310.15)]
    [InlineData("2.3e-3 1/um^3", "1/um^3", 2.3e-3)]
    [InlineData("1e9 1/mL", "1/um^3", 1e-3)]
    [InlineData("1 nM", "1/um^3", 6.02214076e23 * 1e-9 / 1e15)]
    [InlineData("5.066 kPa", "mmHg", 5066 / 133.322387415)]
    [InlineData("50 %", "", 0.5)]
    [InlineData("-.5", "", -0.5)]
    [InlineData("0.1 um/s", "um/min", 6)]
    public void A_quantity_is_converted(string text, string unit, double expected)
    {
        Assert.True(Quantity.TryRead(text, Units.Parse(unit), null, out var value, out var message), message);
        Assert.Equal(expected, value, Math.Abs(expected) * 1e-14);
    }

    [Theory]
    [InlineData("5", "um/min", "has no unit; expected a speed such as '1 um/min'")]
    [InlineData("5 um", "um/min", "'5 um' is a length; expected a speed")]
    [InlineData("5 um", "", "is a length; expected a plain number")]
    [InlineData("fast", "um/min", "does not begin with a number")]
    [InlineData("NaN um", "um", "does not begin with a number")]
    [InlineData("1e999 um", "um", "out of the range")]
    [InlineData("1e-999 um", "um", "out of the range")]
    [InlineData("1,5 um", "um", "unknown unit ',5'")]
    [InlineData("1_000 um", "um", "unknown unit '_000'")]
    [InlineData("0x10", "", "unknown unit 'x10'")]
    [InlineData("5 mn", "min", "unknown unit 'mn'; did you mean")]
    [InlineData("5 kg/m.s", "mPa.s", "can be read in two ways")]
    [InlineData("5 um^", "um", "unknown unit '^'")]
    [InlineData("5 um^9", "um", "unknown unit '^9'")]
    [InlineData("5 um/", "um", "unknown unit")]
    [InlineData("5 um um", "um", "is an area; expected a length")]
    [InlineData("", "um", "does not begin with a number")]
    [InlineData("٣ um", "um", "does not begin with a number")]
    [InlineData("−5 um", "um", "does not begin with a number")]
    [InlineData("1e308 L", "um^3", "out of the range")]
    public void What_is_no_such_quantity_is_told_with_what_was_expected(string text, string unit, string expected)
    {
        Assert.False(Quantity.TryRead(text, Units.Parse(unit), null, out _, out var message));
        Assert.Contains(expected, message, StringComparison.Ordinal);
    }

    [Fact]
    public void Conversion_there_and_back_changes_nothing() =>
        Gen.Select(Name, Name, Gen.Double[1e-6, 1e6]).Sample((a, b, value) =>
        {
            var (from, to) = (Units.Parse(a), Units.Parse(b));
            if (from.Dimension == to.Dimension) Assert.Equal(value, to.Convert(from.Convert(value, to), from), value * 1e-14);
            else Assert.False(Quantity.TryRead($"1 {a}", to, null, out _, out _));
        });

    [Fact]
    public void A_unit_times_another_and_over_it_is_itself() =>
        Gen.Select(Name, Name, Gen.Int[-3, 3]).Sample((a, b, n) =>
        {
            var (x, y) = (Units.Parse(a), Units.Parse(b));
            Assert.Equal(x.Dimension, x.Times(y).Per(y).Dimension);
            Assert.Equal(1, x.Times(y).Per(y).Convert(1, x), 1e-14);
            Assert.Equal(x.Dimension.Power(n), x.Power(n).Dimension);
        });

    [Fact]
    public void Every_finite_number_is_read_as_written() =>
        Gen.Double.Where(double.IsFinite).Sample(value =>
        {
            Assert.True(Numbers.TryParse(Numbers.Format(value), out var read));
            Assert.Equal(value, read);
        });

    [Theory]
    [InlineData("")]
    [InlineData("1,5")]
    [InlineData("NaN")]
    [InlineData("Infinity")]
    [InlineData("-∞")]
    [InlineData("1e999")]
    [InlineData("1e-999")]
    [InlineData(" 1")]
    [InlineData("1 ")]
    [InlineData("1e")]
    [InlineData(".")]
    [InlineData("+")]
    [InlineData("(1)")]
    [InlineData("$1")]
    [InlineData("0x1")]
    [InlineData("1.2.3")]
    public void What_is_no_plain_number_is_refused(string text) => Assert.False(Numbers.TryParse(text, out _));

    [Fact]
    public void A_time_must_be_whole_steps()
    {
        Assert.True(Times.TryRead("6 day", 6, out var minutes, out _));
        Assert.Equal(8640, minutes);
        Assert.False(Times.TryRead("7 min", 6, out _, out var message));
        Assert.Equal("'7 min' is not a multiple of the step (6 min); nearest: 6 min", message);
    }
}
