using System.Collections.Generic;
using Compliance.Portfolios;

namespace Compliance.Reporting;

/// <summary>What a result could not take into account, or not for certain: it stands in every format.</summary>
/// <param name="Unread">What was refused or not read, by name: each may hold any number of subjects of which nothing is known.</param>
/// <param name="Unplaced">How many members there are of which it is not known in which jurisdiction they lie.</param>
/// <param name="UnplacedSubjects">The first of them, a few for each name that they give.</param>
/// <param name="IsExcerpt">Whether what was given is said to be but a part of the register.</param>
public sealed record ReportGaps(IReadOnlyList<string> Unread, long Unplaced, IReadOnlyList<UnplacedSubject> UnplacedSubjects, bool IsExcerpt)
{
    /// <summary>The day that was taken for today, with its time zone, where all is evaluated on it; null where a day was given, or each subject has its own.</summary>
    public string? Today { get; init; }

    /// <summary>How many subjects lie in a jurisdiction that is known and no part of the register, and so count in none.</summary>
    public long Elsewhere { get; init; }

    /// <summary>Nothing is left out.</summary>
    public static ReportGaps None { get; } = new([], 0, [], IsExcerpt: false);

    /// <summary>Whether there may be any number of further members of which nothing is known.</summary>
    public bool HasUnknownMembers => IsExcerpt || Unread.Count > 0;
}
