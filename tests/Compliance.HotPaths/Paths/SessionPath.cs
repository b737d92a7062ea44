using System;
using Compliance.Benchmarks;
using Compliance.Compilation;
using Compliance.Sessions;

namespace Compliance.HotPaths.Paths;

/// <summary>A session that is used over and over: a project comes, is evaluated, and goes.</summary>
internal static class SessionPath
{
    public const int Projects = 12;

    public static Action Prepare()
    {
        var plan = CompiledPlan.Compile(SampleProjects.LoadPack());
        var subjects = SampleProjects.Create(plan.Pack, Projects, missing: 0);
        var session = new KernelEngine(plan).Open(new EvaluationOptions());
        return () =>
        {
            foreach (var subject in subjects)
            {
                session.Insert(subject);
                session.Fire();
                if (session.DecisionOf(subject) is null)
                    throw new InvalidOperationException($"{subject.Id} was not evaluated.");
                session.Retract(subject);
            }
        };
    }
}
