namespace Exocosm.Engine.Mechanics;

/// <summary>Which walls push a cell that touches several.</summary>
public enum WallContact
{
    /// <summary>Every wall it touches: the push is continuous as the cell moves along an edge.</summary>
    EveryFace,

    /// <summary>Only the nearest; between equally near ones along the diagonal. As PhysiCell 1.14 does.</summary>
    NearestFace,
}
