using System;
using System.Collections.Generic;
using System.Linq;
using Compliance.Facts;
using Compliance.Packs;

namespace Compliance.Authoring.Comparison.Vocabularies;

/// <summary>Writes rules over the facts of another vocabulary, matched by their names.</summary>
/// <param name="kindOf">The kind with a name in that vocabulary; null where it has none.</param>
internal sealed class RuleTranslation(Func<string, SubjectKind?> kindOf)
{
    public TranslatedRule Translate(Rule rule)
    {
        var unknown = new List<string>();
        if (kindOf(rule.Subject.Name) is not { } kind)
            return new TranslatedRule(null, [rule.Subject.Name]);

        var facts = new ExpressionTranslation(kind, unknown);
        var when = rule.OwnWhen is null ? null : facts.Translate(rule.OwnWhen);
        var requirement = Translate(rule.Requirement, kind, facts, unknown);
        return unknown.Count > 0 || requirement is null
            ? new TranslatedRule(null, [.. unknown.Distinct()])
            : new TranslatedRule(
                new Rule(
                    rule.Id, rule.Title, rule.Chapter, rule.Clauses, kind, when, rule.WhenText, requirement, rule.Obligation, rule.Departments,
                    rule.Reading, rule.Implements, rule.IsJudgedByPerson, [], rule.Span),
                []);
    }

    private Requirement? Translate(Requirement requirement, SubjectKind kind, ExpressionTranslation facts, List<string> unknown) => requirement.Match<Requirement?>(
        number: number => new NumberRequirement(number.Text, facts.Translate(number.Measure), Translate(number.Limits, facts)),
        condition: condition => new ConditionRequirement(condition.Text, facts.Translate(condition.Condition), condition.Limits),
        deadline: deadline => new DeadlineRequirement(deadline.Text, facts.Translate(deadline.Done), deadline.Limits),
        aggregate: aggregate => Translate(aggregate.Aggregate, unknown) is { } translated
            ? new AggregateRequirement(
                aggregate.Text, translated, aggregate.Reported is null ? null : facts.Translate(aggregate.Reported), aggregate.PrefersReported, Translate(aggregate.Limits, facts), kind)
            : null,
        bound: bound => Translate(bound.Inner, kind, facts, unknown) is { } inner ? new BoundRequirement(inner, facts.Translate(bound.Day), bound.Limits[0].Span) : null);

    private static IReadOnlyList<Limit> Translate(IReadOnlyList<Limit> limits, ExpressionTranslation facts) => [.. limits.Select(limit => limit switch
    {
        LimitTable table => table with { Rows = facts.Translate(table.Rows) },
        RelativeLimit relative => relative with { Value = facts.Translate(relative.Value) },
        _ => limit,
    })];

    private Aggregate? Translate(Aggregate aggregate, List<string> unknown)
    {
        if (kindOf(aggregate.Members.Name) is not { } members)
        {
            unknown.Add(aggregate.Members.Name);
            return null;
        }

        var facts = new ExpressionTranslation(members, unknown);
        return aggregate with
        {
            Members = members,
            Of = aggregate.Of is null ? null : facts.Translate(aggregate.Of),
            To = aggregate.To is null ? null : facts.Translate(aggregate.To),
            Among = aggregate.Among is null ? null : facts.Translate(aggregate.Among),
            Where = aggregate.Where is null ? null : facts.Translate(aggregate.Where),
            InYear = aggregate.InYear is null ? null : facts.Translate(aggregate.InYear),
        };
    }
}
