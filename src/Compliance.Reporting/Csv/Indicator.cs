using Compliance.Assessments;
using Compliance.Findings;
using Compliance.Values;

namespace Compliance.Reporting.Csv;

/// <summary>One indicator of one jurisdiction in an annual assessment.</summary>
internal sealed record Indicator(CalendarDate Day, JurisdictionAssessment Jurisdiction, Finding Finding, bool IsOverdue);
