using Exocosm.Engine.Outcomes;
using Exocosm.Engine.State;
using Exocosm.Numerics.Randomness;
using Xunit;

namespace Exocosm.Tests.Engine.Outcomes;

public sealed class LesionTrackerTests
{
    private const double Radius = 5;
    private const int Tumour = 0;
    private const int Host = 1;

    private readonly Cells _cells = new();
    private readonly LesionTracker _tracker;
    private int _next = 1;

    public LesionTrackerTests() => _tracker = new LesionTracker(_cells, 0, [true, false], minimum: 3);

    [Fact]
    public void Two_balls_apart_are_two_lesions_and_touching_ones_are_one()
    {
        Rod(0, 4);
        Rod(100, 4);
        var two = Find();
        Assert.Equal([(1, 4L, 40.0, 10.0), (2, 4L, 40.0, 10.0)], two.Select(lesion => (lesion.Number, lesion.Cells, lesion.LongestUm, lesion.ShortUm)));
        Assert.All(two, lesion => Assert.Equal(4 * 4.0 / 3 * Math.PI * 125, lesion.VolumeUm3, 1e-9));
        // Cells at 30 and 42.5 um are 12.5 um apart, which is just 1.25 times the sum of their radii; at 42.6 um they are not.
        _cells.X.Values[4] = 42.6;
        Assert.Equal(2, Find().Length);
        for (var n = 0; n < 4; n++) _cells.X.Values[4 + n] = 42.5 + (10 * n);
        var one = Assert.Single(Find());
        Assert.Equal((1, 8L, 82.5), (one.Number, one.Cells, one.LongestUm));
    }

    [Fact]
    public void Dead_cells_host_cells_and_groups_too_small_are_no_lesion()
    {
        Rod(0, 3);
        _cells.State.Values[1] = CellState.Apoptotic;
        Rod(100, 3);
        for (var cell = 3; cell < 6; cell++) _cells.Type.Values[cell] = Host;
        Assert.Empty(Find());
        _cells.State.Values[1] = CellState.Live;
        Assert.Equal(1, Assert.Single(Find()).Number);
    }

    [Fact]
    public void A_lesion_that_falls_apart_keeps_its_number_and_its_diameters_add_up()
    {
        Rod(0, 8);
        Find();
        for (var cell = 4; cell < 8; cell++) _cells.X.Values[cell] += 50;
        var lesion = Assert.Single(Find());
        Assert.Equal((1, 2, 8L, 80.0, 10.0), (lesion.Number, lesion.Pieces, lesion.Cells, lesion.LongestUm, lesion.ShortUm));
    }

    [Fact]
    public void What_is_left_of_a_lesion_may_grow_again_but_cells_that_left_it_make_a_new_one()
    {
        Rod(0, 4);
        Find();
        for (var cell = 1; cell < 4; cell++) _cells.State.Values[cell] = CellState.Apoptotic;
        Assert.Empty(Find());
        for (var cell = 1; cell < 4; cell++) _cells.State.Values[cell] = CellState.Live;
        Assert.Equal(1, Assert.Single(Find()).Number);

        var escaped = _cells.AddDaughter(3);
        _cells.X.Values[escaped] = 200;
        Assert.Equal(1, Assert.Single(Find()).Number);
        for (var n = 1; n < 3; n++) _cells.X.Values[_cells.AddDaughter(escaped)] = 200 + (10 * n);
        Assert.Equal([1, 2], Find().Select(lesion => lesion.Number));
    }

    [Fact]
    public void Where_lesions_grow_together_the_target_keeps_its_number()
    {
        Rod(0, 6);
        Rod(100, 3);
        Find();
        for (var cell = 6; cell < 9; cell++) _cells.X.Values[cell] -= 40;
        Assert.Equal(2, Assert.Single(Find(2)).Number);
    }

    [Fact]
    public void Groups_are_those_of_all_pairs()
    {
        const int Count = 400;
        var random = new RandomStream(5, 99, 1, 0);
        for (var n = 0; n < Count; n++) Add(random.NextDouble() * 110, random.NextDouble() * 110, random.NextDouble() * 110);
        var groups = new CellGroups();
        groups.Find(_cells, [true, false]);
        var group = Enumerable.Range(0, Count).ToArray();
        for (var changed = true; changed;)
        {
            changed = false;
            for (var a = 0; a < Count; a++)
            {
                for (var b = 0; b < Count; b++)
                {
                    if (group[a] >= group[b] || Distance(a, b) > 2.5 * Radius) continue;
                    (group[b], changed) = (group[a], true);
                }
            }
        }

        var expected = Enumerable.Range(0, Count).GroupBy(cell => group[cell]).Select(members => members.ToArray()).ToArray();
        Assert.InRange(expected.Length, 20, Count - 20);
        Assert.Equal(expected, Enumerable.Range(0, groups.Count).Select(n => groups.Of(n).ToArray()));
    }

    private double Distance(int a, int b) => Math.Sqrt(
        Math.Pow(_cells.X.Values[a] - _cells.X.Values[b], 2) + Math.Pow(_cells.Y.Values[a] - _cells.Y.Values[b], 2)
        + Math.Pow(_cells.Z.Values[a] - _cells.Z.Values[b], 2));

    private Lesion[] Find(params int[] targets) => [.. _tracker.Find(ref _next, targets)];

    private void Rod(double from, int cells)
    {
        for (var n = 0; n < cells; n++) Add(from + (10 * n), 0, 0);
    }

    private void Add(double x, double y, double z)
    {
        var cell = _cells.AddFounder();
        _cells.Type.Values[cell] = Tumour;
        (_cells.X.Values[cell], _cells.Y.Values[cell], _cells.Z.Values[cell]) = (x, y, z);
        (_cells.Radius.Values[cell], _cells.Fluid.Values[cell]) = (Radius, 4.0 / 3 * Math.PI * Radius * Radius * Radius);
    }
}
