using System.Globalization;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using Exocosm.Model.Quantities;

namespace Exocosm.Runs.Peers;

/// <summary>
/// A copy of a PhysiCell model in a folder of its own, laid out as PhysiCell wants it: settings in <c>config</c>, an empty <c>output</c>, and
/// the files that the settings name where they name them. Output is off. The folder goes when this is disposed of.
/// </summary>
internal sealed class PeerFolder : IDisposable
{
    private const string Config = "config";
    private const string Output = "output";
    private const int Deepest = 8;
    private const long MostBytes = 4L << 30;

    private readonly XDocument _settings;
    private readonly string _file;
    private long _bytes;

    /// <summary>Copies a model.</summary>
    /// <param name="settings">Its settings file.</param>
    /// <param name="threads">Threads the copy asks for.</param>
    /// <exception cref="PeerException">The settings cannot be changed, or there is too much beside them.</exception>
    public PeerFolder(string settings, int threads)
    {
        var beside = System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(settings))!;
        _settings = Load(settings);
        Path = Directory.CreateTempSubdirectory("exocosm-bench-").FullName;
        try
        {
            Directory.CreateDirectory(Inside(Output)!);
            CopyAll(beside, Inside(Config)!);
            CopyNamed([System.IO.Path.GetDirectoryName(beside) ?? beside, beside]);
        }
        catch
        {
            Dispose();
            throw;
        }

        _file = System.IO.Path.Combine(Path, Config, System.IO.Path.GetFileName(settings));
        Argument = $"./{Config}/{System.IO.Path.GetFileName(settings)}";
        // PhysiCell clears and fills the folder of its output: it must not be the user's.
        Set(Output, "save", "folder");
        Set("false", "save", "full_data", "enable");
        Set("false", "save", "SVG", "enable");
        Set("false", "save", "legacy_data", "enable");
        Set(threads.ToString(CultureInfo.InvariantCulture), "parallel", "omp_num_threads");
    }

    /// <summary>The folder to start the program in.</summary>
    public string Path { get; }

    /// <summary>The settings, as seen from there.</summary>
    public string Argument { get; }

    /// <summary>Writes the settings with an end.</summary>
    /// <param name="minutes">Simulated time at the end, min.</param>
    public void WriteSettings(double minutes)
    {
        Set(Numbers.Format(minutes), "overall", "max_time");
        using var writer = XmlWriter.Create(_file, new XmlWriterSettings { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false) });
        _settings.Save(writer);
    }

    /// <inheritdoc/>
    public void Dispose() => Directory.Delete(Path, recursive: true);

    private static XDocument Load(string file)
    {
        try
        {
            using var reader = XmlReader.Create(file, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
            return XDocument.Load(reader, LoadOptions.PreserveWhitespace);
        }
        catch (XmlException e)
        {
            throw new PeerException($"{file}: the settings cannot be changed for the comparison: {e.Message}");
        }
    }

    private void Set(string value, params string[] path)
    {
        var element = _settings.Root!;
        foreach (var name in path)
        {
            var child = element.Element(name);
            if (child is null) element.Add(child = new XElement(name));
            element = child;
        }

        element.Value = value;
    }

    private void CopyAll(string from, string to)
    {
        var all = new EnumerationOptions { RecurseSubdirectories = true, MaxRecursionDepth = Deepest, AttributesToSkip = 0 };
        foreach (var file in Directory.EnumerateFiles(from, "*", all)) Copy(file, System.IO.Path.Combine(to, System.IO.Path.GetRelativePath(from, file)));
    }

    /// <summary>Files of elements folder and filename, which may lie anywhere in the project.</summary>
    private void CopyNamed(string[] folders)
    {
        foreach (var element in _settings.Descendants().Where(element => element.Element("filename") is not null))
        {
            var named = System.IO.Path.Combine(element.Element("folder")?.Value.Trim() ?? "", element.Element("filename")!.Value.Trim()).Replace('\\', '/');
            if (named.Length == 0 || Inside(named) is not { } to || File.Exists(to)) continue;
            if (folders.Select(folder => System.IO.Path.Combine(folder, named)).FirstOrDefault(File.Exists) is { } from) Copy(from, to);
        }
    }

    private void Copy(string from, string to)
    {
        _bytes += new FileInfo(from).Length;
        if (_bytes > MostBytes) throw new PeerException($"there is more than {MostBytes >> 30} GiB beside the settings to copy; put the model into a folder of its own");
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(to)!);
        File.Copy(from, to, overwrite: true);
    }

    /// <summary>A path in this folder; null where it leads out of it.</summary>
    private string? Inside(string path)
    {
        var full = System.IO.Path.GetFullPath(System.IO.Path.Combine(Path, path));
        return full.StartsWith(Path + System.IO.Path.DirectorySeparatorChar, StringComparison.Ordinal) ? full : null;
    }
}
