namespace Exocosm.Engine.State;

/// <summary>
/// What a random number is for. Each purpose has a stream of its own, keyed by cell or vesicle and by step, so that adding a
/// draw somewhere changes no draw elsewhere. The numbers are part of the results: never reuse or reorder them.
/// </summary>
public static class Purpose
{
    /// <summary>Placement of the first cells.</summary>
    public const uint Placement = 1;

    /// <summary>Types of the first cells.</summary>
    public const uint Mix = 2;

    /// <summary>Starting phase and age of the first cells.</summary>
    public const uint InitialAge = 3;

    /// <summary>Time and kind of a cell's next event.</summary>
    public const uint CellEvent = 4;

    /// <summary>Outcome and direction of a division, and how contents are shared.</summary>
    public const uint Division = 5;

    /// <summary>Direction of migration.</summary>
    public const uint Motility = 6;

    /// <summary>Virtual cell sorts.</summary>
    public const uint Sort = 7;

    /// <summary>Survival of a fraction of radiation; keyed also by the treatment's number.</summary>
    public const uint Radiation = 9;

    /// <summary>Cells that surgery leaves behind.</summary>
    public const uint Surgery = 10;

    /// <summary>Attaching, hitting and letting go.</summary>
    public const uint Attack = 8;

    /// <summary>Taking up corpses and cells.</summary>
    public const uint Engulfing = 11;

    /// <summary>Repair of hits.</summary>
    public const uint Repair = 13;

    /// <summary>Number and places of cells that come into a site; keyed by site and type.</summary>
    public const uint Recruitment = 12;

    /// <summary>MVB births, fusions and bursts; plus the population's number times <see cref="PopulationStride"/>.</summary>
    public const uint Release = 16;

    /// <summary>Birth of a vesicle: size, place, cargo.</summary>
    public const uint VesicleBirth = 17;

    /// <summary>Brownian steps.</summary>
    public const uint VesicleMotion = 18;

    /// <summary>Fates of vesicles.</summary>
    public const uint VesicleFate = 19;

    /// <summary>Binding, internalisation and delivery in cells.</summary>
    public const uint Recipient = 20;

    /// <summary>Start of the field-to-vesicle rounding of a hybrid population.</summary>
    public const uint HybridCarry = 21;

    /// <summary>Places of vesicles that come from plasma, and the start of their rounding.</summary>
    public const uint Seeding = 22;

    /// <summary>Where a tumour cell in blood ends; keyed by origin and type.</summary>
    public const uint CirculatingFate = 23;

    /// <summary>Entry into blood.</summary>
    public const uint Intravasation = 24;

    /// <summary>Waking, place and shedding of a colony.</summary>
    public const uint Colony = 25;

    /// <summary>Seeds of all sites but the first.</summary>
    public const uint Site = 39;

    /// <summary>Distance between the purposes of neighbouring populations.</summary>
    public const uint PopulationStride = 16;

    /// <summary>A purpose of one exosome population.</summary>
    /// <param name="purpose">One of the population purposes.</param>
    /// <param name="population">Number of the population.</param>
    public static uint Of(uint purpose, int population) => purpose + ((uint)population * PopulationStride);
}
