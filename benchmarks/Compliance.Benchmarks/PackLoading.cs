using BenchmarkDotNet.Attributes;
using Compliance.Compilation;
using Compliance.Packs;

namespace Compliance.Benchmarks;

/// <summary>The shipped pack from its folder to a plan that is ready to run.</summary>
[MemoryDiagnoser]
public class PackLoading
{
    private string _folder = null!;
    private RulePack _pack = null!;

    [GlobalSetup]
    public void Setup()
    {
        _folder = SampleProjects.PackFolder();
        _pack = SampleProjects.LoadPack();
    }

    [Benchmark]
    public RulePack Load() => PackReader.Load(_folder).Require();

    [Benchmark]
    public CompiledPlan Compile() => CompiledPlan.Compile(_pack);
}
