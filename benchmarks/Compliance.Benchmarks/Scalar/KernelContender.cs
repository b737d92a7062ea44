using System.Collections.Generic;
using System.Linq;
using Compliance.Benchmarks.Comparison;
using Compliance.Compilation;

namespace Compliance.Benchmarks.Scalar;

/// <summary>The library's kernel alone, into an array of verdicts.</summary>
internal sealed class KernelContender(CompiledPlan plan, IReadOnlyList<DescriptorSet> sets, string name = "Compliance, kernel") : ManagedContender
{
    private readonly Verdict[] _verdicts = new Verdict[sets[0].Verdicts[0].Length];

    public override string Name => name;

    public override IReadOnlyList<Verdict[]> Evaluate(int set) => [.. sets[set].Subjects.Select(subject =>
    {
        plan.Evaluate(subject, SampleProjects.Day, _verdicts);
        return _verdicts.ToArray();
    })];

    protected override int Pass(int set)
    {
        var subjects = sets[set].Subjects;
        for (var i = 0; i < subjects.Count; i++)
            plan.Evaluate(subjects[i], SampleProjects.Day, _verdicts);
        return subjects.Count;
    }
}
