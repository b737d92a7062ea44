using System.Collections.Generic;
using Compliance.Diagnostics;
using Compliance.Facts;
using Compliance.Localization;
using Compliance.Values;

namespace Compliance.Descriptors;

/// <summary>A reasoned, approved, expiring departure from an <c>in_principle</c> rule.</summary>
/// <param name="Rule">The rule that is departed from.</param>
/// <param name="Reason">Why; null where no reason is given.</param>
/// <param name="ApprovedBy">Who approved it; null while nobody has.</param>
/// <param name="ApprovedOn">The day it was approved; null while it is not.</param>
/// <param name="ExpiresOn">The last day on which it holds; null where none is given.</param>
/// <param name="Document">The document that says so; null where none is named.</param>
/// <param name="Span">Where it stands.</param>
public sealed record Deviation(
    string Rule, string? Reason, string? ApprovedBy, CalendarDate? ApprovedOn, CalendarDate? ExpiresOn, string? Document, SourceSpan Span)
{
    /// <summary>
    /// Whether it is approved on a day. Nobody approves in silence: without an approver, a reason or an expiry it is not, and a word
    /// that says nothing (<c>-</c>, <c>待定</c>) names none.
    /// </summary>
    public bool IsApprovedOn(CalendarDate day) => Lacking.Count == 0 && ApprovedOn is { } approved && approved <= day;

    /// <summary>Whether it has expired before a day; it still holds on the day it expires on.</summary>
    public bool IsExpiredOn(CalendarDate day) => ExpiresOn is { } last && day > last;

    /// <summary>What an approval has and this one does not state.</summary>
    internal IReadOnlyList<LocalizedText> Lacking
    {
        get
        {
            if (IsStated(ApprovedBy) && IsStated(Reason) && ApprovedOn is not null && ExpiresOn is not null)
                return [];

            var lacking = new List<LocalizedText>();
            if (!IsStated(ApprovedBy))
                lacking.Add(new LocalizedText("批准人", "who approved it"));
            if (!IsStated(Reason))
                lacking.Add(new LocalizedText("理由", "a reason"));
            if (ApprovedOn is null)
                lacking.Add(new LocalizedText("批准日期", "the day it was approved"));
            if (ExpiresOn is null)
                lacking.Add(new LocalizedText("失效日期", "the last day on which it holds"));
            return lacking;
        }
    }

    private static bool IsStated(string? text) => NotStated.Text(text) is not null;
}
