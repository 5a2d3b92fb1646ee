namespace Exocosm.Reports.Content;

/// <summary>The box of one piece of tissue.</summary>
/// <param name="Site">Its name.</param>
/// <param name="XMinUm">Lowest x, µm.</param>
/// <param name="YMinUm">Lowest y, µm.</param>
/// <param name="ZMinUm">Lowest z, µm.</param>
/// <param name="XSizeUm">Extent along x, µm.</param>
/// <param name="YSizeUm">Extent along y, µm.</param>
/// <param name="ZSizeUm">Extent along z, µm.</param>
public sealed record SiteBox(
    string Site, double XMinUm, double YMinUm, double ZMinUm, double XSizeUm, double YSizeUm, double ZSizeUm);
