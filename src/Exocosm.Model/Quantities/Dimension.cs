using System.Text;

namespace Exocosm.Model.Quantities;

/// <summary>
/// What kind of thing a quantity measures: powers of length, time, mass and temperature, and of one substance unit that is only a
/// label (a substrate in arbitrary units). Numbers of particles, cells and copies are dimensionless.
/// </summary>
/// <param name="Length">Power of length.</param>
/// <param name="Time">Power of time.</param>
/// <param name="Mass">Power of mass.</param>
/// <param name="Temperature">Power of temperature.</param>
/// <param name="Label">Power of a substrate's own unit that no other unit converts to.</param>
public readonly record struct Dimension(int Length, int Time, int Mass = 0, int Temperature = 0, int Label = 0)
{
    /// <summary>Plain numbers, shares, counts.</summary>
    public static Dimension None => default;

    /// <summary>The product of two quantities.</summary>
    public static Dimension operator *(Dimension a, Dimension b) =>
        new(a.Length + b.Length, a.Time + b.Time, a.Mass + b.Mass, a.Temperature + b.Temperature, a.Label + b.Label);

    /// <summary>The quotient of two quantities.</summary>
    public static Dimension operator /(Dimension a, Dimension b) => a * b.Power(-1);

    /// <summary>A quantity multiplied by itself n times.</summary>
    public Dimension Power(int n) => new(Length * n, Time * n, Mass * n, Temperature * n, Label * n);

    /// <summary>The name of well-known kinds (<c>speed</c>), else the powers (<c>length^2/time</c>).</summary>
    public override string ToString() => Names.TryGetValue(this, out var name) ? name : Powers();

    private static readonly Dictionary<Dimension, string> Names = new()
    {
        [None] = "a plain number",
        [new(1, 0)] = "a length",
        [new(2, 0)] = "an area",
        [new(3, 0)] = "a volume",
        [new(0, 1)] = "a time",
        [new(0, -1)] = "a rate",
        [new(1, -1)] = "a speed",
        [new(2, -1)] = "a diffusion coefficient",
        [new(3, -1)] = "a volume per time",
        [new(-3, 0)] = "a number density",
        [new(-1, -2, 1)] = "a pressure",
        [new(-1, -1, 1)] = "a viscosity",
        [new(2, -2)] = "a radiation dose",
        [new(0, 0, 1)] = "a mass",
        [new(0, 0, 0, 1)] = "a temperature",
    };

    private string Powers()
    {
        var text = new StringBuilder();
        Add(Length, "length");
        Add(Time, "time");
        Add(Mass, "mass");
        Add(Temperature, "temperature");
        Add(Label, "substance unit");
        return text.ToString();

        void Add(int power, string name)
        {
            if (power == 0) return;
            if (text.Length > 0) text.Append('·');
            text.Append(name);
            if (power != 1) text.Append('^').Append(power);
        }
    }
}
