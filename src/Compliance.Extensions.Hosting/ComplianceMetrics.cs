using System;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using Compliance.Packs;

namespace Compliance.Extensions.Hosting;

/// <summary>Counts and times evaluations.</summary>
internal sealed class ComplianceMetrics : IDisposable
{
    private readonly ActivitySource _source = new(ComplianceTelemetry.ActivitySourceName);
    private readonly Counter<long> _subjects;
    private readonly Histogram<double> _duration;
    private readonly Counter<long> _reloads;

    public ComplianceMetrics(IMeterFactory meters)
    {
        // The factory owns the meter.
        var meter = meters.Create(ComplianceTelemetry.MeterName);
        _subjects = meter.CreateCounter<long>("compliance.subjects", "{subject}", "Subjects that were evaluated.");
        _duration = meter.CreateHistogram<double>("compliance.evaluation.duration", "s", "How long evaluations took.");
        _reloads = meter.CreateCounter<long>("compliance.pack.reloads", "{reload}", "Packs that were read again and are others.");
    }

    public MeasuredEvaluation Begin(RulePack pack) => new(pack, _source.StartActivity("compliance.evaluate"), _subjects, _duration);

    public void Reloaded(RulePack pack) => _reloads.Add(1, Tags.Of(pack));

    public void Dispose() => _source.Dispose();
}
