using System.Collections.Generic;
using System.Linq;
using Compliance.Server.Log;

namespace Compliance.Server.Desk;

/// <summary>A deviation that somebody asked for, and what became of it.</summary>
/// <param name="Request">The entry of the request.</param>
/// <param name="Wish">What is asked for.</param>
/// <param name="Answer">The entry of the answer; null while there is none.</param>
internal sealed record AskedDeviation(SignedEntry Request, DeviationWish Wish, SignedEntry? Answer)
{
    /// <summary>Whether somebody approved of it, who is not the one who asked.</summary>
    public bool IsApproved => Answer is { Entry: { Type: EntryTypes.DeviationApproval } answer } && !Names.AreSame(answer.By, Request.Entry.By);

    /// <summary>Its state in a word: asked, approved or refused.</summary>
    public string State => Answer is null ? "asked" : IsApproved ? "approved" : "refused";

    /// <summary>What the answer says; null while there is none.</summary>
    public DeviationAnswer? Said => Answer?.Text is { } text ? DeviationAnswer.Parse(text) : null;

    /// <summary>Those among the entries about one subject, in their order. Of several answers to one, the first counts.</summary>
    public static IReadOnlyList<AskedDeviation> Among(IReadOnlyList<SignedEntry> entries) =>
    [
        .. entries
            .Where(one => one.Entry.Type == EntryTypes.DeviationRequest && one.Text is not null)
            .Select(one => new AskedDeviation(
                one, DeviationWish.Parse(one.Text!),
                entries.FirstOrDefault(other => other.Entry.RefersTo == one.Entry.Number && other.Entry.Type is (EntryTypes.DeviationApproval or EntryTypes.DeviationRefusal)))),
    ];
}
