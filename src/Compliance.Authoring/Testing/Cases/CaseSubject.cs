using System.Collections.Generic;
using System.Linq;
using Compliance.Descriptors;
using Compliance.Diagnostics;
using Compliance.Facts;
using Compliance.Packs;
using Compliance.Subjects;
using Compliance.Values;

namespace Compliance.Authoring.Testing.Cases;

/// <summary>What a case states, as subjects: the one that the rule checks and, for a number over members, what lies in it.</summary>
/// <param name="Case">The case.</param>
/// <param name="Subject">The subject that the rule checks.</param>
/// <param name="Members">The members of a jurisdiction; none for every other rule.</param>
internal sealed record CaseSubject(RuleCase Case, Subject Subject, IReadOnlyList<Subject> Members)
{
    private const string Id = "case";

    /// <summary>The day that is evaluated.</summary>
    public CalendarDate On => Case.On;

    /// <summary>
    /// Whether there may be any number of further members. That is what a member of which nothing is stated stands for where two years are
    /// compared: one by itself lies in one of them at the most, so that there would be nothing to compare.
    /// </summary>
    public bool HasAnyNumberMore { get; private init; }

    public static CaseSubject Of(Rule rule, RuleCase @case)
    {
        Deviation[] deviations = @case.Deviation is { } deviation
            ? [new Deviation(rule.Id, Id, Id, deviation.ApprovedOn, deviation.ExpiresOn, null, @case.Span)]
            : [];
        var subject = new Subject(Statements.Of(rule.Subject, new SubjectHeader(Id, null, null, null, null, @case.Span), @case.Facts, @case.Parts), deviations);
        return new CaseSubject(@case, subject, [.. @case.Members.Select((facts, place) => MemberOf(rule, facts, place, @case.Span))])
        {
            HasAnyNumberMore = rule.Requirement is AggregateRequirement { Aggregate.AgainstYearBefore: true } && @case.Members.Any(facts => facts.Count == 0),
        };
    }

    private static Subject MemberOf(Rule rule, IReadOnlyDictionary<int, StatedValue> facts, int place, SourceSpan span)
    {
        var kind = ((AggregateRequirement)rule.Requirement).Aggregate.Members;
        return new Subject(kind, new SubjectHeader($"{Id}-{place + 1}", null, null, Id, null, span), facts);
    }
}
