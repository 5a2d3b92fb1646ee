using System.CommandLine;
using System.CommandLine.Parsing;
using Exocosm.Model.Problems;

namespace Exocosm.Cli;

/// <summary>Words for command lines that are not understood, with the nearest verb or option.</summary>
internal static class UsageErrors
{
    /// <summary>Tells what is wrong, one line each.</summary>
    /// <param name="parsed">What was parsed.</param>
    /// <param name="output">Standard error.</param>
    public static void Tell(ParseResult parsed, TextWriter output)
    {
        var command = parsed.CommandResult.Command;
        var isRoot = command == parsed.RootCommandResult.Command;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var line in Lines(parsed, command, isRoot).Where(seen.Add)) output.WriteLine(line);
        output.WriteLine(isRoot ? "See exocosm --help." : $"See exocosm {command.Name} --help.");
    }

    /// <summary>An option that was taken for an argument, such as <c>new --lst</c>; null where all is well.</summary>
    /// <param name="parsed">What was parsed.</param>
    public static string? MistakenOption(ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;
        return parsed.CommandResult.Children.OfType<ArgumentResult>()
            .SelectMany(argument => argument.Tokens)
            .Where(token => token.Value.Length > 2 && token.Value.StartsWith("--", StringComparison.Ordinal))
            .Select(token => Unknown(command, token.Value))
            .FirstOrDefault();
    }

    private static IEnumerable<string> Lines(ParseResult parsed, Command command, bool isRoot)
    {
        if (isRoot && parsed.UnmatchedTokens.Count > 0)
        {
            var verbs = command.Subcommands.Select(verb => verb.Name).ToArray();
            var read = parsed.UnmatchedTokens[0];
            yield return read.StartsWith('-')
                ? Unknown(command, read)
                : $"unknown verb '{read}'{Nearest.Hint(Nearest.Of(read, verbs))}{(Nearest.Of(read, verbs) is null ? $"; there are: {string.Join(", ", verbs)}" : "")}";
            yield break;
        }

        foreach (var token in parsed.UnmatchedTokens)
            yield return token.StartsWith('-') ? Unknown(command, token) : $"'{token}' is one argument too many";
        foreach (var error in parsed.Errors)
        {
            // The library speaks of its own types; what it says of unmatched tokens is said above.
            if (parsed.UnmatchedTokens.Any(token => error.Message.Contains($"'{token}'", StringComparison.Ordinal))) continue;
            yield return error.SymbolResult is OptionResult option ? OfOption(option, error) : error.Message;
        }
    }

    private static string OfOption(OptionResult result, ParseError error)
    {
        var type = Nullable.GetUnderlyingType(result.Option.ValueType) ?? result.Option.ValueType;
        var read = result.Tokens.Count > 0 ? $"{result.Option.Name} '{result.Tokens[^1].Value}'" : result.Option.Name;
        if (result.Tokens.Count == 0) return error.Message;
        if (type.IsEnum) return $"{read}: expected one of {string.Join(", ", Enum.GetNames(type).Select(name => name.ToLowerInvariant()))}";
        if (type == typeof(int)) return $"{read}: expected a whole number";
        if (type == typeof(ulong)) return $"{read}: expected a whole number from 0 to {ulong.MaxValue}";
        return error.Message;
    }

    private static string Unknown(Command command, string read)
    {
        var name = read.Split('=')[0];
        var names = command.Options.SelectMany(option => option.Aliases.Append(option.Name));
        return $"unknown option '{name}'{Nearest.Hint(Nearest.Of(name, names))}";
    }
}
