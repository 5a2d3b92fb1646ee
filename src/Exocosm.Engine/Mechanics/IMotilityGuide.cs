namespace Exocosm.Engine.Mechanics;

/// <summary>Tells migrating cells where they are drawn to. Asked only when a cell chooses a new direction; many threads may ask at once.</summary>
public interface IMotilityGuide
{
    /// <summary>Weighted sum of the gradients at a cell; of any length, only its direction counts. Zero where nothing draws it.</summary>
    /// <param name="cell">Index of the cell.</param>
    (double X, double Y, double Z) Attraction(int cell);
}
