namespace Exocosm.Engine.Mechanics;

/// <summary>The box that cells live in, µm.</summary>
/// <param name="MinX">Lower face along x.</param>
/// <param name="MinY">Lower face along y.</param>
/// <param name="MinZ">Lower face along z.</param>
/// <param name="MaxX">Upper face along x.</param>
/// <param name="MaxY">Upper face along y.</param>
/// <param name="MaxZ">Upper face along z.</param>
public readonly record struct DomainBox(double MinX, double MinY, double MinZ, double MaxX, double MaxY, double MaxZ);
