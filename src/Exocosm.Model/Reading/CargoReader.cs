using Exocosm.Model.Problems;
using Exocosm.Model.Scenarios;
using Exocosm.Model.Schema;

namespace Exocosm.Model.Reading;

/// <summary>Reads cargo species.</summary>
internal static class CargoReader
{
    public static CargoSpecies Read(SectionReader section, Binding binding)
    {
        var name = section.Subject;
        LibraryCargo? entry = null;
        var from = section.Text(CargoKeys.Library);
        if (from is not null)
        {
            if (binding.Library.TryGetCargo(from.Text, out var found)) entry = found;
            else
            {
                var nearest = Nearest.Of(from.Text, binding.Library.CargoNames);
                section.Refuse(CargoKeys.Library, "an entry of the cargo library", $"the cargo library has no entry {from.Summary}{Nearest.Hint(nearest)}");
            }
        }
        var kind = entry is { } e && !section.Has(CargoKeys.Class)
            ? FromLibrary(CargoKeys.Class, e.Class)
            : from is not null && entry is null && !section.Has(CargoKeys.Class) ? CargoClass.MiRna : (CargoClass)section.Choice(CargoKeys.Class);
        var effect = entry is { } f && !section.Has(CargoKeys.Effect)
            ? FromLibrary(CargoKeys.Effect, f.Effect)
            : (CargoEffect)section.Choice(CargoKeys.Effect);
        section.Subject = HalfLifeClass(kind);
        var halfLife = entry is { } g && !section.Has(CargoKeys.HalfLife) ? LibraryHalfLife(g) : section.Quantity(CargoKeys.HalfLife);
        return new CargoSpecies(name, kind, halfLife, effect, entry is null ? null : from!.Text);

        T FromLibrary<T>(ChoiceKey key, T value) where T : struct, Enum
        {
            var text = key.Options[Convert.ToInt32(value, System.Globalization.CultureInfo.InvariantCulture)];
            binding.Record(section.PathOf(key), text, OriginKind.Library, $"cargo:{from!.Text}", from.Place.Line);
            return value;
        }

        double LibraryHalfLife(LibraryCargo cargo)
        {
            if (!Quantities.Quantity.TryRead(cargo.HalfLife, CargoKeys.HalfLife.Unit, null, out var value, out var message))
                section.Refuse(CargoKeys.HalfLife, "a half-life", $"the library's value cannot be taken: {message}");
            binding.Record(section.PathOf(CargoKeys.HalfLife), cargo.HalfLife, OriginKind.Library, $"cargo:{from!.Text}", from.Place.Line);
            return value;
        }
    }

    /// <summary>The class as the parameter library names it in <c>cargo.copies_…</c>.</summary>
    public static string ClassName(CargoClass kind) => CargoKeys.Classes[(int)kind];

    private static string HalfLifeClass(CargoClass kind) => kind switch
    {
        CargoClass.Dna => "dna",
        CargoClass.MRna or CargoClass.MiRna or CargoClass.LncRna => "rna",
        CargoClass.Lipid => "lipid",
        CargoClass.Metabolite => "metabolite",
        _ => "protein",
    };
}
