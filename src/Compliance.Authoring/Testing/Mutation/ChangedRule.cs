using System.Collections.Generic;
using Compliance.Authoring.Expressions;
using Compliance.Expressions;
using Compliance.Facts;
using Compliance.Packs;

namespace Compliance.Authoring.Testing.Mutation;

/// <summary>Copies of a rule in which one part is another.</summary>
internal static class ChangedRule
{
    public static Rule When(Rule rule, Condition? when) => Copy(rule, when, rule.Requirement, rule.Obligation, rule.Cases);

    public static Rule Requirement(Rule rule, Requirement requirement) => Copy(rule, rule.OwnWhen, requirement, rule.Obligation, rule.Cases);

    public static Rule Obligation(Rule rule, Obligation obligation) => Copy(rule, rule.OwnWhen, rule.Requirement, obligation, rule.Cases);

    public static Rule Cases(Rule rule, IReadOnlyList<RuleCase> cases) => Copy(rule, rule.OwnWhen, rule.Requirement, rule.Obligation, cases);

    /// <summary>The same rule over the same kind with further facts.</summary>
    public static Rule Subject(Rule rule, SubjectKind kind) => Copy(rule, rule.When, rule.Requirement, rule.Obligation, rule.Cases, kind);

    private static Rule Copy(Rule rule, Condition? when, Requirement requirement, Obligation obligation, IReadOnlyList<RuleCase> cases, SubjectKind? kind = null) => new(
        rule.Id, rule.Title, rule.Chapter, rule.Clauses, kind ?? rule.Subject, when, when is null ? null : ExpressionSyntax.Of(when),
        requirement, obligation, rule.Departments, rule.Reading, rule.Implements, rule.IsJudgedByPerson, cases, rule.Span);
}
