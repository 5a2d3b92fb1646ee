namespace Exocosm.Engine.State;

/// <summary>Alive, or how far a dead cell has come.</summary>
public enum CellState : byte
{
    /// <summary>Alive.</summary>
    Live = 0,

    /// <summary>Dying by apoptosis: shrinks, then is removed.</summary>
    Apoptotic = 1,

    /// <summary>Necrotic and swelling.</summary>
    NecroticSwelling = 2,

    /// <summary>Necrotic, burst, dissolving.</summary>
    NecroticLysed = 3,
}
