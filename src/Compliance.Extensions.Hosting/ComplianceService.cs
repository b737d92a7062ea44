using System;
using System.Collections.Generic;
using System.Linq;
using Compliance.Descriptors;
using Compliance.Findings;
using Compliance.Sessions;
using Compliance.Values;
using Microsoft.Extensions.Options;

namespace Compliance.Extensions.Hosting;

/// <summary>Evaluates subjects by the packs of a host, as they are at the moment, with traces and metrics. It may be shared by threads.</summary>
public sealed class ComplianceService
{
    private readonly ServedPacks _packs;
    private readonly ComplianceMetrics _metrics;
    private readonly TimeProvider _clock;
    private readonly TimeZoneInfo _zone;

    internal ComplianceService(ServedPacks packs, ComplianceMetrics metrics, TimeProvider clock, IOptions<ComplianceOptions> options)
    {
        _packs = packs;
        _metrics = metrics;
        _clock = clock;
        _zone = options.Value.TimeZone is { } zone ? TimeZoneInfo.FindSystemTimeZoneById(zone) : clock.LocalTimeZone;
    }

    /// <summary>Raised after a pack was read again and is another one, with its checker.</summary>
    public event EventHandler<PackReloadedEventArgs>? Reloaded
    {
        add => _packs.Reloaded += value;
        remove => _packs.Reloaded -= value;
    }

    /// <summary>A checker for each pack, in the order of the options. Whoever keeps one goes on with the pack as it was.</summary>
    public IReadOnlyList<ComplianceChecker> Checkers => _packs.Checkers;

    /// <summary>Today, in the time zone of the options.</summary>
    public CalendarDate Today => CalendarDate.Of(_clock.GetUtcNow(), _zone);

    /// <summary>The checker of a pack.</summary>
    /// <param name="pack">The pack's id, or <c>ID@VERSION</c>; null for the first one.</param>
    /// <exception cref="ArgumentException">None of the packs is that one; the message names those that there are.</exception>
    public ComplianceChecker Checker(string? pack = null)
    {
        var checkers = Checkers;
        if (pack is null)
            return checkers[0];

        return checkers.FirstOrDefault(checker => checker.Pack.Id == pack || $"{checker.Pack.Id}@{checker.Pack.Version}" == pack)
            ?? throw new ArgumentException($"There is no pack '{pack}'; there are {string.Join(", ", checkers.Select(checker => $"{checker.Pack.Id}@{checker.Pack.Version}"))}.", nameof(pack));
    }

    /// <summary>Evaluates a subject by every rule for its kind.</summary>
    /// <param name="checker">The checker that read or built it.</param>
    /// <param name="subject">The subject.</param>
    /// <param name="asOf">The day that is evaluated; null for the subject's own date, and today where it has none.</param>
    /// <exception cref="ArgumentException">The subject is of another vocabulary.</exception>
    public Evaluation Check(ComplianceChecker checker, Subject subject, CalendarDate? asOf = null) => CheckAll(checker, [subject], new EvaluationOptions(asOf, Today))[0];

    /// <summary>Evaluates subjects together: a jurisdiction by those among them that lie in it.</summary>
    /// <param name="checker">The checker that read or built them.</param>
    /// <param name="subjects">The subjects, each kind and id once.</param>
    /// <param name="options">The days that are evaluated; without a day, each subject's own date, and today where it has none.</param>
    /// <exception cref="ArgumentException">Two have one kind and id, or one is of another vocabulary.</exception>
    public IReadOnlyList<Evaluation> CheckAll(ComplianceChecker checker, IEnumerable<Subject> subjects, EvaluationOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(checker);
        ArgumentNullException.ThrowIfNull(subjects);
        using var measured = _metrics.Begin(checker.Pack);
        var evaluations = checker.CheckAll(subjects, options is null ? new EvaluationOptions(Today: Today) : options with { Today = options.Today ?? Today });
        measured.End(evaluations);
        return evaluations;
    }
}
