using System.Collections.Generic;
using System.Linq;
using Compliance.Findings;

namespace Compliance.Server.Desk;

/// <summary>What rules that somebody writes make of a register, beside those in use.</summary>
/// <param name="Subjects">How many subjects there are.</param>
/// <param name="Unread">Those of which nothing is known.</param>
/// <param name="Findings">The findings by the draft of what it applies to, each with the one by the rule in use of that name; null where there is none.</param>
internal sealed record DraftEffect(int Subjects, IReadOnlyList<string> Unread, IReadOnlyList<DraftEffect.Pair> Findings)
{
    /// <summary>The findings whose verdict is another than by the rule in use, or that no rule in use gives.</summary>
    public IEnumerable<Pair> Flips => Findings.Where(one => one.IsFlipped);

    /// <summary>One subject by one rule.</summary>
    /// <param name="Before">By the rule in use.</param>
    /// <param name="After">By the draft.</param>
    internal sealed record Pair(Finding? Before, Finding After)
    {
        public bool IsFlipped => Before is null ? After.Verdict != Verdict.NotApplicable : Before.Verdict != After.Verdict;
    }
}
