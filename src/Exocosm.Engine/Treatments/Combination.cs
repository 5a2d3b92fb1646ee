using Exocosm.Model.Scenarios;
using Exocosm.Model.Treatments;
using Exocosm.Numerics.Functions;

namespace Exocosm.Engine.Treatments;

/// <summary>
/// What several drugs on the same parameter do together. Bliss independence (Bliss 1939, Ann Appl Biol 26:585): what is spared
/// multiplies, so hazards add. Loewe additivity (Loewe 1926, Arch Exp Pathol Pharmakol 114:313): the effect E at which
/// Σ C_i/C_i(E) = 1, where C_i(E) is the concentration at which drug i alone has the effect E.
/// </summary>
/// <param name="rule">Which of the two.</param>
public sealed class Combination(CombinationRule rule)
{
    private const int Halvings = 60;

    private double[] _dose = [];
    private double[] _max = [];
    private double[] _power = [];
    private int _count;

    /// <summary>Forgets all drugs.</summary>
    public void Clear() => _count = 0;

    /// <summary>Adds a drug.</summary>
    /// <param name="concentration">Its concentration, in its own unit.</param>
    /// <param name="response">Its effect alone.</param>
    /// <param name="factor">Factor on its greatest effect.</param>
    public void Add(double concentration, DoseResponse response, double factor = 1)
    {
        ArgumentNullException.ThrowIfNull(response);
        if (concentration <= 0 || response.MaxEffect * factor <= 0) return;
        if (_count == _dose.Length)
        {
            Array.Resize(ref _dose, Math.Max(4, 2 * _count));
            Array.Resize(ref _max, _dose.Length);
            Array.Resize(ref _power, _dose.Length);
        }

        _dose[_count] = concentration / response.HalfMax;
        _max[_count] = response.MaxEffect * factor;
        _power[_count++] = response.HillPower;
    }

    /// <summary>The share of a parameter that all drugs together inhibit.</summary>
    public double Share()
    {
        if (rule == CombinationRule.Loewe && _count > 1) return Loewe();
        var spared = 1.0;
        for (var i = 0; i < _count; i++) spared *= 1 - Alone(i);
        return 1 - spared;
    }

    /// <summary>The hazard of all drugs together, 1/min.</summary>
    public double Hazard()
    {
        if (rule == CombinationRule.Loewe && _count > 1) return Loewe();
        var sum = 0.0;
        for (var i = 0; i < _count; i++) sum += Alone(i);
        return sum;
    }

    private double Alone(int drug) => _max[drug] * DeterministicMath.Hill(_dose[drug], _power[drug]);

    /// <summary>The root of Σ C_i/C_i(E) = 1, which falls with E; a drug that cannot reach E by itself adds nothing to it.</summary>
    private double Loewe()
    {
        var (low, high) = (0.0, 0.0);
        for (var i = 0; i < _count; i++)
        {
            low = Math.Max(low, Alone(i));
            high = Math.Max(high, _max[i]);
        }

        for (var n = 0; n < Halvings; n++)
        {
            var middle = 0.5 * (low + high);
            if (Used(middle) > 1) low = middle;
            else high = middle;
        }

        return 0.5 * (low + high);
    }

    private double Used(double effect)
    {
        var sum = 0.0;
        for (var i = 0; i < _count; i++)
        {
            if (effect >= _max[i]) continue;
            var ratio = effect / (_max[i] - effect);
            sum += _dose[i] / DeterministicMath.Pow(ratio, 1 / _power[i]);
        }

        return sum;
    }
}
