using System.Collections.Generic;
using System.IO;
using System.Linq;
using BenchmarkDotNet.Attributes;
using Compliance.Compilation;
using Compliance.Descriptors;
using Compliance.Findings;
using Compliance.Localization;
using Compliance.Packs;
using Compliance.Reporting;
using Compliance.Reporting.Csv;
using Compliance.Sessions;

namespace Compliance.Benchmarks;

/// <summary>A thousand failing findings from evaluations to the text of a report.</summary>
[MemoryDiagnoser]
public class WritingFindings
{
    private const int Count = 1_000;

    private static readonly VerdictSelection _fails = new(Verdict.Fail);

    private RulePack _pack = null!;
    private KernelEngine _engine = null!;
    private List<Subject> _subjects = null!;
    private List<Evaluation> _evaluations = null!;

    [GlobalSetup]
    public void Setup()
    {
        _pack = SampleProjects.LoadPack();
        _engine = new KernelEngine(CompiledPlan.Compile(_pack));
        _subjects = SampleProjects.Create(_pack, Count, missing: 0);
    }

    /// <summary>A finding is made once and kept, so that each round has evaluations of its own, with the findings of the round before forgotten.</summary>
    [IterationSetup]
    public void Evaluate()
    {
        using var session = _engine.Open(new EvaluationOptions());
        session.InsertAll(_subjects);
        session.Fire();

        // As many subjects as have a thousand failures between them.
        var failures = 0L;
        _evaluations = [.. session.Evaluations.TakeWhile(evaluation => failures < Count && (failures += evaluation.Counts[Verdict.Fail]) >= 0)];
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Count)]
    public void Csv() => Write(new CsvReportWriter(TextWriter.Null, Language.English, hasByteOrderMark: false));

    [Benchmark(OperationsPerInvoke = Count)]
    public void Json() => Write(new JsonReportWriter(TextWriter.Null));

    private void Write(IReportWriter writer)
    {
        using (writer)
        {
            writer.Begin(new ReportHeader("1.0", "kernel", _pack, [], _fails));
            foreach (var evaluation in _evaluations)
                writer.Write(evaluation);
            writer.End(new ReportSummary());
        }
    }
}
