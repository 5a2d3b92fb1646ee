using Exocosm.Model.Problems;

namespace Exocosm.PhysiCell.Reading;

/// <summary>
/// Finds the files a model names. PhysiCell runs in the project's folder with the settings in its folder config; files are also looked for
/// beside the settings and in the folder above, so that a model runs from anywhere.
/// </summary>
internal static class FileFinder
{
    /// <summary>Path of a file, or null with a problem that says where it was looked for.</summary>
    public static string? Find(Item item, string path)
    {
        if (path.Length == 0 || path.AsSpan().ContainsAnyInRange('\0', '\x1f'))
        {
            item.Problem(path, "the path of a file", $"{item.Path} names no file");
            return null;
        }

        if (item.Context.Options.Kept is { } kept) return Kept(item, path, kept);
        var found = Search(item, path);
        if (found is not null) item.Context.Note(path, found);
        return found;
    }

    private static string? Kept(Item item, string path, IReadOnlyDictionary<string, string> kept)
    {
        if (kept.TryGetValue(path, out var file)) return file;
        item.Problem(path, "a file that was kept", $"no copy of '{ProblemList.Shorten(path)}' was kept");
        return null;
    }

    private static string? Search(Item item, string path)
    {
        var tried = new List<string>();
        foreach (var folder in Folders(item.Context))
        {
            var candidate = Path.GetFullPath(Path.Combine(folder, path.Replace('\\', '/')));
            if (tried.Contains(candidate)) continue;
            if (File.Exists(candidate)) return candidate;
            tried.Add(candidate);
        }

        // A path of somebody else's machine: the file usually came along with the settings.
        if (Path.IsPathRooted(path) && Beside(item.Context, Path.GetFileName(path)) is { } moved)
        {
            item.Warn($"there is no file '{ProblemList.Shorten(path)}'; '{Path.GetFileName(path)}' beside the settings is read instead");
            return moved;
        }

        item.Problem(path, "a file", $"there is no file '{ProblemList.Shorten(path)}'; looked for {string.Join(", ", tried)}");
        return null;
    }

    /// <summary>Path from elements folder and filename, as PhysiCell joins them.</summary>
    public static string? FindNamed(Item item)
    {
        var folder = item.Child("folder").Text;
        var name = item.Child("filename").Text;
        if (name.Length > 0) return Find(item, folder.Length == 0 ? name : $"{folder}/{name}");
        item.Problem("", "a filename", $"{item.Path} has no filename");
        return null;
    }

    private static string? Beside(ReadContext context, string name) =>
        Path.Combine(Path.GetDirectoryName(Path.GetFullPath(context.File))!, name) is var file && File.Exists(file) ? file : null;

    private static IEnumerable<string> Folders(ReadContext context)
    {
        var working = Path.GetFullPath(context.Options.WorkingFolder ?? Environment.CurrentDirectory);
        yield return working;
        // The settings file itself is named relative to the process's folder, wherever the model runs.
        var beside = Path.GetDirectoryName(Path.GetFullPath(context.File))!;
        yield return beside;
        if (Path.GetDirectoryName(beside) is { } above) yield return above;
    }
}
