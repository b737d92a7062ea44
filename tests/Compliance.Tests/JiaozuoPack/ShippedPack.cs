using System.Collections.Generic;
using System.Linq;
using Compliance.Compilation;
using Compliance.Descriptors;
using Compliance.Diagnostics;
using Compliance.Facts;
using Compliance.Findings;
using Compliance.Packs;
using Compliance.Sessions;
using Compliance.Subjects;
using Compliance.Values;

namespace Compliance.Tests.JiaozuoPack;

/// <summary>The pack of Jiaozuo's plan as it is shipped, with its cases, read once for all tests.</summary>
internal static class ShippedPack
{
    private const string Case = "case";

    public static RulePack Pack { get; } = PackReader.Load(Repository.PathOf("rules", "jiaozuo-2023-3", "1.0.0"), withCases: true).Require();

    public static CompiledPlan Plan { get; } = CompiledPlan.Compile(Pack);

    public static Rule Rule(string id) => Pack.FindRule(id)!;

    /// <summary>One rule's finding on a subject, which may be a jurisdiction with members.</summary>
    public static Finding Check(string rule, Subject subject, CalendarDate on, params IEnumerable<Subject> members) => Check(rule, subject, on, members, hasMore: false);

    /// <summary>One rule's finding on a subject about which these facts are stated.</summary>
    public static Finding Check(string rule, string on, params (string Fact, string Value)[] facts)
    {
        var builder = new SubjectBuilder(Pack.Vocabulary, Rule(rule).Subject.Name, "JZ-1");
        foreach (var (fact, value) in facts)
            builder.Set(fact, value);
        return Check(rule, builder.Build().Require(), CalendarDate.Parse(on));
    }

    /// <summary>The finding that a case is about.</summary>
    public static Finding Check(Rule rule, RuleCase @case) =>
        Check(rule.Id, SubjectOf(rule, @case.Facts, @case.Deviation), @case.On, MembersOf(rule, @case), HasAnyNumberMore(rule, @case));

    /// <summary>Whether a member of which nothing is stated stands for any number of them: where two years are compared, of which one by itself lies in one only.</summary>
    public static bool HasAnyNumberMore(Rule rule, RuleCase @case) =>
        rule.Requirement is AggregateRequirement { Aggregate.AgainstYearBefore: true } && @case.Members.Any(facts => facts.Count == 0);

    /// <summary>The members that a case gives its jurisdiction.</summary>
    public static IEnumerable<Subject> MembersOf(Rule rule, RuleCase @case) => @case.Members.Select((facts, i) => new Subject(new StatedFacts(
        ((AggregateRequirement)rule.Requirement).Aggregate.Members,
        new SubjectHeader($"member-{i + 1}", null, null, Case, null, SourceSpan.None),
        facts)));

    private static Finding Check(string rule, Subject subject, CalendarDate on, IEnumerable<Subject> members, bool hasMore)
    {
        using var session = EngineUnderTest.For(Plan).Open(new EvaluationOptions(AsOf: on));
        session.Insert(subject);
        session.InsertAll(members);
        if (hasMore)
            session.AddUnknownMembers("the case");
        session.Fire();
        return session.Find(subject)!.Findings.Single(finding => finding.Rule.Id == rule);
    }

    private static Subject SubjectOf(Rule rule, IReadOnlyDictionary<int, StatedValue> facts, CaseDeviation? deviation)
    {
        Deviation[] deviations = deviation is null
            ? []
            : [new Deviation(rule.Id, "a reason", "an office", deviation.ApprovedOn, deviation.ExpiresOn, null, SourceSpan.None)];
        return new Subject(new StatedFacts(rule.Subject, new SubjectHeader(Case, null, null, null, null, SourceSpan.None), facts), deviations);
    }
}
