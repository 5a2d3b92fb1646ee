using Exocosm.Model.Reading;
using Exocosm.Model.Scenarios;
using Exocosm.Model.Schema;

namespace Exocosm.Model.Treatments;

/// <summary>A kind of treatment in the scenario language.</summary>
/// <param name="Key">Its key with its section.</param>
/// <param name="Read">Makes a plan of the section; null with a problem.</param>
internal sealed record TreatmentKind(SectionKey Key, Func<SectionReader, TreatmentContext, TreatmentPlan?> Read)
{
    public TreatmentKind(string name, string description, Func<SectionReader, TreatmentContext, TreatmentPlan?> read, params Key[] keys)
        : this(new SectionKey(name, new Section(name.Replace('_', ' '), keys), description), read)
    {
    }
}

/// <summary>What readers of treatments need to know of the rest of the scenario.</summary>
/// <param name="Binding">What all readers share.</param>
/// <param name="Types">The cell types, null where one was refused.</param>
/// <param name="HasBody">Whether the scenario has a body.</param>
/// <param name="Antigens">Antigens that its lymph node knows.</param>
internal sealed record TreatmentContext(
    Binding Binding, IReadOnlyList<CellType?> Types, bool HasBody, IReadOnlyList<string> Antigens)
{
    /// <summary>Whether the body has organs.</summary>
    public bool HasOrgans { get; init; }

    /// <summary>Says that a treatment acts in the body, where the scenario has none.</summary>
    public void RequireBody(SectionReader section)
    {
        if (!HasBody && section.Node is { } node)
            Binding.Refuse(node, section.Path, "a scenario with 'body'", $"{section.Path}: acts in the blood; give the scenario a 'body' section");
    }
}
