using System;
using System.Collections.Generic;
using System.Linq;
using Compliance.Descriptors;
using Compliance.Findings;
using Compliance.Packs;

namespace Compliance.Assessments;

/// <summary>The state of one jurisdiction.</summary>
public sealed class JurisdictionAssessment
{
    private readonly PlaceTotals _totals;

    private JurisdictionAssessment(Evaluation evaluation, PlaceTotals totals, JurisdictionAssessment? before)
    {
        Before = before;
        Evaluation = evaluation;
        _totals = totals;
    }

    /// <summary>The jurisdiction's findings: every indicator with its limit, value, verdict and margin.</summary>
    public Evaluation Evaluation { get; }

    /// <summary>The jurisdiction.</summary>
    public Subject Jurisdiction => Evaluation.Subject;

    /// <summary>How many subjects lie in it and in those below it.</summary>
    public long Subjects => _totals.Subjects;

    /// <summary>The findings of the rules that apply to it, or may.</summary>
    public IEnumerable<Finding> Indicators => Evaluation.Findings.Where(finding => finding.Verdict != Verdict.NotApplicable);

    /// <summary>What was due in the year and is late, or of which nothing is stated although its day is past.</summary>
    public IEnumerable<Finding> Overdue => Evaluation.Findings.Where(finding =>
        finding.Limit is Deadline deadline
        && (finding.Verdict == Verdict.Fail || (finding.Verdict == Verdict.Undetermined && finding.Day > deadline.In(finding.Day.Year))));

    /// <summary>What comes into force later.</summary>
    public IEnumerable<Finding> Upcoming => Indicators.Where(finding => finding.Upcoming is not null);

    /// <summary>What its shares still lack to reach their limits, those in force and those to come, at the present volume.</summary>
    public IEnumerable<LackingShare> Lacking => Indicators.SelectMany(LackingShare.Of);

    /// <summary>The same jurisdiction a year before; null where nothing was given of it.</summary>
    public JurisdictionAssessment? Before { get; }

    /// <summary>Where each indicator that is a number stood a year before, where it stands, and where it has to be.</summary>
    public IEnumerable<IndicatorTrend> Trends => Indicators.Select(TrendOf).OfType<IndicatorTrend>();

    /// <summary>The same of one indicator; null where it is no number, or has no limit.</summary>
    /// <param name="finding">A finding about the jurisdiction.</param>
    /// <exception cref="ArgumentNullException">There is no finding.</exception>
    public IndicatorTrend? TrendOf(Finding finding) => IndicatorTrend.Of(finding ?? throw new ArgumentNullException(nameof(finding)), EarlierOf(finding));

    /// <summary>What an indicator was a year before, beside the limit that it is beside now; null where that is not known.</summary>
    /// <param name="finding">A finding about the jurisdiction.</param>
    /// <exception cref="ArgumentNullException">There is no finding.</exception>
    public Measurement? MeasuredBefore(Finding finding) =>
        EarlierOf(finding ?? throw new ArgumentNullException(nameof(finding))) is { } earlier ? IndicatorTrend.Measure(earlier, finding.InForce ?? finding.Next) : null;

    /// <summary>How many of the subjects in it have a decision.</summary>
    public long this[Decision decision] => _totals[decision];

    internal static JurisdictionAssessment Of(RegisterTotals register, Subject jurisdiction, JurisdictionAssessment? before) =>
        new(register.Evaluate(jurisdiction, new DecisionDay(register.Day, DaySource.AsOf)), register.Places.Of(jurisdiction), before);

    private Finding? EarlierOf(Finding finding) => Before?.Evaluation.Findings.FirstOrDefault(one => one.Rule == finding.Rule);
}
