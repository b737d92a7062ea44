using System;
using System.Collections.Generic;
using System.Linq;
using Compliance.Benchmarks.ByHand;
using Compliance.Benchmarks.Comparison;

namespace Compliance.Benchmarks.Scalar;

/// <summary>The rules by hand: the limit.</summary>
internal sealed class HandContender(IReadOnlyList<DescriptorSet> sets) : ManagedContender
{
    private readonly ProjectFacts[][] _facts = [.. sets.Select(set => set.Subjects.Select(ProjectFacts.Of).ToArray())];
    private readonly Verdict[] _verdicts = new Verdict[ProjectRules.Count];

    public override string Name => "by hand in C#";

    /// <summary>The least of what was measured in the last pass: what is read cannot be left out by the compiler.</summary>
    public double Read { get; private set; }

    public override IReadOnlyList<Verdict[]> Evaluate(int set) => [.. _facts[set].Select(facts =>
    {
        ProjectRules.Evaluate(facts, SampleProjects.Day.DayNumber, _verdicts, out _);
        return _verdicts.ToArray();
    })];

    protected override int Pass(int set)
    {
        var day = SampleProjects.Day.DayNumber;
        foreach (ref readonly var facts in _facts[set].AsSpan())
        {
            ProjectRules.Evaluate(facts, day, _verdicts, out var measures);
            Read = measures.ConstructionWaste.Low + measures.RooftopPv.High;
        }

        return _facts[set].Length;
    }
}
