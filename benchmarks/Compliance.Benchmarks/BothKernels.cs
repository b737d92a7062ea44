using System;
using System.Collections.Generic;
using BenchmarkDotNet.Attributes;
using Compliance.Compilation;
using Compliance.Descriptors;
using Compliance.Findings;
using Compliance.NRules;
using Compliance.Sessions;

namespace Compliance.Benchmarks;

/// <summary>The kernels side by side, on one project by the full pack, in the three ways in which sessions are used. All times are a project's.</summary>
[MemoryDiagnoser]
public class BothKernels
{
    private const int Chunk = 1_000;

    private static readonly Dictionary<string, Func<CompiledPlan, IEngine>> Known = new()
    {
        ["kernel"] = plan => new KernelEngine(plan),
        ["nrules"] = plan => plan.UseNRules(),
    };

    private IEngine _engine = null!;
    private IComplianceSession _session = null!;
    private List<Subject> _subjects = null!;
    private int _next;

    /// <summary>The engines.</summary>
    public static IEnumerable<string> Engines => Known.Keys;

    /// <summary>The engine.</summary>
    [ParamsSource(nameof(Engines))]
    public string Engine { get; set; } = "";

    /// <summary>How much of a project is missing. What is missing does not pass, and that is what costs NRules most.</summary>
    [Params(0.0, 0.1)]
    public double Missing { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        var pack = SampleProjects.LoadPack();
        var plan = CompiledPlan.Compile(pack);
        _engine = Known[Engine](plan);
        _session = _engine.Open(new SessionOptions());
        _subjects = SampleProjects.Create(pack, Chunk, Missing);
    }

    [Benchmark]
    public Decision NewSession()
    {
        var subject = Next();
        using var session = _engine.Open(new SessionOptions());
        session.Insert(subject);
        session.Fire();
        return session.Find(subject)!.Decision;
    }

    [Benchmark]
    public Decision ReusedSession()
    {
        var subject = Next();
        _session.Insert(subject);
        _session.Fire();
        var decision = _session.Find(subject)!.Decision;
        _session.Retract(subject);
        return decision;
    }

    [Benchmark(OperationsPerInvoke = Chunk)]
    public int InsertAll1000()
    {
        using var session = _engine.Open(new SessionOptions());
        session.InsertAll(_subjects);
        session.Fire();
        var failing = 0;
        foreach (var evaluation in session.Evaluations)
            failing += evaluation.Decision == Decision.NonCompliant ? 1 : 0;
        return failing;
    }

    private Subject Next() => _subjects[_next++ % _subjects.Count];
}
