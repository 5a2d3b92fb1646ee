using Exocosm.Model.Problems;
using Exocosm.PhysiCell.Settings;
using Exocosm.Results.Files;

namespace Exocosm.PhysiCell.Reading;

/// <summary>What one reading shares: where things stand, and what has been found wrong or worth telling.</summary>
internal sealed class ReadContext(string file, PhysiCellReadOptions options)
{
    // A damaged table of cells could give one need a row; nobody reads more than this, and the last one says how many there were.
    private const int MostNeeds = 2_000;

    private readonly List<Need> _needs = [];
    private readonly List<InputFile> _inputs = [];
    private int _dropped;

    /// <summary>Settings file, as named by the user.</summary>
    public string File { get; } = file;

    public PhysiCellReadOptions Options { get; } = options;

    public ProblemList Problems { get; } = new();

    /// <summary>Files read so far.</summary>
    public IReadOnlyList<InputFile> Inputs => _inputs;

    /// <summary>Notes a file that is about to be read.</summary>
    /// <param name="asked">Its path as the settings give it.</param>
    /// <param name="file">The file.</param>
    public void Note(string asked, string file)
    {
        if (_inputs.Exists(input => input.Asked == asked)) return;
        try
        {
            _inputs.Add(new InputFile(asked, Path.GetFullPath(file), DurableFile.Sha256(file)));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or ArgumentException)
        {
            // It cannot be read; who reads it next says so with its place.
        }
    }

    /// <summary>The needs by kind, then by place.</summary>
    public IReadOnlyList<Need> Needs()
    {
        if (_dropped > 0)
            _needs.Add(new Need(NeedKind.Warning, new Place(File, 1, 1), "", $"{_dropped} further warnings are not shown"));
        return
        [
            .. _needs.OrderBy(need => need.Kind).ThenBy(need => need.Place.File, StringComparer.Ordinal)
                .ThenBy(need => need.Place.Line).ThenBy(need => need.Place.Column),
        ];
    }

    public void Missing(Place place, string element, string message) => Add(new Need(NeedKind.Missing, place, element, message));

    public void Warn(Place place, string element, string message) => Add(new Need(NeedKind.Warning, place, element, message));

    public void Ignored(Place place, string element, string message) => Add(new Need(NeedKind.Ignored, place, element, message));

    private void Add(Need need)
    {
        if (_needs.Count < MostNeeds || need.Kind == NeedKind.Missing) _needs.Add(need);
        else _dropped++;
    }
}
