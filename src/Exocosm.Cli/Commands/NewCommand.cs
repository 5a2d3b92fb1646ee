using System.CommandLine;
using Exocosm.Model.Problems;
using Exocosm.Results.Files;

namespace Exocosm.Cli.Commands;

/// <summary><c>new</c>: a folder of one's own from one of the examples, which the tool carries in itself.</summary>
internal static class NewCommand
{
    private const string Prefix = "examples/";

    public static Command Build()
    {
        var command = new Command("new", "Starts a folder from one of the examples. Example: exocosm new niche-balance my-niche");
        var template = new Argument<string?>("template") { Description = "Name of the example.", Arity = ArgumentArity.ZeroOrOne };
        var folder = new Argument<string?>("folder") { Description = "Folder to write to; default the example's name.", Arity = ArgumentArity.ZeroOrOne };
        var list = new Option<bool>("--list") { Description = "Lists the examples." };
        var force = new Option<bool>("--force") { Description = "Replaces files that exist." };
        command.Add(template);
        command.Add(folder);
        command.Add(list);
        command.Add(force);
        command.SetAction(parsed =>
        {
            var name = parsed.GetValue(template);
            if (parsed.GetValue(list) || name is null)
            {
                foreach (var (example, about) in Examples()) Console.Out.WriteLine($"{example,-20} {about}");
                return ExitCodes.Done;
            }

            Write(name, parsed.GetValue(folder) ?? name, parsed.GetValue(force));
            return ExitCodes.Done;
        });
        return command;
    }

    /// <summary>The examples, each with the first sentence of its page.</summary>
    internal static IEnumerable<(string Name, string About)> Examples() => Names().Select(name => (name, About(name)));

    private static string About(string name)
    {
        using var page = typeof(NewCommand).Assembly.GetManifestResourceStream($"{Prefix}{name}/README.md");
        if (page is null) return "";
        using var reader = new StreamReader(page);
        var paragraph = reader.ReadToEnd().ReplaceLineEndings("\n").Split("\n\n").FirstOrDefault(part => !part.StartsWith('#')) ?? "";
        return paragraph.ReplaceLineEndings(" ").Split(". ")[0].TrimEnd('.', ' ') + ".";
    }

    private static IEnumerable<string> Files() =>
        typeof(NewCommand).Assembly.GetManifestResourceNames()
            .Select(resource => resource.Replace('\\', '/'))
            .Where(resource => resource.StartsWith(Prefix, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);

    private static IEnumerable<string> Names() => Files().Select(file => file.Split('/')[1]).Distinct();

    private static void Write(string name, string folder, bool force)
    {
        var start = $"{Prefix}{name}/";
        var files = Files().Where(file => file.StartsWith(start, StringComparison.Ordinal))
            .Select(file => (Resource: file, Path: Path.Combine(folder, file[start.Length..]))).ToList();
        if (files.Count == 0)
            throw new UsageException($"no example is called '{name}'{Nearest.Hint(Nearest.Of(name, Names()))}; there are: {string.Join(", ", Names())}");
        if (!force && files.FirstOrDefault(file => File.Exists(file.Path)).Path is { } existing)
            throw new UsageException($"{existing} exists; give another folder, or --force to replace it");
        foreach (var (resource, path) in files)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            using var reader = new StreamReader(typeof(NewCommand).Assembly.GetManifestResourceStream(resource)!);
            DurableFile.WriteText(path, reader.ReadToEnd());
            Console.Out.WriteLine(path);
        }

        Console.Out.WriteLine($"Run it with: exocosm run {folder}");
    }
}
