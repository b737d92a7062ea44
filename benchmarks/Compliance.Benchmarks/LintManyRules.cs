using System.IO;
using BenchmarkDotNet.Attributes;
using Compliance.Authoring.Linting;
using Compliance.Authoring.Tests.Analysis;
using Compliance.Packs;

namespace Compliance.Benchmarks;

/// <summary>Every check of <c>compliance lint</c> over a generated pack, once it is read.</summary>
[MemoryDiagnoser]
public class LintManyRules
{
    private string _root = null!;
    private PackCatalog _catalog = null!;
    private RulePack _pack = null!;

    [Params(5_000)]
    public int Rules { get; set; }

    [Params(10, 40)]
    public int Fields { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        _root = Directory.CreateTempSubdirectory("generated").FullName;
        GeneratedRules.Write(_root, Rules, Fields, hasPlanted: true);
        _catalog = new PackCatalog(_root);
        _pack = _catalog.Load(GeneratedRules.Pack, withCases: true).Require();
    }

    [GlobalCleanup]
    public void Cleanup() => Directory.Delete(_root, recursive: true);

    [Benchmark]
    public LintReport Lint() => Linter.Default.Lint(_pack, _catalog);
}
