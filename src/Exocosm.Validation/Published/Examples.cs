using Exocosm.Model.Reading;
using Exocosm.Model.Scenarios;

namespace Exocosm.Validation.Published;

/// <summary>The repository's examples, which are built into this assembly, so that a check runs what users run.</summary>
public static class Examples
{
    /// <summary>Reads an example.</summary>
    /// <param name="name">Name of its folder.</param>
    /// <param name="size">Name of the size, or null.</param>
    /// <param name="overrides">Changes, each <c>path=value</c>.</param>
    /// <exception cref="InvalidOperationException">There is no such example, or it has errors.</exception>
    public static Scenario Read(string name, string? size = null, params IReadOnlyList<string> overrides)
    {
        var file = $"examples/{name}/scenario.yaml";
        using var stream = typeof(Examples).Assembly.GetManifestResourceStream(file)
            ?? throw new InvalidOperationException($"{file} is not built in.");
        using var reader = new StreamReader(stream);
        var result = ScenarioReader.ReadText(reader.ReadToEnd(), file, new ScenarioReadOptions { Size = size, Overrides = overrides });
        return result.Scenario ?? throw new InvalidOperationException(string.Join('\n', result.Problems));
    }
}
