using System.Reflection;

namespace Exocosm.Reports.Page;

/// <summary>Style sheet and scripts that every page carries inside itself.</summary>
internal static class Assets
{
    // Joined into one function in this order: definitions first, the start last.
    private static readonly string[] Scripts =
    [
        "errors.js", "dom.js", "theme.js", "charts.js", "slices.js", "tissue/frames.js", "tissue/colours.js", "tissue/camera.js",
        "tissue/spheres.js", "tissue/panel.js", "main.js",
    ];

    /// <summary>The style sheet.</summary>
    public static string StyleSheet { get; } = Own("report.css");

    /// <summary>The page's own script.</summary>
    public static string Script { get; } =
        "(function () {\n\"use strict\";\n" + string.Join('\n', Scripts.Select(Own)) + "})();\n";

    /// <summary>plotly.js, as Plotly.NET packages it.</summary>
    public static string ChartLibrary { get; } = OfPlotly(".min.js");

    /// <summary>Licences of what plotly.js contains.</summary>
    public static string ChartLicence { get; } = OfPlotly(".LICENSE.txt");

    private static string Own(string name) => Read(typeof(Assets).Assembly, "Exocosm.Reports.Assets." + name);

    private static string OfPlotly(string ending)
    {
        Assembly assembly = typeof(Plotly.NET.Trace).Assembly;
        return Read(assembly, assembly.GetManifestResourceNames().Single(name =>
            name.StartsWith("Plotly.NET.plotly-", StringComparison.Ordinal) && name.EndsWith(ending, StringComparison.Ordinal)));
    }

    // Line ends as a browser sees them: it turns CR LF into LF before it hashes a script.
    private static string Read(Assembly assembly, string name)
    {
        using Stream stream = assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The assembly {assembly.GetName().Name} holds no resource {name}.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
