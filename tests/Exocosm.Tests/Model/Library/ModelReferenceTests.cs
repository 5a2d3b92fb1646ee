using System.Text.RegularExpressions;
using Exocosm.Model.Library;
using Xunit;

namespace Exocosm.Tests.Model.Library;

public sealed class ModelReferenceTests
{
    private static readonly HashSet<string> Prefixes =
        [.. ParameterLibrary.Default.Entries.Select(entry => entry.Id[..entry.Id.IndexOf('.', StringComparison.Ordinal)])];

    private static readonly string[] Named =
    [
        .. Regex.Matches(Repository.Text("docs/model-reference.md") + Repository.Text("docs/model-body.md") + Repository.Text("docs/model-treatments.md"), "`([a-z0-9_]+(\\.[a-zA-Z0-9_]+)+)`")
            .Select(match => match.Groups[1].Value)
            .Where(id => Prefixes.Contains(id[..id.IndexOf('.', StringComparison.Ordinal)]))
            .Distinct(),
    ];

    [Fact]
    public void Every_library_id_in_the_model_reference_exists() =>
        Assert.All(Named, id => Assert.True(ParameterLibrary.Default.TryGet(id, out _), id));

    [Fact]
    public void Every_parameter_of_the_model_is_in_the_model_reference() =>
        Assert.All(RequiredParameters.Ids, id => Assert.True(Named.Contains(id), id));
}
