namespace Exocosm.Reports.Figures;

/// <summary>
/// Colours that stay apart for readers with colour-vision deficiency (Okabe and Ito 2008, "Color universal design").
/// </summary>
internal static class Palette
{
    private static readonly string[] Qualitative =
        ["#0072b2", "#e69f00", "#009e73", "#d55e00", "#cc79a7", "#56b4e9", "#a6761d", "#7f7f7f"];

    private static readonly string[] Sequential = ["#46327e", "#365c8d", "#277f8e", "#1fa187", "#4ac16d", "#9fb82c"];

    /// <summary>Colour of the n-th thing.</summary>
    public static string Of(int index) => Qualitative[index % Qualitative.Length];

    /// <summary>Colour of the n-th of several ordered things, early to late (viridis without its lightest part).</summary>
    public static string Ordered(int index, int count) =>
        Sequential[count <= 1 ? Sequential.Length / 2 : index * (Sequential.Length - 1) / (count - 1)];
}
