using System.Text;
using Exocosm.Model.Problems;

namespace Exocosm.Model.Reading;

/// <summary>Reads a text file strictly: UTF-8, of a bounded size, without control characters.</summary>
public static class TextFile
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The text of a file, or null with a problem.</summary>
    public static string? Read(string file, string shownAs, long mostBytes, Place asked, string path, ProblemList problems)
    {
        try
        {
            using var stream = File.OpenRead(file);
            if (stream.Length > mostBytes) return Refuse($"{shownAs} has {stream.Length} bytes; at most {mostBytes} are read");
            var bytes = new byte[stream.Length];
            stream.ReadExactly(bytes);
            return Decode(shownAs, bytes, problems);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return Refuse($"there is no file '{ProblemList.Shorten(file)}'");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return Refuse($"cannot read '{ProblemList.Shorten(file)}': {e.Message}");
        }

        string? Refuse(string message)
        {
            problems.Add(asked, path, file, "a readable file", message);
            return null;
        }
    }

    /// <summary>The text of bytes, or null with a located problem.</summary>
    public static string? Decode(string file, ReadOnlySpan<byte> bytes, ProblemList problems)
    {
        if (bytes is [0xff, 0xfe, ..] or [0xfe, 0xff, ..] or [0, _, ..] or [_, 0, ..])
        {
            problems.Add(new Place(file, 1, 1), "", "UTF-16 or UTF-32", "UTF-8",
                "the text is not UTF-8 but UTF-16 or UTF-32; save it as UTF-8");
            return null;
        }
        if (bytes is [0xef, 0xbb, 0xbf, ..]) bytes = bytes[3..];
        string text;
        try
        {
            text = Strict.GetString(bytes);
        }
        catch (DecoderFallbackException e)
        {
            var before = bytes[..Math.Clamp(e.Index, 0, bytes.Length)];
            var line = 1 + before.Count((byte)'\n');
            var column = before.Length - (before.LastIndexOf((byte)'\n') + 1) + 1;
            problems.Add(new Place(file, line, column), "", "a byte", "UTF-8",
                "a byte here is not UTF-8; save the file as UTF-8");
            return null;
        }
        return Check(file, text, problems);
    }

    /// <summary>The text itself, or null when a control character stands in it.</summary>
    public static string? Check(string file, string text, ProblemList problems)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (!char.IsControl(c) && c is not ('\ufeff' or '\ufffe' or '\uffff') || c is '\n' or '\r' or '\t') continue;
            var line = 1 + text.AsSpan(0, i).Count('\n');
            var column = i - text.LastIndexOf('\n', Math.Max(0, i - 1));
            problems.Add(new Place(file, line, Math.Max(1, column)), "", $"U+{(int)c:X4}", "text",
                $"the control character U+{(int)c:X4} stands here; remove it");
            return null;
        }
        return text;
    }
}
