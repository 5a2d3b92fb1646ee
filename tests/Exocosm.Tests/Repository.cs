namespace Exocosm.Tests;

/// <summary>The repository, seen from the running tests.</summary>
internal static class Repository
{
    private static readonly string[] s_madeByTools = ["bin", "obj", ".git", "BenchmarkDotNet.Artifacts"];

    public static string Root { get; } = Find();

    /// <summary>Files under a folder of the repository, as paths from its root with forward slashes, without what tools made.</summary>
    public static IEnumerable<string> Files(string folder, params string[] endings) =>
        Directory.EnumerateFiles(Path.Combine(Root, folder), "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Root, file).Replace('\\', '/'))
            .Where(file => !file.Split('/').Any(s_madeByTools.Contains) && endings.Any(ending => file.EndsWith(ending, StringComparison.Ordinal)))
            .Order(StringComparer.Ordinal);

    public static string Text(string path) => File.ReadAllText(Path.Combine(Root, path));

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Exocosm.slnx"))) folder = folder.Parent;
        return folder?.FullName ?? throw new DirectoryNotFoundException("no Exocosm.slnx above the tests");
    }
}
