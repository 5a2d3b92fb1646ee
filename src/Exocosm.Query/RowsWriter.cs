using System.Collections;
using System.Globalization;
using System.Numerics;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Exocosm.Results.Text;

namespace Exocosm.Query;

/// <summary>Writes the rows of a query as a table, CSV or JSON.</summary>
public static class RowsWriter
{
    private static readonly JsonWriterOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes all rows.</summary>
    /// <param name="rows">The rows; read to their end.</param>
    /// <param name="format">How.</param>
    /// <param name="writer">Where to.</param>
    public static void Write(QueryRows rows, QueryFormat format, TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(writer);
        switch (format)
        {
            case QueryFormat.Csv: WriteCsv(rows, writer); break;
            case QueryFormat.Json: WriteJson(rows, writer); break;
            default: WriteTable(rows, writer); break;
        }
    }

    private static void WriteCsv(QueryRows rows, TextWriter writer)
    {
        CsvLine.Write(writer, rows.Columns.Select(CsvLine.Field));
        var fields = new string[rows.Columns.Count];
        while (rows.Read())
        {
            for (var i = 0; i < fields.Length; i++) fields[i] = CsvLine.Field(Text(rows[i], "R"));
            CsvLine.Write(writer, fields);
        }
    }

    private static void WriteTable(QueryRows rows, TextWriter writer)
    {
        var lines = new List<string[]>();
        var right = Enumerable.Repeat(true, rows.Columns.Count).ToArray();
        while (rows.Read())
        {
            for (var i = 0; i < right.Length; i++) right[i] &= rows[i] is null or not (string or bool or IEnumerable);
            lines.Add([.. Enumerable.Range(0, rows.Columns.Count).Select(i => Text(rows[i], "G6"))]);
        }

        var widths = rows.Columns.Select((name, i) => Math.Max(name.Length, lines.Select(line => line[i].Length).DefaultIfEmpty().Max())).ToArray();
        WriteLine(rows.Columns);
        WriteLine([.. widths.Select(width => new string('-', width))]);
        foreach (var line in lines) WriteLine(line);
        writer.Write($"{lines.Count} {(lines.Count == 1 ? "row" : "rows")}\n");

        void WriteLine(IReadOnlyList<string> fields)
        {
            var padded = fields.Select((field, i) => right[i] ? field.PadLeft(widths[i]) : field.PadRight(widths[i]));
            writer.Write(string.Join("  ", padded).TrimEnd() + "\n");
        }
    }

    private static void WriteJson(QueryRows rows, TextWriter writer)
    {
        using var buffer = new MemoryStream();
        using var json = new Utf8JsonWriter(buffer, Json);
        var separator = "[\n";
        while (rows.Read())
        {
            buffer.SetLength(0);
            json.Reset();
            json.WriteStartObject();
            for (var i = 0; i < rows.Columns.Count; i++)
            {
                json.WritePropertyName(rows.Columns[i]);
                WriteValue(json, rows[i]);
            }

            json.WriteEndObject();
            json.Flush();
            writer.Write(separator);
            writer.Write(Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length));
            separator = ",\n";
        }

        writer.Write(separator == ",\n" ? "\n]\n" : "[]\n");
    }

    private static void WriteValue(Utf8JsonWriter json, object? value)
    {
        switch (value)
        {
            case null or double.NaN or double.PositiveInfinity or double.NegativeInfinity:
            case float.NaN or float.PositiveInfinity or float.NegativeInfinity:
                json.WriteNullValue();
                break;
            case bool truth: json.WriteBooleanValue(truth); break;
            case string text: json.WriteStringValue(text); break;
            case sbyte or byte or short or ushort or int or uint or long or ulong or BigInteger or decimal or double or float:
                json.WriteRawValue(Text(value, "R"));
                break;
            case IDictionary entries:
                json.WriteStartObject();
                foreach (DictionaryEntry entry in entries)
                {
                    json.WritePropertyName(Text(entry.Key, "R"));
                    WriteValue(json, entry.Value);
                }

                json.WriteEndObject();
                break;
            case IEnumerable items:
                json.WriteStartArray();
                foreach (var item in items) WriteValue(json, item);
                json.WriteEndArray();
                break;
            default: json.WriteStringValue(Text(value, "R")); break;
        }
    }

    private static string Text(object? value, string numbers) => value switch
    {
        null => "",
        string text => text,
        bool truth => truth ? "true" : "false",
        double number => number.ToString(numbers, CultureInfo.InvariantCulture),
        float number => number.ToString(numbers, CultureInfo.InvariantCulture),
        DateTime moment => moment.ToString("yyyy-MM-ddTHH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture),
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        IDictionary entries => "{" + string.Join(", ", entries.Cast<DictionaryEntry>().Select(e => $"{e.Key}: {Text(e.Value, numbers)}")) + "}",
        IEnumerable items => "[" + string.Join(", ", items.Cast<object?>().Select(item => Text(item, numbers))) + "]",
        _ => value.ToString() ?? "",
    };
}
