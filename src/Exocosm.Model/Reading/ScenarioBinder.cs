using Exocosm.Model.Effects;
using Exocosm.Model.Grammar;
using Exocosm.Model.Quantities;
using Exocosm.Model.Scenarios;
using Exocosm.Model.Schema;
using Exocosm.Model.Treatments;

namespace Exocosm.Model.Reading;

/// <summary>Turns the tree of a scenario into checked records, collecting every problem on the way.</summary>
internal sealed class ScenarioBinder(Binding binding, CellTable table)
{
    private const int MostSteps = int.MaxValue;

    private static readonly Key[] s_needed = [ScenarioKeys.Time, ScenarioKeys.CellTypes, ScenarioKeys.Sites];

    private static readonly Key[] s_ofTissue =
        [ScenarioKeys.Time, ScenarioKeys.CellTypes, ScenarioKeys.Sites, ScenarioKeys.Substrates, ScenarioKeys.Cargo, ScenarioKeys.Exosomes, ScenarioKeys.Rules,
            ScenarioKeys.Effects, ScenarioKeys.Body, ScenarioKeys.Treatments, ScenarioKeys.Combination, ScenarioKeys.Events, ScenarioKeys.Output,
            ScenarioKeys.Outcomes, ScenarioKeys.Arms, ScenarioKeys.Replicates];

    /// <summary>The scenario; of use only when there is no problem.</summary>
    public Scenario Bind(Node root)
    {
        var top = new SectionReader(binding, ScenarioKeys.Section, root, "");
        top.Integer(ScenarioKeys.Version);
        // The version of the language is not a value of the model.
        binding.Origins.Clear();
        var seed = (ulong)top.Integer(ScenarioKeys.Seed);
        var hasPatient = top.Has(ScenarioKeys.Patient);
        if (hasPatient) top.Unused("a patient as compartments has no tissue", s_ofTissue);
        else foreach (var key in s_needed) if (!top.Has(key)) top.Missing(key);
        var time = hasPatient ? new TimePlan(0, 6, null, 0.1) : Time(top.Section(ScenarioKeys.Time));
        Declare(top);
        var substrates = Substrates(top, time);
        var cargo = Entries(top, ScenarioKeys.Cargo).Select(entry => CargoReader.Read(entry.Reader, binding)).ToList();
        binding.Names.SurfaceCargo.UnionWith(cargo.Where(species => species.IsSurface).Select(species => species.Name));
        var exosomes = Entries(top, ScenarioKeys.Exosomes).Select(entry => ExosomeReader.Read(entry.Reader, binding, cargo,
            time.PhenotypeStepMin)).ToList();
        var types = CellTypes(top);
        var cells = new InitialCellsReader(binding, types, table);
        var sites = Entries(top, ScenarioKeys.Sites).Select(entry => SiteReader.Read(entry.Reader, binding, cells)).ToList();
        if (sites.Count == 0 && top.Find(ScenarioKeys.Sites) is MapNode) top.Refuse(ScenarioKeys.Sites, "at least one site",
            "expected at least one site");
        binding.Names.Sites.AddRange(sites.Select(site => site.Name));
        var body = top.Has(ScenarioKeys.Body) ? BodyReader.Read(top.Section(ScenarioKeys.Body), binding) : null;
        foreach (var (tag, path) in binding.Names.TagsCarried) binding.Resolve(tag, binding.Names.TagsKnown, "tag of an organ", path);
        var treatments = Treatments(top, types, body);
        var phrases = new Phrases(binding.Names);
        var rules = Rules(top, new RuleReader(binding, phrases, types), new EffectReader(binding, phrases, types));
        var eventReader = new EventReader(binding, phrases, types, treatments, time, sites, cells);
        var events = top.Items(ScenarioKeys.Events).Select(eventReader.Read).OfType<TimedEvent>().OrderBy(e => e.AtMin).ToList();
        var patient = hasPatient ? PatientReader.Read(top.Section(ScenarioKeys.Patient), binding) : null;
        var biopsy = top.Has(ScenarioKeys.Biopsy) ? BiopsyReader.Read(top.Section(ScenarioKeys.Biopsy), binding, !hasPatient, patient?.Exosomes) : null;
        if (biopsy is not null && !hasPatient && body is null)
            top.Refuse(ScenarioKeys.Biopsy, "a body", "blood is drawn from the plasma of a body; add a section 'body'");
        var cohort = top.Has(ScenarioKeys.Cohort) ? CohortReader.Read(top.Section(ScenarioKeys.Cohort), binding, patient, time) : null;
        return new Scenario(
            Name(top),
            top.Text(ScenarioKeys.Description)?.Text.Trim() ?? "",
            seed,
            time,
            substrates,
            cargo,
            exosomes,
            [.. types.OfType<CellType>()],
            rules,
            sites,
            events,
            hasPatient ? new OutputPlan(6, null, null, [], false) : OutputReader.Read(top.Section(ScenarioKeys.Output), binding, time),
            OutputReader.ReadExpectations(top, binding),
            binding.Origins)
        {
            Treatments = [.. treatments.OfType<Treatment>()],
            Combination = top.Has(ScenarioKeys.Combination) ? (CombinationRule)top.Choice(ScenarioKeys.Combination) : CombinationRule.Bliss,
            Body = body,
            Metastasis = MetastasisReader.Read(top, binding, types, sites, body),
            Prediction = top.Text(ScenarioKeys.Prediction)?.Text.Trim() ?? "",
            Outcomes = OutcomeReader.Read(top, time, types),
            Patient = patient,
            Biopsy = biopsy,
            Cohort = cohort,
            Arms = ArmReader.Read(top, binding),
            Replicates = ArmReader.Replicates(top),
        };
    }

    private string Name(SectionReader top)
    {
        if (top.Text(ScenarioKeys.Name) is not { } name) return "";
        DeclaredNames.IsFit(name, "scenario", binding, ScenarioKeys.Name.Name);
        return name.Text;
    }

    private TimePlan Time(SectionReader section)
    {
        var end = section.Has(ScenarioKeys.End) ? section.Quantity(ScenarioKeys.End) : double.NaN;
        var step = section.Quantity(ScenarioKeys.PhenotypeStep);
        binding.RequireMultiple(section.Find(ScenarioKeys.End), section.PathOf(ScenarioKeys.End), end, step,
            "time.phenotype_step");
        if (end / step > MostSteps)
            section.Refuse(ScenarioKeys.PhenotypeStep, "fewer steps",
                $"{Numbers.Brief(end / step)} steps to the end; at most 2^31 - 1 are possible");
        double? mechanics = section.IsWord(ScenarioKeys.MechanicsStep, "auto") ? null
            : section.Quantity(ScenarioKeys.MechanicsStep);
        if (mechanics is { } dt)
            binding.RequireDivisor(section.Find(ScenarioKeys.MechanicsStep), section.PathOf(ScenarioKeys.MechanicsStep), dt,
                step, "time.phenotype_step");
        return new TimePlan(end, step, mechanics, section.Quantity(ScenarioKeys.MechanicsTolerance));
    }

    /// <summary>Collects all names first, so that sections may refer to what stands later in the file.</summary>
    private void Declare(SectionReader top)
    {
        var names = binding.Names;
        var shared = new List<(ScalarNode, string)>();
        Collect(ScenarioKeys.Cargo, names.Cargo);
        Collect(ScenarioKeys.Exosomes, names.Exosomes);
        foreach (var entry in top.MapEntries(ScenarioKeys.Substrates)) shared.Add((entry.Key, ScenarioKeys.Substrates.Noun));
        DeclaredNames.RequireUnique(binding, shared);
        foreach (var entry in top.MapEntries(ScenarioKeys.CellTypes))
        {
            if (entry.Value is MapNode map
                && map.Find(CellTypeKeys.Abstract.Name) is ScalarNode { Text: "true" }) names.AbstractTypes.Add(entry.Key.Text);
            else if (DeclaredNames.IsFit(entry.Key, ScenarioKeys.CellTypes.Noun, binding,
                ScenarioKeys.CellTypes.Name)) names.CellTypes.Add(entry.Key.Text);
        }

        void Collect(SectionMapKey key, List<string> into)
        {
            foreach (var (name, _) in Entries(top, key, check: true))
            {
                into.Add(name.Text);
                shared.Add((name, key.Noun));
            }
        }
    }

    /// <summary>The entries with names that can be used.</summary>
    private IEnumerable<(ScalarNode Name, SectionReader Reader)> Entries(SectionReader top, SectionMapKey key, bool check = false)
    {
        var entries = top.MapEntries(key);
        if (!DeclaredNames.AreFew(entries, key.Noun, binding)) return [];
        // Names are checked where they are declared; here the same ones are skipped silently, as a problem is kept once.
        var fit = entries.Where(e => DeclaredNames.IsFit(e.Key, key.Noun, binding, key.Name)).ToList();
        return check
            ? fit.Select(e => (e.Key, (SectionReader)null!))
            : fit.Select(e => (e.Key, new SectionReader(binding, key.Section, e.Value, Paths.Join(key.Name, e.Key.Text),
                e.Key.Text)));
    }

    private List<Substrate> Substrates(SectionReader top, TimePlan time)
    {
        var substrates = new List<Substrate>();
        foreach (var (name, section) in Entries(top, ScenarioKeys.Substrates))
        {
            var unit = SubstrateReader.UnitOf(section, binding);
            binding.Names.Substrates.Add(name.Text);
            binding.Names.SubstrateUnits.Add(unit);
            substrates.Add(SubstrateReader.Read(section, binding, unit, time.PhenotypeStepMin));
        }
        return substrates;
    }

    private CellType?[] CellTypes(SectionReader top)
    {
        var types = new CellType?[binding.Names.CellTypes.Count];
        var entries = top.MapEntries(ScenarioKeys.CellTypes);
        if (!DeclaredNames.AreFew(entries, ScenarioKeys.CellTypes.Noun, binding)) return types;
        if (types.Length == 0 && top.Find(ScenarioKeys.CellTypes) is MapNode)
            top.Refuse(ScenarioKeys.CellTypes, "at least one cell type", "expected at least one cell type that is not abstract");
        var merged = TypeInheritance.Merge(binding, entries);
        foreach (var type in merged)
            if (type.Node is MapNode map && map.Find(CellTypeKeys.Custom.Name) is MapNode custom)
                DeclareCustom(custom);
        foreach (var type in merged)
        {
            var index = Names.IndexOf(binding.Names.CellTypes, type.Name.Text);
            var origins = binding.Origins.Count;
            var read = CellTypeReader.Read(type, binding);
            if (index >= 0) types[index] = read;
            // An abstract type is read for its problems; its values show up where they are inherited.
            else binding.Origins.RemoveRange(origins, binding.Origins.Count - origins);
        }
        return types;
    }

    /// <summary>Treatments by number, null where one was refused; the types learn how sensitive they are to each.</summary>
    private Treatment?[] Treatments(SectionReader top, CellType?[] types, BodyPlan? body)
    {
        var context = new TreatmentContext(binding, types, body is not null, [.. body?.LymphNode?.Antigens.Select(antigen => antigen.Name) ?? []])
        { HasOrgans = body?.Organs.Count > 0 };
        var entries = Entries(top, ScenarioKeys.Treatments).ToList();
        binding.Names.Treatments.AddRange(entries.Select(entry => entry.Name.Text));
        Treatment?[] treatments = [.. entries.Select(entry => TreatmentReader.Read(entry.Reader, context))];
        for (var type = 0; type < types.Length; type++)
        {
            if (types[type] is not { } known) continue;
            var number = type;
            types[type] = known with { Sensitivity = [.. treatments.Select(t => t?.Plan.Sensitivity?[number] ?? double.NaN)] };
        }
        return treatments;
    }

    private void DeclareCustom(MapNode custom)
    {
        foreach (var (name, _) in custom.Entries)
            if (!binding.Names.Custom.Contains(name.Text) && DeclaredNames.IsFit(name, "custom variable", binding,
                CellTypeKeys.Custom.Name))
                binding.Names.Custom.Add(name.Text);
    }

    private List<Rule> Rules(SectionReader top, RuleReader reader, EffectReader effects)
    {
        var rules = new List<Rule>();
        var first = new Dictionary<(int, SignalRef, bool, BehaviourRef), int>();
        var written = top.ListItems(ScenarioKeys.Rules).Select((item, i) => (Item: item, Path: Paths.Join(ScenarioKeys.Rules.Name, i)));
        var meant = top.Items(ScenarioKeys.Effects).SelectMany(section => effects.Read(section).Select(item => ((Node)item, section.Path)));
        foreach (var (item, path) in written.Concat(meant))
        {
            if (binding.Problems.IsFull) break;
            if (item is not ScalarNode { IsMissing: false } sentence)
            {
                binding.Mismatch(item, path,
                    "a rule such as: in CSC, oxygen decreases apoptosis towards 0 1/day, half-max 8 mmHg, Hill power 4");
                continue;
            }
            if (reader.Read(sentence, path) is not { } rule) continue;
            if (first.TryAdd((rule.CellType, rule.Signal, rule.Increases, rule.Behaviour), sentence.Place.Line)) rules.Add(rule);
            else
                binding.Refuse(sentence, path, "another rule",
                    $"{path}: the same signal acts on the same behaviour the same way in line "
                    + $"{first[(rule.CellType, rule.Signal, rule.Increases, rule.Behaviour)]}");
        }
        return rules;
    }
}
