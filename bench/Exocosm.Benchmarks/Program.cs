using BenchmarkDotNet.Running;
using Exocosm.Benchmarks.Fields;

// A few quick verbs for figures of merit; everything else goes to BenchmarkDotNet (--list flat, --filter *Lod*).
return args switch
{
    ["lod", .. var sizes] => LodTable.Print(sizes),
    ["steady", .. var edges] => SteadyTable.Print(edges),
    _ => Switch(args),
};

static int Switch(string[] args)
{
    BenchmarkSwitcher.FromAssembly(typeof(LodTable).Assembly).Run(args);
    return 0;
}
