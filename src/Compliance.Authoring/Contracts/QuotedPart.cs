using Compliance.Packs;

namespace Compliance.Authoring.Contracts;

/// <summary>A clause, and the part of its quotation that something was read from.</summary>
/// <param name="Clause">The clause.</param>
/// <param name="Start">Where the part begins in the quotation.</param>
/// <param name="Length">How long it is; 0 where the quotation as a whole is meant.</param>
public sealed record QuotedPart(Clause Clause, int Start, int Length)
{
    /// <summary>The clause's quotation as a whole.</summary>
    public static QuotedPart Whole(Clause clause) => new(clause, 0, 0);

    /// <summary>The part's own words; the whole quotation where that is meant.</summary>
    public string Words => Length == 0 ? Clause.Quote : Clause.Quote.Substring(Start, Length);
}
