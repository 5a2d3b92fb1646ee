using static Exocosm.Results.Tables.TableColumn;

namespace Exocosm.Results.Tables;

/// <summary>The tables of a run: the columns every run has. A model adds its own with <see cref="TableSchema.With"/>.</summary>
public static class RunSchemas
{
    private static readonly TableColumn Time = Number("time_min", "min", "simulated time");
    private static readonly TableColumn Site = Words("site", "name of the site");

    /// <summary>Cells by type over time; models add <c>mean_POPULATION_load</c>.</summary>
    public static TableSchema Population { get; } = new("population", "a time, site and cell type",
    [
        Time, Site, Words("cell_type", "name of the cell type"),
        Count("alive", "living cells"),
        Count("dead", "dead cells that still take room"),
        Count("births", "divisions since the start whose new cell was of this type"),
        Count("deaths", "cells of this type that died since the start"),
        Number("mean_volume_um3", "um^3", "mean volume of the living cells; NaN without cells"),
    ]);

    /// <summary>
    /// The exosome ledger over time: secreted + arrived = in_tissue + bound + internalised + degraded + drained + left_domain +
    /// residual, where bound = matrix_bound + cell_bound.
    /// </summary>
    public static TableSchema Exosomes { get; } = new("exosomes", "a time, site and exosome population",
    [
        Time, Site, Words("population", "name of the exosome population"),
        Vesicles("secreted", "released by cells since the start"),
        Vesicles("in_tissue", "free in the interstitium now"),
        Vesicles("bound", "bound to matrix or cell surfaces now: matrix_bound + cell_bound"),
        Vesicles("internalised", "taken into cells since the start"),
        Vesicles("degraded", "degraded outside cells since the start"),
        Vesicles("drained", "carried off by lymph or blood since the start"),
        Vesicles("left_domain", "lost through the faces of the site since the start"),
        Vesicles("arrived", "received from plasma since the start"),
        Vesicles("matrix_bound", "bound to matrix now"),
        Vesicles("cell_bound", "bound to cell surfaces now"),
        Vesicles("residual", "what the ledger does not explain: 0 but for rounding"),
    ]);

    /// <summary>
    /// Lymph and plasma over time, in runs with a body. In lymph arrived = particles + captured + passed_on + residual; in plasma arrived +
    /// injected = particles + eliminated + seeded + removed + residual.
    /// </summary>
    public static TableSchema Body { get; } = new("body", "a time, compartment and exosome population",
    [
        Time, Words("compartment", "lymph or plasma"), Words("population", "name of the exosome population"),
        Vesicles("particles", "in the compartment now"),
        Number("concentration_per_ml", "vesicles/mL", "the same per mL of plasma; NaN in lymph"),
        Vesicles("arrived", "received from tissue, and in plasma from lymph, since the start"),
        Vesicles("eliminated", "eliminated by the body since the start"),
        Vesicles("seeded", "left for the sites since the start"),
        Vesicles("removed", "taken out by a device since the start"),
        Vesicles("captured", "taken up in a lymph node since the start"),
        Vesicles("passed_on", "went on from lymph to plasma since the start"),
        Vesicles("injected", "injected since the start, with those that were there at the start"),
        Vesicles("residual", "what the ledger does not explain: 0 but for rounding"),
    ]);

    /// <summary>
    /// Organs over time, in bodies that have some. Without a site entered = bound + internalised + degraded + released; what enters an organ with a site goes into
    /// its tissue (table exosomes), and internalised + degraded is what cells took in there, of all pieces.
    /// </summary>
    public static TableSchema Organs { get; } = new("organs", "a time, organ and exosome population",
    [
        Time, Words("organ", "name of the organ"), Words("population", "name of the exosome population"),
        Vesicles("entered", "came from plasma since the start"),
        Vesicles("bound", "bound in it now, free to go back"),
        Vesicles("internalised", "inside its cells now"),
        Vesicles("degraded", "degraded inside its cells since the start"),
        Vesicles("released", "went back to plasma since the start"),
        Number("niche", "", "state of its pre-metastatic niche, 0 to 1, the same for all populations; NaN where it has none"),
    ]);

    /// <summary>What the draining lymph node has learned, in runs that have one.</summary>
    public static TableSchema Immunity { get; } = new("immunity", "a time and antigen",
    [
        Time, Words("antigen", "name of the antigen"),
        Number("antigen_amount", "", "living cells of the drained sites by what they give, over the reference number"),
        Number("tolerance", "", "tau: 0 responsive, 1 tolerant"),
        Number("effectors", "cells", "effectors in the pool"),
        Number("regulatory", "cells", "regulatory cells"),
        Number("memory", "cells", "memory cells"),
        Number("armed_dc", "", "activity of the dendritic cells that vaccines brought"),
        Number("exosome_load", "vesicles", "load in the node of the populations that make tolerant of the antigen"),
        Number("kill_factor", "", "what killing in the drained sites is multiplied by, by the regulatory cells of all antigens"),
    ]);

    /// <summary>Cells at saved times; models add loads, bound vesicles, MVBs, cargo and custom variables.</summary>
    public static TableSchema Cells { get; } = new("cells", "a cell at a saved time",
    [
        Time, Site,
        Count("id", "identity, never used twice in a run"),
        Count("parent_id", "the cell it came from by division; -1 for a founder"),
        Count("clone_id", "the founder it descends from"),
        Count("generation", "divisions since it or an ancestor took its present type, where that type has a limited number; else 0"),
        Words("cell_type", "name of the cell type"),
        Number("x_um", "um", "centre"), Number("y_um", "um", "centre"), Number("z_um", "um", "centre"),
        Number("radius_um", "um", "radius of the sphere of its volume"),
        Number("volume_um3", "um^3", "total volume"),
        Words("phase", "phase of the cycle or of death"),
        Flag("alive", "false from the start of death on"),
        Number("pressure", "", "simple pressure: 1 in a close packing"),
    ]);

    /// <summary>What happened to cells.</summary>
    public static TableSchema Events { get; } = new("events", "something that happened to a cell",
    [
        Time, Site, Words("event", "division, death, transformation, sorted out, resected, arrival, attack, kill, engulf"),
        Count("cell_id", "the cell"),
        Count("other_id", "the other cell: the new one of a division, the target of an attack; -1 where there is none"),
        Words("detail", "more, by event: types of the daughters, kind or cause of death, old and new type, type of what arrived or was attacked"),
    ]);

    /// <summary>Saved fields.</summary>
    public static TableSchema Fields { get; } = new("fields", "a voxel of a saved field",
    [
        Time, Site, Words("field", "substrate or exosome population"),
        Index("i", "voxel along x"), Index("j", "voxel along y"), Index("k", "voxel along z"),
        Number("value", "the field's own", "concentration: the substrate's unit, or particles per um^3"),
    ]);

    /// <summary>What attacking and engulfing types do over time; only of scenarios that have any.</summary>
    public static TableSchema Immune { get; } = new("immune", "a time, site and cell type that attacks or engulfs",
    [
        Time, Site, Words("cell_type", "name of the attacking or engulfing type"),
        Count("alive", "living cells"),
        Count("attached", "of them attached to a target"),
        Number("mean_evasion", "", "mean of what the targets of attached cells evade, 0 to 1; NaN without any"),
        Number("mean_exhaustion", "", "mean exhaustion of the living cells, 0 to 1; NaN without cells"),
        Count("hits", "hits dealt since the start"),
        Count("kills", "targets killed by its hits since the start"),
        Count("engulfed", "cells and corpses taken up since the start"),
    ]);

    /// <summary>What the scenario expected, and what came.</summary>
    public static TableSchema Expectations { get; } = new("expectations", "an expect assertion",
    [
        Words("name", "name of the assertion"), Flag("passed", "whether it holds"),
        Number("measured", "the query's own", "value found"),
        Words("expected", "lowest and highest value asked for"), Number("tolerance", "the query's own", "half the width of that range; infinite where it is open on a side"),
        Words("because", "the reason that the scenario gives"),
    ]);

    /// <summary>The boxes of tissue; voxel (i, j, k) has its centre at min + (i+½, j+½, k+½)·voxel.</summary>
    public static TableSchema Sites { get; } = new("sites", "a site",
    [
        Site,
        Number("x_min_um", "um", "lower corner"), Number("y_min_um", "um", "lower corner"), Number("z_min_um", "um", "lower corner"),
        Index("nx", "voxels along x"), Index("ny", "voxels along y"), Index("nz", "voxels along z"),
        Number("voxel_um", "um", "edge of a voxel"),
    ]);

    /// <summary>Treatments over time; only in scenarios that have some.</summary>
    public static TableSchema Treatments { get; } = new("treatments", "a time and treatment",
    [
        Time, Words("treatment", "name of the treatment"),
        Number("level", "the treatment's own", "concentration now; 1 while something goes on that has none"),
        Count("doses", "times it was given since the start"),
        Number("given", "the treatment's own", "amount given since the start, all of an infusion at its start"),
    ]);

    /// <summary>All fixed schemas.</summary>
    public static IReadOnlyList<TableSchema> All { get; } =
        [Population, Exosomes, Body, Organs, Immune, Immunity, Cells, Events, Fields, Expectations, Sites, Treatments];

    private static TableColumn Vesicles(string name, string description) => Number(name, "vesicles", description);
}
