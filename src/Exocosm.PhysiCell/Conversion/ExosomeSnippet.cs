using System.Text;

namespace Exocosm.PhysiCell.Conversion;

/// <summary>Lines that add exosomes to a converted model: made by the first type, taken up by the others, with an effect there.</summary>
internal static class ExosomeSnippet
{
    private const string Population = "my-exosome";

    public static string Of(Draft draft)
    {
        var (donor, recipients) = (draft.Types[0], draft.Types.Length == 1 ? draft.Types : draft.Types[1..]);
        var text = new StringBuilder($"exosomes:\n  {Population}: {{}}\ncell_types:\n");
        foreach (var type in draft.Types.Where(type => type == donor || recipients.Contains(type)))
        {
            var parts = new List<string>();
            if (type == donor) parts.Add("release: {mode: mean, mvb_formation: 12 1/h}");
            if (recipients.Contains(type)) parts.Add("uptake: {}");
            text.Append($"  {Yaml.Quote(type)}:\n    exosomes:\n      {Population}: {{{string.Join(", ", parts)}}}\n");
        }

        var rule = $"in {recipients[0]}, {Population} load decreases apoptosis towards 0 1/min, half-max 300, Hill power 2";
        return text.Append($"rules:\n  - {Yaml.Sentence(rule)}\n").ToString();
    }
}
