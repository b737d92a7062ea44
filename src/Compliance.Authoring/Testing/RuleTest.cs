using System.Collections.Generic;
using System.Linq;
using Compliance.Authoring.Testing.Cases;
using Compliance.Authoring.Testing.Coverage;
using Compliance.Authoring.Testing.Mutation;
using Compliance.Authoring.Testing.Suggesting;
using Compliance.Packs;

namespace Compliance.Authoring.Testing;

/// <summary>What testing a rule by its cases came to.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Results">The results of its cases, in their order.</param>
/// <param name="Coverage">What its cases show of what they should; null if not requested.</param>
/// <param name="Mutation">Which changes of the rule its cases notice; null if not requested.</param>
/// <param name="Suggestions">Cases that are missing; empty if not requested.</param>
public sealed record RuleTest(
    Rule Rule, IReadOnlyList<CaseResult> Results, RuleCoverage? Coverage, MutationResult? Mutation, IReadOnlyList<Suggestion> Suggestions)
{
    /// <summary>The cases that fail.</summary>
    public IEnumerable<CaseResult> Failures => Results.Where(result => !result.Passed);

    /// <summary>Whether every case passes and, as far as requested, nothing is missing and no change survives.</summary>
    public bool Passed => Results.All(result => result.Passed) && Coverage is null or { Missing.Count: 0 } && Mutation is null or { Survivors.Count: 0 };

    /// <summary>Tests a rule by the cases beside it.</summary>
    /// <param name="rule">The rule, read with its cases.</param>
    /// <param name="withCoverage">Whether to ask what the cases show.</param>
    /// <param name="withMutation">Whether to ask which changes they notice.</param>
    /// <param name="withSuggestions">Whether to make the cases that are missing; that asks what they show too.</param>
    public static RuleTest Run(Rule rule, bool withCoverage = false, bool withMutation = false, bool withSuggestions = false)
    {
        var results = CaseRunner.Run(rule);
        var coverage = withCoverage || withSuggestions ? CoverageRunner.Run(rule, results) : null;
        var mutation = withMutation ? MutationRunner.Run(rule) : null;
        return new RuleTest(rule, results, coverage, mutation, withSuggestions ? Suggesting.Suggestions.For(coverage!, mutation) : []);
    }
}
