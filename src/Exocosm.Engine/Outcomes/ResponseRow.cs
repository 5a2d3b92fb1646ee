namespace Exocosm.Engine.Outcomes;

/// <summary>Burden and response at one time.</summary>
/// <param name="TimeMin">The time, min.</param>
/// <param name="Burden">Living tumour and stem cells.</param>
/// <param name="StemShare">Share of stem cells in them; NaN without any.</param>
/// <param name="SumUm">Sum of the longest diameters of the targets, before the baseline of all lesions, µm.</param>
/// <param name="FromBaseline">Its change from baseline, as a share of the baseline; NaN before, and where that is 0.</param>
/// <param name="FromNadir">Its change from the smallest so far, as a share of that; NaN before, and where that is 0.</param>
/// <param name="NewLesions">Lesions that appeared since the baseline.</param>
/// <param name="Response">The response.</param>
public readonly record struct ResponseRow(
    double TimeMin, long Burden, double StemShare, double SumUm, double FromBaseline, double FromNadir, int NewLesions, Response Response);

/// <summary>A figure that sums up a run.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Value">Its value; NaN where it does not apply.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="Detail">More, in words, such as <c>censored</c>.</param>
public readonly record struct OutcomeFigure(string Name, double Value, string Unit, string Detail);
