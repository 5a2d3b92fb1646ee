using Exocosm.Model.Library;
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
        var from = section.Text(CargoKeys.Library);
        var entry = from is null ? null : binding.Library.Cargo(from.Text);
        if (from is not null && entry is null)
        {
            var nearest = Nearest.Of(from.Text, binding.Library.CargoNames);
            section.Refuse(CargoKeys.Library, "an entry of the cargo library",
                $"the cargo library has no entry {from.Summary}{Nearest.Hint(nearest)}");
        }
        var isRefused = from is not null && entry is null;
        var kind = section.Has(CargoKeys.Class) || (entry is null && !isRefused) ? (CargoClass)section.Choice(CargoKeys.Class)
            : FromLibrary(CargoKeys.Class, entry?.Class ?? default);
        var effect = section.Has(CargoKeys.Effect) || entry is null ? (CargoEffect)section.Choice(CargoKeys.Effect)
            : FromLibrary(CargoKeys.Effect, entry.Effect);
        section.Subject = HalfLifeClass(kind);
        var halfLife = section.Has(CargoKeys.HalfLife) || entry is null ? section.Quantity(CargoKeys.HalfLife)
            : LibraryHalfLife(entry);
        return new CargoSpecies(name, kind, halfLife, effect, entry is null ? null : from!.Text);

        T FromLibrary<T>(ChoiceKey key, T value) where T : struct, Enum
        {
            var text = key.Options[Convert.ToInt32(value, System.Globalization.CultureInfo.InvariantCulture)];
            binding.Record(section.PathOf(key), text, OriginKind.Library, $"cargo:{from!.Text}", from.Place.Line);
            return value;
        }

        double LibraryHalfLife(CargoEntry cargo)
        {
            if (!Quantities.Quantity.TryRead(cargo.HalfLife, CargoKeys.HalfLife.Unit, null, out var value, out var message))
                section.Refuse(CargoKeys.HalfLife, "a half-life", $"the library's value cannot be taken: {message}");
            binding.Record(section.PathOf(CargoKeys.HalfLife), cargo.HalfLife, OriginKind.Library, $"cargo:{from!.Text}",
                from.Place.Line);
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
