using System.Text.RegularExpressions;
using Xunit;

namespace Exocosm.Tests.Architecture;

public sealed class SourceTests
{
    private const int LongestFile = 400;

    /// <summary>Written by the program, a table a check, section or entry; nobody edits them.</summary>
    private static readonly string[] s_madePages = ["docs/validation.md", "docs/scenario-reference.md", "docs/parameter-library.md"];

    private static readonly string[] s_code = [.. new[] { "src", "tests", "bench" }.SelectMany(folder => Repository.Files(folder, ".cs"))];

    [Fact]
    public void No_file_is_longer_than_a_reader_can_hold()
    {
        var files = Repository.Files(".", ".cs", ".js", ".css", ".yaml", ".md", ".csproj", ".props", ".targets")
            .Where(file => !s_madePages.Contains(file)).ToArray();
        Assert.True(files.Length > 300);
        Assert.All(files, file => Assert.True(Repository.Text(file).Count(letter => letter == '\n') <= LongestFile, file));
    }

    [Fact]
    public void Namespaces_are_folders()
    {
        foreach (var file in s_code.Where(file => !file.EndsWith("/Program.cs", StringComparison.Ordinal)))
        {
            var folders = file.Split('/')[1..^1];
            var match = Regex.Match(Repository.Text(file), @"^namespace ([\w.]+);", RegexOptions.Multiline);
            Assert.True(match.Groups[1].Value == string.Join('.', folders), file);
        }
    }

    /// <summary>tests/Exocosm.Tests/Engine/Fields tests src/Exocosm.Engine/Fields; only this folder is about the whole.</summary>
    [Fact]
    public void Every_folder_of_tests_mirrors_a_folder_of_sources() =>
        Assert.All(
            Repository.Files("tests/Exocosm.Tests", ".cs").Select(file => file.Split('/')[2..^1]).Where(folders => folders is not ([] or ["Architecture"])),
            folders => Assert.True(Directory.Exists(Path.Combine(Repository.Root, "src", "Exocosm." + string.Join('/', folders))), string.Join('/', folders)));

    [Fact]
    public void Nothing_is_left_for_later()
    {
        var marks = new Regex(@"\b(TO" + @"DO|FIX" + @"ME|HA" + @"CK|NotImplemented" + @"Exception)\b");
        Assert.All(s_code, file => Assert.False(marks.IsMatch(Repository.Text(file)), file));
    }

    [Theory]
    [InlineData(@"\bnew Random\(|\bRandom\.Shared\b|\bSystem\.Random\b")]
    [InlineData(@"\bDateTime(Offset)?\.(Utc)?(Now|Today)\b|\bGuid\.NewGuid\b")]
    [InlineData(@"\bParallel\.(For|ForEach|Invoke)\b|\.AsParallel\(")]
    [InlineData(@"\b(double|float|decimal|int|long|uint|ulong)\.(Try)?Parse\((?![^;]{0,200}InvariantCulture)")]
    public void What_would_make_results_depend_on_machine_clock_or_culture_is_not_used(string pattern)
    {
        var banned = new Regex(pattern);
        Assert.All(Repository.Files("src", ".cs"), file => Assert.False(banned.IsMatch(Repository.Text(file)), file));
    }

    /// <summary>Reductions of unknown order, vectors as wide as the machine, and fused products round differently elsewhere.</summary>
    [Fact]
    public void Kernels_use_no_arithmetic_that_differs_between_machines()
    {
        var banned = new Regex(@"\bTensorPrimitives\b|\bFusedMultiplyAdd\b|\bMultiplyAddEstimate\b|\bVector<");
        Assert.All([.. Engine(), .. Repository.Files("src/Exocosm.Numerics", ".cs")], file => Assert.False(banned.IsMatch(Repository.Text(file)), file));
    }

    /// <summary>A step may be timed, in one place that no result reads; kernels may be measured apart from any run.</summary>
    [Fact]
    public void The_engine_reads_no_clock() =>
        Assert.All(
            Engine().Where(file => !file.EndsWith("/Step/StageClock.cs", StringComparison.Ordinal)),
            file => Assert.DoesNotContain("Stopwatch", Repository.Text(file), StringComparison.Ordinal));

    /// <summary>The platform's elementary functions differ between machines; the square root does not.</summary>
    [Fact]
    public void The_engine_computes_elementary_functions_with_the_same_bits_on_every_machine()
    {
        var platform = new Regex(@"(?<!\w)Math\.(Exp|Log|Log2|Log10|Pow|Sin|Cos|Tan|SinCos|Asin|Acos|Atan|Atan2|Sinh|Cosh|Tanh|Cbrt)\(");
        Assert.All(Engine(), file => Assert.False(platform.IsMatch(Repository.Text(file)), file));
    }

    private static IEnumerable<string> Engine() =>
        Repository.Files("src/Exocosm.Engine", ".cs").Where(file => !file.Contains("/Benchmarks/", StringComparison.Ordinal));
}
