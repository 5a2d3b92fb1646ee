using Exocosm.Model.Description;
using Exocosm.Model.Scenarios;

namespace Exocosm.Model.Treatments;

/// <summary>Phrases that descriptions of treatments share.</summary>
internal static class TreatmentWords
{
    public static string Kinetics(DoseResponse response) => $"Its half-life is {Words.Time(response.HalfLifeMin)}.";

    public static string HalfEffect(DoseResponse response) =>
        $", half of it at {Words.Number(response.HalfMax)}{(response.Unit.Length == 0 ? "" : " " + response.Unit)} (Hill power {Words.Number(response.HillPower)})";

    public static string Populations(Scenario scenario, IReadOnlyList<int> populations) =>
        populations.Count == 0 ? "no exosomes" : Words.List(populations.Select(population => scenario.Exosomes[population].Name));

    public static string Sensitivities(Scenario scenario, IReadOnlyList<double> sensitivity, string of = "it")
    {
        var others = sensitivity.Select((factor, type) => (factor, type)).Where(pair => pair.factor != 1).ToList();
        return others.Count == 0 ? ""
            : $"; {of} times {Words.List(others.Select(pair => $"{Words.Number(pair.factor)} in {scenario.CellTypes[pair.type].Name}"))}";
    }
}
