using Compliance.Assessments;
using Compliance.Findings;
using Compliance.Values;

namespace Compliance.Reporting.Csv;

/// <summary>One indicator of one jurisdiction in an annual assessment.</summary>
internal sealed record Indicator(CalendarDate Day, JurisdictionAssessment Jurisdiction, Finding Finding, bool IsOverdue)
{
    /// <summary>What it was a year before, beside the same limit; null where that is not known.</summary>
    public Measurement? Before => Jurisdiction.MeasuredBefore(Finding);

    /// <summary>Which way it went since.</summary>
    public TrendDirection Direction => Jurisdiction.TrendOf(Finding)?.Direction ?? TrendDirection.Open;
}
