using System.Collections.Generic;
using System.Linq;
using Compliance.Benchmarks.Comparison;
using Compliance.Compilation;
using Compliance.Findings;
using Compliance.Sessions;

namespace Compliance.Benchmarks.Scalar;

/// <summary>A warm session: insert, fire, read the decision with every finding there to be read, retract.</summary>
internal sealed class SessionContender(CompiledPlan plan, IReadOnlyList<DescriptorSet> sets) : ManagedContender
{
    private readonly IComplianceSession _session = new KernelEngine(plan).Open(new EvaluationOptions());

    public override string Name => "Compliance, session";

    /// <summary>How many projects of the last pass do not comply.</summary>
    public int NonCompliant { get; private set; }

    public override IReadOnlyList<Verdict[]> Evaluate(int set)
    {
        _session.InsertAll(sets[set].Subjects);
        _session.Fire();
        var verdicts = sets[set].Subjects.Select(subject => _session.Find(subject)!.Verdicts.ToArray()).ToList();
        foreach (var subject in sets[set].Subjects)
            _session.Retract(subject);
        return verdicts;
    }

    protected override int Pass(int set)
    {
        var subjects = sets[set].Subjects;
        NonCompliant = 0;
        for (var i = 0; i < subjects.Count; i++)
        {
            var subject = subjects[i];
            _session.Insert(subject);
            _session.Fire();
            if (_session.DecisionOf(subject) == Decision.NonCompliant)
                NonCompliant++;
            _session.Retract(subject);
        }

        return subjects.Count;
    }

    protected override void Dispose(bool isDisposing)
    {
        _session.Dispose();
        base.Dispose(isDisposing);
    }
}
