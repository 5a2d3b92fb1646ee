using Exocosm.Model.Reading;

namespace Exocosm.Model.Treatments;

/// <summary>Reads treatments.</summary>
internal static class TreatmentReader
{
    /// <summary>The treatment, or null with a problem.</summary>
    public static Treatment? Read(SectionReader section, TreatmentContext context)
    {
        var given = TreatmentCatalogue.Kinds.Where(kind => section.Has(kind.Key)).ToList();
        if (given.Count != 1) return null;
        return given[0].Read(section.Section(given[0].Key), context) is { } plan ? new Treatment(section.Subject, plan) : null;
    }
}
