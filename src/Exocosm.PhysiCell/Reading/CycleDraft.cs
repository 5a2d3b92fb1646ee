using Exocosm.PhysiCell.Settings;

namespace Exocosm.PhysiCell.Reading;

/// <summary>
/// A cycle while it is read. Rates are each type's own; the flags of fixed durations are part of the model, which a type that names no
/// code shares with the one it was copied from.
/// </summary>
internal sealed class CycleDraft
{
    private readonly CycleSettings _model;
    private readonly bool[] _fixed;
    private readonly double[] _rates;

    public CycleDraft(CycleSettings model)
        : this(model, [.. model.Phases.Select(phase => phase.IsFixed)], [.. model.Phases.Select(phase => phase.ExitRate)])
    {
    }

    private CycleDraft(CycleSettings model, bool[] isFixed, double[] rates) => (_model, _fixed, _rates) = (model, isFixed, rates);

    public int Code => _model.Code;

    public int Phases => _rates.Length;

    public void Set(int phase, double rate, bool isFixed) => (_rates[phase], _fixed[phase]) = (rate, isFixed);

    public void TakeRates(CycleDraft other) => other._rates.CopyTo(_rates, 0);

    public CycleDraft Shared() => new(_model, _fixed, [.. _rates]);

    public CycleSettings Finish() =>
        _model with { Phases = [.. _model.Phases.Select((phase, i) => phase with { ExitRate = _rates[i], IsFixed = _fixed[i] })] };
}
