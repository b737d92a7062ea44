using System;
using Compliance.Benchmarks.Comparison;
using Compliance.NRules;
using Compliance.Sessions;

namespace Compliance.Benchmarks.Rete;

/// <summary>What a session keeps of a project besides the project itself.</summary>
internal static class Kept
{
    public static long BytesOf(IEngine engine, DescriptorSet set, bool isLookedAt = false)
    {
        // What the first one makes for all is there already.
        Open(engine, set).Dispose();
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var session = Open(engine, set);
        if (isLookedAt)
            GC.KeepAlive(((INRulesSession)session).Session);
        var after = GC.GetTotalMemory(forceFullCollection: true);
        session.Dispose();
        return (after - before) / set.Subjects.Count;
    }

    private static IComplianceSession Open(IEngine engine, DescriptorSet set)
    {
        var session = engine.Open(new EvaluationOptions(SampleProjects.Day));
        session.InsertAll(set.Subjects);
        session.Fire();
        return session;
    }
}
