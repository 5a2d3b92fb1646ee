using System.Globalization;
using System.Security;
using System.Text;
using Exocosm.Results.Files;

namespace Exocosm.Interop.Vtk;

/// <summary>The files of one kind, one for each saved time and site, and the <c>.pvd</c> files that put them on ParaView's time axis.</summary>
/// <param name="folder">Folder of the files.</param>
/// <param name="kind">First word of their names.</param>
/// <param name="extension">Their extension, with the dot.</param>
internal sealed class FrameCollection(string folder, string kind, string extension)
{
    private readonly Dictionary<string, List<(double TimeMin, string File)>> _bySite = new(StringComparer.Ordinal);
    private readonly HashSet<(string Site, double TimeMin)> _seen = [];

    /// <summary>Path of the next file.</summary>
    /// <param name="site">Site shown.</param>
    /// <param name="timeMin">Time shown, min.</param>
    public string Next(string site, double timeMin)
    {
        if (!_seen.Add((site, timeMin)))
            throw new StorageException($"the rows of site '{site}' at {VtkFile.Number(timeMin)} min are not together in table '{kind}'");
        if (!_bySite.TryGetValue(site, out var frames)) _bySite.Add(site, frames = []);
        var file = $"{kind}-{FileName(site)}-{frames.Count.ToString("D5", CultureInfo.InvariantCulture)}{extension}";
        frames.Add((timeMin, file));
        return Path.Combine(folder, file);
    }

    /// <summary>Writes the time collections.</summary>
    /// <returns>The <c>.pvd</c> files, one a site.</returns>
    public IReadOnlyList<string> WriteCollections()
    {
        var written = new List<string>();
        foreach (var (site, frames) in _bySite)
        {
            var xml = new StringBuilder("<?xml version=\"1.0\"?>\n")
                .Append("<VTKFile type=\"Collection\" version=\"1.0\" byte_order=\"LittleEndian\">\n<Collection>\n");
            foreach (var (timeMin, file) in frames)
                xml.Append($"<DataSet timestep=\"{VtkFile.Number(timeMin)}\" part=\"0\" file=\"{SecurityElement.Escape(file)}\"/>\n");
            var path = Path.Combine(folder, $"{kind}-{FileName(site)}.pvd");
            DurableFile.WriteText(path, xml.Append("</Collection>\n</VTKFile>\n").ToString());
            written.Add(path);
        }

        return written;
    }

    /// <summary>A site's name with all but letters, digits and - _ written as their code, so that two sites never share a file.</summary>
    private static string FileName(string site) => string.Concat(site.Select(letter =>
        char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_' ? letter.ToString() : $"%{(int)letter:X2}"));
}
