using Exocosm.Model.Problems;
using Exocosm.PhysiCell.Settings;

namespace Exocosm.PhysiCell.Reading;

/// <summary>The initial distributions of behaviours.</summary>
internal sealed class DistributionReader(Vocabulary vocabulary)
{
    // PhysiCell's words for no bound.
    private const double Far = 9e99;

    private static readonly string[] s_kinds = ["Uniform", "LogUniform", "Normal", "LogNormal", "Log10Normal"];

    public IReadOnlyList<DistributionSettings> Read(Item root, IReadOnlyList<CellTypeSettings> types)
    {
        var all = new List<DistributionSettings>();
        foreach (var definition in root.Child("cell_definitions").Children("cell_definition"))
        {
            var list = definition.Child("initial_parameter_distributions");
            var type = types.FirstOrDefault(t => t.Name == definition.Attribute("name"));
            if (!list.Exists || type is null || !list.FlagUnlessOff("enabled")) continue;
            foreach (var item in list.Children("distribution"))
            {
                if (item.FlagUnlessOff("enabled")) all.AddRange(One(item, type));
            }
        }

        return all;
    }

    private IEnumerable<DistributionSettings> One(Item item, CellTypeSettings type)
    {
        var kind = Array.FindIndex(s_kinds, name => string.Equals(name, item.Attribute("type"), StringComparison.OrdinalIgnoreCase));
        if (kind < 0)
        {
            var read = item.Attribute("type") ?? "";
            var near = Nearest.Of(read, s_kinds);
            var known = string.Join(", ", s_kinds);
            item.Problem(read, known, $"there is no distribution '{ProblemList.Shorten(read)}'; PhysiCell knows {known}{Nearest.Hint(near)}", near);
        }

        var named = item.Child("behavior");
        IReadOnlyList<int> behaviours = string.Equals(named.Text, "volume", StringComparison.OrdinalIgnoreCase) ? [-1] : BehaviourNames.Find(vocabulary, named.Text);
        if (behaviours.Count == 0)
        {
            var near = Nearest.Of(named.Text, vocabulary.BehaviourNames.Append("Volume"));
            named.Problem(named.Text, "a behaviour or Volume", $"there is no behaviour '{ProblemList.Shorten(named.Text)}'{Nearest.Hint(near)}", near);
        }

        if (kind < 0 || behaviours.Count == 0 || Shape(item, (DistributionKind)kind) is not { } shape) return [];
        foreach (var behaviour in behaviours) CheckBase(item, type, behaviour, shape);
        return behaviours.Select(behaviour => new DistributionSettings(type.Id, behaviour, (DistributionKind)kind, shape.A, shape.B, shape.Low, shape.High));
    }

    private static (double A, double B, double Low, double High)? Shape(Item item, DistributionKind kind)
    {
        if (kind is DistributionKind.Uniform or DistributionKind.LogUniform)
        {
            var (min, max) = (item.Number("min"), item.Number("max"));
            if (min > max) return Refuse(item, $"min is {min}, above max = {max}");
            if (kind == DistributionKind.LogUniform && min <= 0)
                return Refuse(item.Child("min"), $"min of a LogUniform distribution is {min}; it must be above 0, as it is a bound of the value itself");
            return (min, max, min, max);
        }

        var (mu, sigma) = (item.Number("mu"), item.Number("sigma"));
        var low = item.Number("lower_bound", kind == DistributionKind.LogNormal ? 0 : -Far);
        var high = item.Number("upper_bound", Far);
        if (sigma < 0) return Refuse(item.Child("sigma"), $"sigma is {sigma}; it must not be below 0");
        if (kind != DistributionKind.Normal && item.Child("lower_bound").Exists && low < 0)
            return Refuse(item.Child("lower_bound"), $"lower_bound is {low}; it is a bound of the value, which is never below 0");
        if (low >= high) return Refuse(item, $"lower_bound is {low}, not below upper_bound = {high}");
        return (mu, sigma, low, high);
    }

    private static (double, double, double, double)? Refuse(Item item, string message)
    {
        item.Problem(item.Text, "a range that can be drawn from", message);
        return null;
    }

    private void CheckBase(Item item, CellTypeSettings type, int behaviour, (double A, double B, double Low, double High) shape)
    {
        if (!item.FlagUnlessOff("check_base")) return;
        var (kind, index, name) = behaviour < 0 ? (default, -1, "Volume") : vocabulary.Behaviours[behaviour];
        var value = behaviour < 0 ? type.Volume.Total : BaseBehaviours.Of(type, kind, index);
        if ((value >= shape.Low && value <= shape.High) || double.IsNaN(value + shape.Low + shape.High)) return;
        item.Problem(
            $"{value}", $"a base value from {shape.Low} to {shape.High}",
            $"'{name}' of '{type.Name}' is {value}, outside the distribution's {shape.Low} to {shape.High}; PhysiCell stops at this unless check_base is false");
    }
}
