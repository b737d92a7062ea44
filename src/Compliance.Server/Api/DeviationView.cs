using Compliance.Server.Desk;

namespace Compliance.Server.Api;

/// <summary>A deviation that was asked for.</summary>
/// <param name="Number">The number of the request in the log.</param>
/// <param name="Kind">The kind of the subject.</param>
/// <param name="Id">Its id.</param>
/// <param name="Rule">The rule.</param>
/// <param name="Reason">Why.</param>
/// <param name="ExpiresOn">The last day on which it holds.</param>
/// <param name="Document">The document that says so.</param>
/// <param name="State">asked, approved or refused.</param>
/// <param name="AskedBy">Who asked.</param>
/// <param name="AskedAt">When.</param>
/// <param name="AnsweredBy">Who answered.</param>
/// <param name="AnsweredAt">When.</param>
/// <param name="Note">What was said to it.</param>
internal sealed record DeviationView(
    long Number, string Kind, string Id, string Rule, string Reason, string ExpiresOn, string? Document, string State, string AskedBy, string AskedAt, string? AnsweredBy, string? AnsweredAt,
    string? Note)
{
    public static DeviationView Of(AskedDeviation asked)
    {
        var (entry, wish) = (asked.Request.Entry, asked.Wish);
        return new DeviationView(
            entry.Number, entry.SubjectKind, entry.SubjectId, wish.Rule, wish.Reason, wish.ExpiresOn, wish.Document, asked.State, entry.By, entry.AtText,
            asked.Answer?.Entry.By, asked.Answer?.Entry.AtText, asked.Said?.Note);
    }
}
