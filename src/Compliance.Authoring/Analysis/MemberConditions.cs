using System.Collections.Generic;
using Compliance.Authoring.Contracts;
using Compliance.Authoring.Solving;
using Compliance.Authoring.Solving.Numbers;
using Compliance.Packs;

namespace Compliance.Authoring.Analysis;

/// <summary>Whether the conditions of a number over members can be met at all, and whether they tell members apart.</summary>
internal static class MemberConditions
{
    public static IEnumerable<LintFinding> Check(Rule rule)
    {
        if (rule.Requirement is not AggregateRequirement { Aggregate: { } aggregate })
            yield break;

        var among = aggregate.Among ?? RuleConditions.Always;
        var where = aggregate.Where ?? RuleConditions.Always;
        var members = aggregate.Members.Label;
        if (Solver.Find(aggregate.Members, RuleConditions.All(among, where)).Outcome == Outcome.Impossible)
            yield return LintFinding.Of(AnalysisKinds.NoMemberCounts, rule.Span, [rule], ("members", members));
        else if (aggregate.Kind == AggregateKind.Share && Solver.Find(aggregate.Members, RuleConditions.All(among, RuleConditions.Not(where))).Outcome == Outcome.Impossible)
            yield return LintFinding.Of(AnalysisKinds.EveryMemberCounts, rule.Span, [rule], ("members", members));
    }
}
