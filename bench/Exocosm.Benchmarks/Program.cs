using BenchmarkDotNet.Running;
using Exocosm.Benchmarks.Fields;

// Two quick verbs for figures of merit; everything else goes to BenchmarkDotNet (--list flat, --filter *Lod*).
return args switch
{
    ["lod", .. var sizes] => LodTable.Print(sizes),
    _ => Switch(args),
};

static int Switch(string[] args)
{
    BenchmarkSwitcher.FromAssembly(typeof(LodTable).Assembly).Run(args);
    return 0;
}
