using System.Collections.Generic;
using System.Linq;
using Compliance.Compilation;
using Compliance.Descriptors;

namespace Compliance.Benchmarks.Comparison;

/// <summary>Seeded projects that are known as far as the name says, and the verdicts that the library gives on them.</summary>
internal sealed record DescriptorSet(string Name, IReadOnlyList<Subject> Subjects, IReadOnlyList<Verdict[]> Verdicts)
{
    /// <summary>The three kinds of projects that everything is measured on.</summary>
    public static IReadOnlyList<DescriptorSet> All(CompiledPlan plan, int count) =>
    [
        Create("all known", plan, SampleProjects.Create(plan.Pack, count, missing: 0)),
        Create("10 % missing", plan, SampleProjects.Create(plan.Pack, count, missing: 0.1)),
        Create("10 % intervals", plan, SampleProjects.Create(plan.Pack, count, missing: 0, open: 0.1)),
    ];

    private static DescriptorSet Create(string name, CompiledPlan plan, IReadOnlyList<Subject> subjects) => new(name, subjects, [.. subjects.Select(subject =>
    {
        var verdicts = new Verdict[plan.RuleCount(subject.Kind)];
        plan.Evaluate(subject, SampleProjects.Day, verdicts);
        return verdicts;
    })]);
}
