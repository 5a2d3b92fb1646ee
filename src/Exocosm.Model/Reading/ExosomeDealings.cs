using Exocosm.Model.Scenarios;
using Exocosm.Model.Schema;

namespace Exocosm.Model.Reading;

/// <summary>Reads how a cell type releases and takes up an exosome population.</summary>
internal static class ExosomeDealings
{
    private static readonly QuantityKey[] MvbKeys =
    [
        HierarchyKeys.MvbFormation, HierarchyKeys.MvbFusion, HierarchyKeys.MvbLysis, HierarchyKeys.VesiclesPerMvb,
            HierarchyKeys.EscrtShare,
    ];

    public static ExosomeRelease Release(SectionReader section)
    {
        var mode = (ReleaseMode)section.Choice(HierarchyKeys.Mode);
        if (mode == ReleaseMode.Direct)
        {
            foreach (var key in MvbKeys.Where(section.Has))
                section.Refuse(key, "no MVB parameters", "mode direct has no MVBs; give 'secretion', or another mode");
            return new ExosomeRelease(mode, 0, 0, 0, 0, 0, section.Quantity(HierarchyKeys.Secretion));
        }
        if (section.Has(HierarchyKeys.Secretion))
            section.Refuse(HierarchyKeys.Secretion, "mode: direct",
                "'secretion' is for mode direct; with MVBs it follows from their rates");
        var vesicles = section.Quantity(HierarchyKeys.VesiclesPerMvb);
        var escrt = vesicles * section.Quantity(HierarchyKeys.EscrtShare);
        return new ExosomeRelease(
            mode,
            section.Quantity(HierarchyKeys.MvbFormation),
            section.Quantity(HierarchyKeys.MvbFusion),
            section.Quantity(HierarchyKeys.MvbLysis),
            escrt,
            vesicles - escrt,
            0);
    }

    public static ExosomeUptake Uptake(SectionReader section) => new(
        section.Quantity(HierarchyKeys.Clearance),
        section.IsWord(HierarchyKeys.MaxBound, "unlimited") ? double.PositiveInfinity : section.Quantity(HierarchyKeys.MaxBound),
        section.Quantity(HierarchyKeys.Internalisation),
        section.Quantity(HierarchyKeys.Unbinding),
        section.Quantity(HierarchyKeys.EndosomeExit),
        section.Quantity(HierarchyKeys.ReleaseFraction),
        section.Quantity(HierarchyKeys.LoadHalfLife));
}
