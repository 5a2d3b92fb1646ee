using Xunit;

namespace Exocosm.Tests.PhysiCell.Reading;

/// <summary>Damaged models give a model or problems at their places, and never an exception.</summary>
public sealed class MutationTests
{
    private const int Mutations = 2000;

    private const string Rules = "tumor,oxygen,increases,cycle entry,0.003,21.5,4,0\nT cell,contact with tumor,increases,attack tumor,0.1,0.5,10,0\n";
    private const string Cells = "x,y,z,type,volume,custom:gfp\n0,0,0,tumor,2000,1\n10,0,0,T cell,skip,2\n";

    [Fact]
    public void Mutations_never_throw()
    {
        var whole = SmallModel.WithRules().Replace(
            "<user_parameters>",
            "<initial_conditions><cell_positions type=\"csv\" enabled=\"true\"><folder>config</folder><filename>cells.csv</filename></cell_positions></initial_conditions><user_parameters>",
            StringComparison.Ordinal);
        Assert.NotNull(SmallModel.Model(whole, ("rules.csv", Rules), ("cells.csv", Cells)));
        var models = 0;
        for (var i = 0; i < Mutations; i++)
        {
            var state = (ulong)i * 0x9e3779b97f4a7c15;
            int Draw(int below)
            {
                state = state * 6364136223846793005 + 1442695040888963407;
                return (int)((state >> 33) % (ulong)below);
            }

            var (xml, rules, cells) = (whole, Rules, Cells);
            for (var n = Draw(3); n >= 0; n--)
            {
                var target = Draw(6);
                if (target == 0) rules = Letters(rules, Draw);
                else if (target == 1) cells = Letters(cells, Draw);
                else xml = target < 4 ? Letters(xml, Draw) : Elements(xml, Draw);
            }

            var (model, problems) = SmallModel.Read(xml, ("rules.csv", rules), ("cells.csv", cells));
            Assert.True((model is null) != (problems.Count == 0), xml);
            Assert.All(problems, problem => Assert.True(problem.Line > 0 && problem.Column > 0 && problem.File.Length > 0 && problem.Message.Length > 0));
            if (model is not null) models++;
        }

        Assert.InRange(models, 200, Mutations - 200);
    }

    private static string Letters(string text, Func<int, int> draw)
    {
        if (text.Length < 2) return text;
        var at = draw(text.Length - 1);
        const string letters = "<>&\"'/=09.-+eEnN,\n\t xtT;#\u00e9";
        return draw(4) switch
        {
            0 => text.Remove(at, 1),
            1 => text.Insert(at, text[at..(at + 1)]),
            2 => text.Remove(at, 1).Insert(at, letters[draw(letters.Length)].ToString()),
            _ => text.Remove(at, Math.Min(text.Length - at, 1 + draw(30))),
        };
    }

    private static string Elements(string text, Func<int, int> draw)
    {
        var open = text.IndexOf('<', draw(Math.Max(1, text.Length)));
        var end = open < 0 ? -1 : text.IndexOf('/', open);
        end = end < 0 ? -1 : text.IndexOf('>', end);
        if (end < 0) return text;
        var element = text[open..(end + 1)];
        return draw(3) switch { 0 => text.Remove(open, element.Length), 1 => text.Insert(open, element), _ => text.Insert(draw(text.Length), element) };
    }
}
