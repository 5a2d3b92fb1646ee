using BenchmarkDotNet.Attributes;
using Exocosm.Engine.Fields;
using Exocosm.Engine.Fields.Reference;
using Exocosm.Model.Scenarios;
using Exocosm.Numerics.Parallelism;

namespace Exocosm.Benchmarks.Fields;

/// <summary>One implicit diffusion–decay step, fast against plain.</summary>
public class LodBenchmarks : IDisposable
{
    private readonly WorkTeam _team = new(1);
    private double[] _field = [];
    private LodSolver? _fast;
    private PlainLodSolver? _plain;

    [Params(50, 100)]
    public int VoxelsPerEdge { get; set; }

    [GlobalSetup]
    public void Build()
    {
        var grid = VoxelGrid.Centred(VoxelsPerEdge, VoxelsPerEdge, VoxelsPerEdge, 20);
        _field = new double[grid.Count];
        Array.Fill(_field, 38);
        _fast = new LodSolver(grid, 1e5, 0.1, 0.01, FaceBoundary.NoFlux);
        _plain = new PlainLodSolver(grid, 1e5, 0.1, 0.01, FaceBoundary.NoFlux);
    }

    [Benchmark]
    public void Fast() => _fast!.Step(_field, _team);

    [Benchmark(Baseline = true)]
    public void Plain() => _plain!.Step(_field);

    [GlobalCleanup]
    public void Dispose()
    {
        _team.Dispose();
        GC.SuppressFinalize(this);
    }
}
