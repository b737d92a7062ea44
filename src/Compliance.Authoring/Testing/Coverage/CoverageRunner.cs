using System.Collections.Generic;
using System.Linq;
using Compliance.Authoring.Testing.Cases;
using Compliance.Packs;

namespace Compliance.Authoring.Testing.Coverage;

/// <summary>
/// Asks whether the cases beside a rule show everything that it can answer, and where its answer turns. What is proven to be
/// out of reach is not required.
/// </summary>
public static class CoverageRunner
{
    /// <summary>The coverage of all rules of a pack, in the pack's order.</summary>
    public static IReadOnlyList<RuleCoverage> Run(RulePack pack) => [.. pack.Rules.Select(rule => Run(rule, CaseRunner.Run(rule)))];

    /// <summary>The coverage of one rule by the results of its cases. A case that fails shows nothing.</summary>
    public static RuleCoverage Run(Rule rule, IReadOnlyList<CaseResult> results)
    {
        var passed = results.Where(result => result.Passed).ToList();
        var goals = Goals(rule).ToLookup(goal => passed.Any(goal.IsMetBy));
        return new RuleCoverage(rule, [.. goals[true]], [.. goals[false].Where(goal => !goal.IsUnreachable)]);
    }

    /// <summary>Everything that the cases of a rule have to show, what is out of reach too.</summary>
    internal static IEnumerable<CoverageGoal> Goals(Rule rule) =>
        LimitGoals.Of(rule).Concat(DateGoals.Of(rule)).Concat(ConditionGoals.Of(rule)).Concat(DeviationGoals.Of(rule)).Concat(VerdictGoals.Of(rule));
}
