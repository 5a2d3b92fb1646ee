using System.Buffers;

namespace Exocosm.Cli;

/// <summary>Command lines as text that a shell reads back.</summary>
internal static class CommandText
{
    private static readonly SearchValues<char> s_plain =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_./:=+,@%");

    /// <summary>The command as it was given, without the place where the program lies.</summary>
    /// <param name="args">The arguments.</param>
    public static string Of(IEnumerable<string> args) => string.Join(' ', args.Select(Quote).Prepend("exocosm"));

    /// <summary>An argument, quoted where a shell would take it apart.</summary>
    /// <param name="argument">The argument.</param>
    public static string Quote(string argument) =>
        argument.Length > 0 && !argument.AsSpan().ContainsAnyExcept(s_plain)
            ? argument
            : OperatingSystem.IsWindows() ? $"\"{argument}\"" : $"'{argument.Replace("'", "'\\''", StringComparison.Ordinal)}'";
}
