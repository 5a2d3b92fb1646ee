using Exocosm.Model.Reading;
using Exocosm.Model.Scenarios;

namespace Exocosm.Validation;

/// <summary>The shipped examples that checks measure, as they are in the repository.</summary>
public static class Examples
{
    /// <summary>Reads an example.</summary>
    /// <param name="file">File under <c>examples</c>, e.g. <c>plasticity-sort/scenario.yaml</c>.</param>
    /// <param name="options">Variant, size, overrides.</param>
    /// <exception cref="InvalidOperationException">The example has errors.</exception>
    public static Scenario Read(string file, ScenarioReadOptions options)
    {
        using var stream = typeof(Examples).Assembly.GetManifestResourceStream("examples/" + file)
            ?? throw new InvalidOperationException($"no check has the example {file}");
        using var reader = new StreamReader(stream);
        var result = ScenarioReader.ReadText(reader.ReadToEnd(), file, options);
        return result.Scenario ?? throw new InvalidOperationException(string.Join('\n', result.Problems));
    }
}
