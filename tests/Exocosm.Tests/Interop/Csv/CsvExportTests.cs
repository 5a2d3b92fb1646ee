using System.Globalization;
using Exocosm.Interop.Csv;
using Exocosm.Results.Tables;
using Exocosm.Tests.Results;
using Xunit;

namespace Exocosm.Tests.Interop.Csv;

public sealed class CsvExportTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Tables_come_back_from_CSV_to_the_bit()
    {
        double[] values = [0.1, 1.0 / 3, double.Epsilon, double.MaxValue, double.NaN, double.NegativeInfinity, -0.0];
        string[] names = ["plain", "with, comma", "with \"quotes\"", "two\nlines", "", " blanks ", "µ"];
        RunTables.WriteWhole(_folder["tables"], RunSchemas.Expectations, writer =>
        {
            for (var i = 0; i < values.Length; i++) writer.Add(names[i]).Add(i % 2 == 0).Add(values[i]).Add("").Add(0.5).Add("why").EndRow();
        });
        var file = Assert.Single(CsvExport.Write(_folder["tables"], _folder["csv"]));
        Assert.Equal(_folder["csv/expectations.csv"], file);
        var rows = Parse(File.ReadAllText(file));
        Assert.Equal(["name", "passed", "measured", "expected", "tolerance", "because"], rows[0]);
        Assert.Equal(names, rows[1..].Select(row => row[0]));
        Assert.Equal(
            values.Select(BitConverter.DoubleToInt64Bits),
            rows[1..].Select(row => BitConverter.DoubleToInt64Bits(double.Parse(row[2], NumberStyles.Float, CultureInfo.InvariantCulture))));
        Assert.Equal("true", rows[1][1]);
        Assert.Equal("false", rows[2][1]);
    }

    /// <summary>RFC 4180 as written there, independent of the writer.</summary>
    private static List<List<string>> Parse(string text)
    {
        List<List<string>> rows = [[]];
        var field = "";
        var quoted = false;
        for (var i = 0; i < text.Length; i++)
        {
            if (quoted && text[i] == '"' && i + 1 < text.Length && text[i + 1] == '"') field += text[i++];
            else if (text[i] == '"') quoted = !quoted;
            else if (quoted || text[i] is not (',' or '\n')) field += text[i];
            else
            {
                rows[^1].Add(field);
                field = "";
                if (text[i] == '\n') rows.Add([]);
            }
        }

        Assert.Empty(rows[^1]);
        return rows[..^1];
    }
}
