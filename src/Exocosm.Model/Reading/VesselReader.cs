using Exocosm.Model.Scenarios;
using Exocosm.Model.Schema;

namespace Exocosm.Model.Reading;

/// <summary>Reads the blood vessels of a site.</summary>
internal static class VesselReader
{
    public static VesselPlan Read(SectionReader section, Binding binding)
    {
        var (density, max) = (section.Quantity(VesselKeys.Density), section.Quantity(VesselKeys.MaxDensity));
        if (density > max)
            section.Refuse(section.Has(VesselKeys.Density) ? VesselKeys.Density : VesselKeys.MaxDensity, "at most max_density",
                "the density at the start is above max_density");
        var (driver, half) = Driver(section, binding);
        binding.Names.OtherFields.Add(VesselPlan.FieldName);
        return new VesselPlan(
            density,
            max,
            section.Quantity(VesselKeys.Growth),
            section.Quantity(VesselKeys.Loss),
            driver,
            half,
            section.Quantity(VesselKeys.Hill),
            [.. Supplies(section, binding)]);
    }

    private static (int Substrate, double HalfMax) Driver(SectionReader section, Binding binding)
    {
        if (section.Text(VesselKeys.Driver) is not { } name)
        {
            if (section.Has(VesselKeys.HalfMax)) section.Missing(VesselKeys.Driver);
            return (-1, 1);
        }
        var number = binding.Resolve(name, binding.Names.Substrates, "substrate", section.PathOf(VesselKeys.Driver));
        if (number < 0) return (-1, 1);
        if (!section.Has(VesselKeys.HalfMax))
        {
            section.Missing(VesselKeys.HalfMax);
            return (-1, 1);
        }
        var unit = binding.Names.SubstrateUnits[number];
        return (number, section.Quantity(VesselKeys.HalfMax, unit, unit.Dimension.Label != 0 ? unit : null));
    }

    private static IEnumerable<VesselSupply> Supplies(SectionReader section, Binding binding)
    {
        foreach (var (name, entry) in section.Entries(VesselKeys.Supplies))
        {
            var number = binding.Resolve(name, binding.Names.Substrates, "substrate", entry.Path);
            if (number < 0) continue;
            var unit = binding.Names.SubstrateUnits[number];
            var blood = entry.OptionalQuantity(VesselKeys.Blood, unit, unit.Dimension.Label != 0 ? unit : null) ?? double.NaN;
            yield return new VesselSupply(number, blood, entry.Quantity(VesselKeys.Exchange));
        }
    }
}
