using Exocosm.Model.Library;
using Exocosm.Model.Scenarios;
using Xunit;

namespace Exocosm.Tests.Model.Library;

public sealed class CargoLibraryTests
{
    public static TheoryData<string> Named => new(
        "miR-19b-3p", "FMR1-AS1", "5'-triphosphate RNA", "tenascin-C", "PD-L1", "integrin-a6b4", "integrin-avb5", "Tspan8", "CD151",
        "PKM2", "Wnt3a", "Notch1", "DOCK9-AS2", "miR-21", "miR-210", "CD105 microvesicle RNA", "HLA-G", "STAT3 load", "TGF-beta",
        "CD44v6");

    [Theory]
    [MemberData(nameof(Named))]
    public void Every_named_cargo_is_in_the_library(string name) =>
        Assert.True(CargoLibrary.Default.TryGet(name, out _), $"{name} is missing");

    [Fact]
    public void A_cargo_without_a_source_does_not_ship() => Assert.False(CargoLibrary.Default.TryGet("Agrin", out _));

    [Fact]
    public void Copies_and_half_lives_are_those_of_the_class() => Assert.All(CargoLibrary.Default.Entries, entry =>
    {
        Assert.Equal(Parameter(CopiesId(entry.Class)), entry.Copies);
        Assert.Equal(Parameter(entry.Class is CargoClass.MiRna or CargoClass.LncRna or CargoClass.MRna
            ? "cargo.half_life_rna"
            : "cargo.half_life_protein"), entry.HalfLife);
    });

    [Fact]
    public void No_named_cargo_claims_to_be_measured() =>
        Assert.All(CargoLibrary.Default.Entries, entry => Assert.True(entry.Tier is EvidenceTier.B or EvidenceTier.C, entry.Name));

    [Theory]
    [InlineData("class: virus", "unknown class 'virus'")]
    [InlineData("class: dna", "'half_life' is missing")]
    [InlineData("class: dna, half_life: 1 h, effect: magic", "unknown effect 'magic'")]
    [InlineData("klass: dna", "unknown field 'klass'")]
    public void Malformed_data_are_refused_with_what_is_wrong(string fields, string expected)
    {
        var fault = Assert.Throws<LibraryDataException>(() => CargoLibrary.Parse($"X: {{copies: 1, {fields}}}"));
        Assert.Contains(expected, fault.Message, StringComparison.Ordinal);
    }

    private static string Parameter(string id)
    {
        Assert.True(ParameterLibrary.Default.TryGet(id, out var entry), id);
        return entry.Value;
    }

    private static string CopiesId(CargoClass cargo) => cargo switch
    {
        CargoClass.MiRna => "cargo.copies_mirna",
        CargoClass.LncRna => "cargo.copies_lncrna",
        CargoClass.MRna => "cargo.copies_mrna",
        CargoClass.SurfaceProtein => "cargo.copies_surface_protein",
        CargoClass.CytosolicProtein => "cargo.copies_cytosolic_protein",
        CargoClass.Dna => "cargo.copies_dna",
        CargoClass.Lipid => "cargo.copies_lipid",
        _ => "cargo.copies_metabolite",
    };
}
