using System.Text.RegularExpressions;
using Exocosm.Model.Quantities;
using Exocosm.Model.Scenarios;
using Exocosm.Model.Schema;

namespace Exocosm.Model.Reading;

/// <summary>Reads cell types, after inheritance.</summary>
internal static partial class CellTypeReader
{
    // Distinct also for colour-blind readers (Okabe and Ito's set).
    private static readonly string[] Palette =
        ["#d55e00", "#0072b2", "#009e73", "#cc79a7", "#e69f00", "#56b4e9", "#f0e442", "#666666"];

    public static CellType Read(MergedType type, Binding binding)
    {
        var path = Paths.Join(ScenarioKeys.CellTypes.Name, type.Name.Text);
        var section = new SectionReader(binding, CellTypeKeys.Section, type.Node, path, type.Name.Text);
        var index = Names.IndexOf(binding.Names.CellTypes, type.Name.Text);
        var death = section.Section(CellTypeKeys.Death);
        var (release, uptake) = Exosomes(section, binding);
        section.Flag(CellTypeKeys.Abstract);
        return new CellType(
            type.Name.Text,
            type.Parent,
            Color(section, index),
            CycleReader.Read(section.Section(CellTypeKeys.Cycle), binding),
            Death(death.Section(DeathKeys.Apoptosis, "apoptosis")),
            Death(death.Section(DeathKeys.Necrosis, "necrosis")),
            Volume(section.Section(CellTypeKeys.Volume)),
            Mechanics(section.Section(CellTypeKeys.Mechanics), binding),
            Motility(section, binding),
            DivisionReader.Read(section.Section(CellTypeKeys.Division), binding, index),
            Exchange(section, binding),
            Transforms(section, binding, index),
            release,
            uptake,
            Named(section, CellTypeKeys.Cargo, binding.Names.Cargo),
            [.. Custom(section, binding)])
        {
            Role = (CellRole)section.Choice(CellTypeKeys.Role),
            Attack = AttackReader.Attack(section, binding),
            Engulf = AttackReader.Engulf(section, binding),
            IntravasationPerMin = section.OptionalQuantity(CellTypeKeys.Intravasation) ?? 0,
        };
    }

    private static string Color(SectionReader section, int index)
    {
        var text = section.Text(CellTypeKeys.Color);
        if (text is null) return Palette[Math.Max(0, index) % Palette.Length];
        if (!HexColor().IsMatch(text.Text))
            section.Refuse(CellTypeKeys.Color, "a colour", $"{text.Summary} is not a colour such as \"#cc3344\"");
        return text.Text.ToLowerInvariant();
    }

    private static DeathPlan Death(SectionReader section) => new(
        section.Quantity(DeathKeys.Rate),
        section.Quantity(DeathKeys.Duration),
        section.Quantity(DeathKeys.UnlysedFluid),
        section.Quantity(DeathKeys.LysedFluid),
        section.Quantity(DeathKeys.Cytoplasm),
        section.Quantity(DeathKeys.Nucleus),
        section.Quantity(DeathKeys.Calcification),
        section.Quantity(DeathKeys.RuptureVolume));

    private static VolumePlan Volume(SectionReader section)
    {
        var (total, nuclear) = (section.Quantity(PhenotypeKeys.Total), section.Quantity(PhenotypeKeys.Nuclear));
        if (nuclear >= total)
            section.Refuse(section.Has(PhenotypeKeys.Nuclear) ? PhenotypeKeys.Nuclear : PhenotypeKeys.Total,
                "a nucleus smaller than the cell",
                $"the nucleus ({Numbers.Brief(nuclear)} um^3) is not smaller than the cell ({Numbers.Brief(total)} um^3)");
        return new VolumePlan(
            total,
            nuclear,
            section.Quantity(PhenotypeKeys.FluidFraction),
            section.Quantity(PhenotypeKeys.FluidRate),
            section.Quantity(PhenotypeKeys.CytoplasmRate),
            section.Quantity(PhenotypeKeys.NucleusRate));
    }

    private static MechanicsPlan Mechanics(SectionReader section, Binding binding) => new(
        section.Quantity(PhenotypeKeys.Adhesion),
        section.Quantity(PhenotypeKeys.Repulsion),
        section.Quantity(PhenotypeKeys.AdhesionDistance),
        Named(section, PhenotypeKeys.Affinity, binding.Names.CellTypes),
        section.Flag(PhenotypeKeys.Movable));

    private static MotilityPlan Motility(SectionReader parent, Binding binding)
    {
        if (!parent.IsOn(CellTypeKeys.Motility))
            return new MotilityPlan(false, 0, 1, 0, new double[binding.Names.Substrates.Count]);
        var section = parent.Section(CellTypeKeys.Motility);
        return new MotilityPlan(
            true,
            section.Quantity(PhenotypeKeys.Speed),
            section.Quantity(PhenotypeKeys.Persistence),
            section.Quantity(PhenotypeKeys.Bias),
            Named(section, PhenotypeKeys.Chemotaxis, binding.Names.Substrates));
    }

    private static SubstrateExchange[] Exchange(SectionReader section, Binding binding)
    {
        var exchange = new SubstrateExchange[binding.Names.Substrates.Count];
        Array.Fill(exchange, new SubstrateExchange(0, 0, 0, 0));
        foreach (var (name, entry) in section.Entries(CellTypeKeys.Secretion))
        {
            var index = binding.Resolve(name, binding.Names.Substrates, "substrate", entry.Path);
            if (index < 0) continue;
            var unit = binding.Names.SubstrateUnits[index];
            var label = unit.Dimension.Label != 0 ? unit : null;
            var amount = unit.Times(Units.Parse("um^3")).Per(Units.Parse("min"));
            var rate = entry.Quantity(PhenotypeKeys.Rate);
            if (rate > 0 && !entry.Has(PhenotypeKeys.Target)) entry.Missing(PhenotypeKeys.Target);
            exchange[index] = new SubstrateExchange(
                rate,
                entry.OptionalQuantity(PhenotypeKeys.Target, unit, label) ?? 0,
                entry.Quantity(PhenotypeKeys.Uptake),
                entry.OptionalQuantity(PhenotypeKeys.Export, amount, label) ?? 0);
        }
        return exchange;
    }

    private static double[] Transforms(SectionReader section, Binding binding, int self)
    {
        var rates = Named(section, CellTypeKeys.Transforms, binding.Names.CellTypes);
        if (self >= 0
            && section.MapEntries(CellTypeKeys.Transforms).FirstOrDefault(e => e.Key.Text == binding.Names.CellTypes[self]) is { } entry)
            binding.Refuse(entry.Key, section.PathOf(CellTypeKeys.Transforms), "another type",
                $"{section.PathOf(CellTypeKeys.Transforms)}: a type cannot turn into itself");
        return rates;
    }

    private static (ExosomeRelease?[] Release, ExosomeUptake?[] Uptake) Exosomes(SectionReader section, Binding binding)
    {
        var count = binding.Names.Exosomes.Count;
        var (release, uptake) = (new ExosomeRelease?[count], new ExosomeUptake?[count]);
        foreach (var (name, entry) in section.Entries(CellTypeKeys.Exosomes))
        {
            var index = binding.Resolve(name, binding.Names.Exosomes, "exosome population", entry.Path);
            if (entry.IsOn(HierarchyKeys.Release))
            {
                var plan = ExosomeDealings.Release(entry.Section(HierarchyKeys.Release));
                if (index >= 0) release[index] = plan;
            }
            if (entry.IsOn(HierarchyKeys.Uptake))
            {
                var plan = ExosomeDealings.Uptake(entry.Section(HierarchyKeys.Uptake));
                if (index >= 0) uptake[index] = plan;
            }
        }
        return (release, uptake);
    }

    /// <summary>A value for each declared name: as written, else the key's default, else 0.</summary>
    private static double[] Named(SectionReader section, QuantityMapKey key, List<string> declared)
    {
        var written = section.Named(key, declared);
        var byDefault = key.Value.DefaultId is null || Array.TrueForAll(written, value => value is not null)
            ? 0
            : section.DefaultQuantity(key.Value, section.PathOf(key), key.Value.Unit);
        return [.. written.Select(value => value ?? byDefault)];
    }

    private static IEnumerable<CustomVariable> Custom(SectionReader section, Binding binding)
    {
        var written = section.MapEntries(CellTypeKeys.Custom).ToDictionary(
            e => e.Key.Text, e => section.QuantityOf(CellTypeKeys.Custom.Value, e.Value,
                Paths.Join(section.PathOf(CellTypeKeys.Custom), e.Key.Text)));
        return binding.Names.Custom.Select(name => new CustomVariable(name, written.GetValueOrDefault(name)));
    }

    [GeneratedRegex("^#[0-9a-fA-F]{6}$")]
    private static partial Regex HexColor();
}
