using Exocosm.Numerics.Parallelism;
using Exocosm.PhysiCell.Simulation;
using Exocosm.Tests.PhysiCell.Reading;
using Xunit;

namespace Exocosm.Tests.PhysiCell.Simulation;

public sealed class SpatialOrderTests
{
    private static readonly string s_crowd = SmallModel.With(">4</number_of_cells>", ">1200</number_of_cells>");

    [Fact]
    public void Cells_come_in_the_order_of_their_voxels_and_keep_what_is_theirs()
    {
        using var team = new WorkTeam(1);
        var simulation = new PhysiCellSimulation(SmallModel.Model(s_crowd), team);
        simulation.Step();
        var (agents, cells, mesh) = (simulation.Agents, simulation.Agents.Cells, simulation.Mesh);
        var active = Enumerable.Range(0, agents.Count).Where(cell => agents.IsActive.Values[cell]).ToArray();
        Assert.Equal(Enumerable.Range(0, agents.Count).Select(id => (long)id), cells.Id.Values.Take(agents.Count).Order());
        // The one mechanics pass after the arrangement moved cells by less than a µm.
        Assert.All(active.Where(cell => cells.Id.Values[cell] < 2400), cell => Assert.Equal(cells.Id.Values[cell] < 1200 ? 0 : 1, cells.Type.Values[cell]));
        var voxels = active.Select(cell => mesh.Locate(cells.X.Values[cell], cells.Y.Values[cell], cells.Z.Values[cell])).ToArray();
        Assert.True(voxels.Zip(voxels.Skip(1)).Count(pair => pair.First > pair.Second) < active.Length / 5);
    }

    [Fact]
    public void The_number_of_threads_changes_no_bit_of_a_crowd()
    {
        var hashes = new[] { 1, 2, 3, 8 }.Select(threads =>
        {
            using var team = new WorkTeam(threads);
            var simulation = new PhysiCellSimulation(SmallModel.Model(s_crowd), team);
            while (simulation.TimeMin < 7) simulation.Step();
            return simulation.Hash();
        });
        Assert.Single(hashes.Distinct());
    }
}
