using Compliance.Diagnostics;
using Compliance.Values;

namespace Compliance.Descriptors;

/// <summary>A reasoned, approved, expiring departure from an <c>in_principle</c> rule.</summary>
/// <param name="Rule">The rule that is departed from.</param>
/// <param name="Reason">Why.</param>
/// <param name="ApprovedBy">Who approved it, or null.</param>
/// <param name="ApprovedOn">The day it was approved; null while it is not.</param>
/// <param name="ExpiresOn">The last day on which it holds.</param>
/// <param name="Document">The document that says so, or null.</param>
/// <param name="Span">Its source location.</param>
public sealed record Deviation(
    string Rule, string Reason, string? ApprovedBy, CalendarDate? ApprovedOn, CalendarDate ExpiresOn, string? Document, SourceSpan Span)
{
    /// <summary>Whether it is approved on a day.</summary>
    public bool IsApprovedOn(CalendarDate day) => ApprovedBy is not null && ApprovedOn is { } approved && approved <= day;

    /// <summary>Whether it has expired before a day; it still holds on the day it expires on.</summary>
    public bool IsExpiredOn(CalendarDate day) => day > ExpiresOn;
}
