using System;
using Compliance.Benchmarks;
using Compliance.Compilation;

namespace Compliance.HotPaths.Paths;

/// <summary>The compiled kernel on one project after another, into an array of verdicts.</summary>
internal static class KernelPath
{
    public const int Projects = 20;

    /// <summary>On projects of which so much is missing, and so much an interval or an undecided choice, from 0 to 1 each.</summary>
    public static Action Prepare(double missing, double open)
    {
        var plan = CompiledPlan.Compile(SampleProjects.LoadPack());
        var subjects = SampleProjects.Create(plan.Pack, Projects, missing, open: open);
        var verdicts = new Verdict[plan.RuleCount(subjects[0].Kind)];
        return () =>
        {
            foreach (var subject in subjects)
                plan.Evaluate(subject, SampleProjects.Day, verdicts);
        };
    }
}
