using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Linq;
using Compliance.Findings;
using Compliance.Packs;

namespace Compliance.Extensions.Hosting;

/// <summary>One evaluation of some subjects, from its beginning to its end.</summary>
internal readonly struct MeasuredEvaluation(RulePack pack, Activity? activity, Counter<long> subjects, Histogram<double> duration) : IDisposable
{
    private readonly long _start = Stopwatch.GetTimestamp();

    /// <summary>Counts what came out.</summary>
    public void End(IReadOnlyList<Evaluation> evaluations)
    {
        activity?.SetTag(Tags.Pack, pack.Id).SetTag(Tags.Version, pack.Version).SetTag(Tags.Subjects, evaluations.Count).SetStatus(ActivityStatusCode.Ok);
        if (!subjects.Enabled)
            return;

        foreach (var group in evaluations.GroupBy(evaluation => evaluation.Decision))
            subjects.Add(group.Count(), Tags.Of(pack), new KeyValuePair<string, object?>(Tags.Decision, group.Key.ToString()));
    }

    /// <summary>Takes the time, whether it came to an end or not.</summary>
    public void Dispose()
    {
        duration.Record(Stopwatch.GetElapsedTime(_start).TotalSeconds, Tags.Of(pack));
        activity?.Dispose();
    }
}
