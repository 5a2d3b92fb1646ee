using Exocosm.Engine.Behaviours;
using Exocosm.Engine.Exosomes;
using Exocosm.Engine.Fields;
using Exocosm.Engine.Immune;
using Exocosm.Engine.Persistence;
using Exocosm.Engine.Treatments;
using Exocosm.Engine.Vessels;
using Exocosm.Model.Scenarios;

namespace Exocosm.Engine.State;

/// <summary>The living state of one site: its cells, its fields, its exosomes.</summary>
public sealed class Tissue
{
    private readonly int[][] _surfaceSlots;
    private double _previousMechanicsStep;
    private uint _mechanicsSteps;

    /// <summary>A tissue without cells.</summary>
    /// <param name="scenario">The scenario, with the seed of the site.</param>
    /// <param name="site">Which of its sites.</param>
    public Tissue(Scenario scenario, Site site)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        ArgumentNullException.ThrowIfNull(site);
        Scenario = scenario;
        Site = site;
        Grid = new VoxelGrid(site.Min.X, site.Min.Y, site.Min.Z, site.Voxels.X, site.Voxels.Y, site.Voxels.Z, site.VoxelUm);
        Cells = new Cells();
        Behaviours = new BehaviourTable(scenario, Cells);
        Voxels = new VoxelIndex(Grid);
        Substrates = [.. scenario.Substrates.Select(substrate => new SubstrateField(substrate, Grid.Count))];
        Delivery = new CargoDelivery(Cells, scenario.Cargo);
        Exosomes = [.. scenario.Exosomes.Select((_, population) => NewSystem(scenario, population))];
        if (scenario.Rules.Any(rule => ReadsContacts(rule.Signal.Kind))) Contacts = new Contacts(Cells, scenario.CellTypes.Count);
        if (site.Vessels is { } vessels) Vessels = new VesselBed(vessels, this);
        Drugs = DrugHazard.Of(scenario, Behaviours);
        Milieu = new ImmuneMilieu(scenario.Cargo.Count);
        Immune = ImmuneColumns.Of(Cells, scenario);
        Births = new long[scenario.CellTypes.Count];
        Deaths = new long[scenario.CellTypes.Count];
        _surfaceSlots =
            [.. scenario.Cargo.Select((_, cargo) => scenario.Exosomes.Select(p => SlotOf(p, cargo)).ToArray())];
    }

    /// <summary>The scenario, with the seed of the site.</summary>
    public Scenario Scenario { get; }

    /// <summary>The site as the scenario describes it.</summary>
    public Site Site { get; }

    /// <summary>Its voxels.</summary>
    public VoxelGrid Grid { get; }

    /// <summary>Its cells.</summary>
    public Cells Cells { get; }

    /// <summary>What they do.</summary>
    public BehaviourTable Behaviours { get; }

    /// <summary>Which cells are in which voxel.</summary>
    public VoxelIndex Voxels { get; }

    /// <summary>Substrates, in the scenario's order.</summary>
    public IReadOnlyList<SubstrateField> Substrates { get; }

    /// <summary>Cargo delivered to cells.</summary>
    public CargoDelivery Delivery { get; }

    /// <summary>Exosome populations, in the scenario's order.</summary>
    public IReadOnlyList<ExosomeSystem> Exosomes { get; }

    /// <summary>Neighbours of each cell, or null where no rule reads them.</summary>
    public Contacts? Contacts { get; }

    /// <summary>Its blood vessels, or null where it has none.</summary>
    public VesselBed? Vessels { get; }

    /// <summary>What drugs add to the death hazard of cells, or null where no treatment does.</summary>
    public DrugHazard? Drugs { get; }

    /// <summary>What acts on all attackers from outside.</summary>
    public ImmuneMilieu Milieu { get; }

    /// <summary>State of the pre-metastatic niche of the organ it is a piece of; the body writes it before each step, it is no part of the state.</summary>
    public double Niche { get; set; }

    /// <summary>Attack and engulfing, or null where no type does either.</summary>
    public ImmuneColumns? Immune { get; }

    /// <summary>Events not yet recorded.</summary>
    public EventLog Events { get; } = new();

    /// <summary>Cells born so far, by type at birth.</summary>
    public long[] Births { get; }

    /// <summary>Cells that died so far, by type at death.</summary>
    public long[] Deaths { get; }

    /// <summary>Length of the last mechanics substep, min; 0 before the first.</summary>
    public ref double PreviousMechanicsStep => ref _previousMechanicsStep;

    /// <summary>Mechanics substeps taken so far.</summary>
    public ref uint MechanicsSteps => ref _mechanicsSteps;

    /// <summary>Copies of a cargo on all vesicles bound to a cell.</summary>
    /// <param name="cargo">Number of the cargo.</param>
    /// <param name="cell">Index of the cell.</param>
    public double SurfaceCopies(int cargo, int cell)
    {
        var sum = 0.0;
        for (var population = 0; population < Exosomes.Count; population++)
        {
            var slot = _surfaceSlots[cargo][population];
            if (slot >= 0) sum += Exosomes[population].Columns.BoundCopies[slot].Values[cell];
        }

        return sum;
    }

    /// <summary>Saves, restores or hashes everything.</summary>
    /// <param name="exchange">Which of the three.</param>
    public void Exchange(StateExchange exchange)
    {
        ArgumentNullException.ThrowIfNull(exchange);
        var prefix = Site.Name + "/";
        Cells.Exchange(exchange, prefix + "cells ");
        Behaviours.Exchange(exchange, prefix + "behaviours ");
        foreach (var field in Substrates) exchange.Fixed($"{prefix}substrate {field.Substrate.Name}", field.Values);
        foreach (var system in Exosomes) system.Exchange(exchange, $"{prefix}exosomes {system.Plan.Name} ");
        if (Vessels is { } vessels) exchange.Fixed(prefix + "vessels", vessels.Density);
        Immune?.Exchange(exchange, prefix + "immune ");
        exchange.Fixed(prefix + "births", Births);
        exchange.Fixed(prefix + "deaths", Deaths);
        exchange.Scalar(prefix + "previous mechanics step", ref _previousMechanicsStep);
        exchange.Scalar(prefix + "mechanics steps", ref _mechanicsSteps);
    }

    private static bool ReadsContacts(SignalKind kind) =>
        kind is SignalKind.ContactWithType or SignalKind.ContactWithLive or SignalKind.ContactWithDead;

    private static int SlotOf(ExosomePopulation population, int cargo)
    {
        for (var slot = 0; slot < population.Cargo.Count; slot++)
        {
            if (population.Cargo[slot].Cargo == cargo) return slot;
        }

        return -1;
    }

    private ExosomeSystem NewSystem(Scenario scenario, int population)
    {
        var plan = scenario.Exosomes[population];
        var classes = SizeClasses.Of(plan.Size, plan.Medium);
        var steps = ExosomeSteps.Choose(scenario, population, classes, Grid.EdgeUm);
        var context = new PopulationContext(
            scenario, population, Grid, Cells, Voxels, Behaviours, Delivery, new Ledger(), classes, steps);
        return new ExosomeSystem(context, new PopulationColumns(Cells, plan, scenario.Cargo));
    }
}
