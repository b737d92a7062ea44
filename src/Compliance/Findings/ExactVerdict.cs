using System.Collections.Generic;
using System.Linq;
using Compliance.Compilation;
using Compliance.Descriptors;
using Compliance.Packs;
using Compliance.Values;

namespace Compliance.Findings;

/// <summary>What explains a finding, by exact arithmetic: the same whichever kernel gave the verdict.</summary>
internal static class ExactVerdict
{
    /// <summary>The verdict by one limit.</summary>
    public static Verdict Decide(Rule rule, Limit limit, Subject subject, CalendarDate on)
    {
        var applies = rule.When?.Decide(subject) ?? Truth.True;
        if (applies == Truth.False)
            return Verdict.NotApplicable;

        var holds = rule.Requirement.Decide(limit, subject, on);
        if (holds == Truth.True)
            return Verdict.Pass;
        if (applies == Truth.Unknown || holds == Truth.Unknown)
            return Verdict.Undetermined;
        return Deviations.Find(subject, rule, on).Covers ? Verdict.Waived : Verdict.Fail;
    }

    /// <summary>
    /// The slots of the facts that could settle an undetermined verdict: those that leave open whether the rule applies, and
    /// those that leave open whether the limit is met.
    /// </summary>
    public static IEnumerable<int> Open(Rule rule, Limit limit, Subject subject, CalendarDate on) =>
        (rule.When?.Open(subject) ?? []).Concat(rule.Requirement.Open(limit, subject, on)).Distinct();
}
