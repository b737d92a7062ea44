using System.Collections.Generic;
using System.Linq;
using Compliance.Authoring.Solving;
using Compliance.Authoring.Solving.Numbers;
using Compliance.Diagnostics;
using Compliance.Expressions;
using Compliance.Packs;
using Compliance.Values;

namespace Compliance.Authoring.Testing.Cases;

/// <summary>A case yet to be made: what its facts, and those of each member, have to meet.</summary>
/// <param name="Rule">The rule that it is a case of.</param>
/// <param name="Facts">What the subject's facts have to meet.</param>
/// <param name="On">The day that is evaluated.</param>
internal sealed record CaseGoal(Rule Rule, Condition Facts, CalendarDate On)
{
    /// <summary>What each member's facts have to meet, for a number over members.</summary>
    public IReadOnlyList<Condition> Members { get; init; } = [];

    /// <summary>A deviation from the rule; null for none.</summary>
    public CaseDeviation? Deviation { get; init; }

    /// <summary>Whether there are such facts and, where there are, a case that states them; what it expects is left to say.</summary>
    public (Outcome Outcome, RuleCase? Case) Solve()
    {
        var own = Solver.Find(Rule.Subject, Facts);
        var members = Members.Count == 0 ? [] : Members.Select(member => Solver.Find(((AggregateRequirement)Rule.Requirement).Aggregate.Members, member)).ToList();
        if (members.Append(own).Any(part => part.Outcome == Outcome.Impossible))
            return (Outcome.Impossible, null);
        if (members.Append(own).Any(part => part.Witness is null))
            return (Outcome.Unknown, null);

        var @case = new RuleCase(
            null, own.Witness!.Facts, [.. members.Select(member => member.Witness!.Facts)], On, Verdict.Undetermined, null, null, null, null, null, Deviation, SourceSpan.None);
        return (Outcome.Found, @case);
    }
}
