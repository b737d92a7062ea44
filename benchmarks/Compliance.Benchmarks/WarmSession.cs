using System.Collections.Generic;
using System.Linq;
using BenchmarkDotNet.Attributes;
using Compliance.Compilation;
using Compliance.Descriptors;
using Compliance.Findings;
using Compliance.Sessions;

namespace Compliance.Benchmarks;

/// <summary>One project against the full pack, by a session that has been used before.</summary>
[MemoryDiagnoser]
public class WarmSession
{
    private CompiledPlan _plan = null!;
    private IComplianceSession _session = null!;
    private List<Subject> _subjects = null!;
    private Verdict[] _verdicts = null!;
    private int _next;

    /// <summary>How much of a project is missing.</summary>
    [Params(0.0, 0.1)]
    public double Missing { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        var pack = SampleProjects.LoadPack();
        _plan = CompiledPlan.Compile(pack);
        _session = new KernelEngine(_plan).Open(new EvaluationOptions());
        _subjects = SampleProjects.Create(pack, 1_000, Missing);
        _verdicts = new Verdict[_plan.RuleCount(_subjects[0].Kind)];
    }

    /// <summary>Insert, fire, read the decision, retract.</summary>
    [Benchmark(Baseline = true)]
    public Decision Session()
    {
        var subject = Next();
        _session.Insert(subject);
        _session.Fire();
        var decision = _session.DecisionOf(subject)!.Value;
        _session.Retract(subject);
        return decision;
    }

    /// <summary>The same, with the evaluation taken out, which is the caller's to keep.</summary>
    [Benchmark]
    public Decision SessionWithEvaluation()
    {
        var subject = Next();
        _session.Insert(subject);
        _session.Fire();
        var decision = _session.Find(subject)!.Decision;
        _session.Retract(subject);
        return decision;
    }

    /// <summary>The same, and every finding made and its message written.</summary>
    [Benchmark]
    public int SessionWithFindings()
    {
        var subject = Next();
        _session.Insert(subject);
        _session.Fire();
        var length = _session.Find(subject)!.Findings.Sum(finding => finding.Message.Zh.Length);
        _session.Retract(subject);
        return length;
    }

    /// <summary>The kernel alone, into an array of verdicts.</summary>
    [Benchmark]
    public Verdict Kernel()
    {
        _plan.Evaluate(Next(), SampleProjects.Day, _verdicts);
        return _verdicts[0];
    }

    private Subject Next() => _subjects[_next++ % _subjects.Count];
}
