using System.Linq;
using Compliance.Compilation;
using Compliance.Descriptors;
using Compliance.Diagnostics;
using Compliance.Findings;
using Compliance.Packs;
using Compliance.Sessions;
using Compliance.Tests.Kernel;
using Compliance.Values;

namespace Compliance.Tests.Findings;

/// <summary>A pack with a rule of every obligation, each about a Boolean of its own, and one that measures a number.</summary>
internal static class FindingsPack
{
    private const string Vocabulary = """
        version: 1.0.0
        subjects: {thing: {zh: 物, en: thing}, other: {zh: 他物, en: other thing}}
        facts:
          applies: {label: {zh: 适用项, en: applies}, subjects: [thing], type: boolean}
          duty: {label: {zh: 义务, en: duty}, subjects: [thing], type: boolean}
          principle: {label: {zh: 原则, en: principle}, subjects: [thing], type: boolean}
          target: {label: {zh: 目标, en: target}, subjects: [thing], type: boolean}
          advice: {label: {zh: 建议, en: advice}, subjects: [thing], type: boolean}
          waste: {label: {zh: 垃圾量, en: waste}, subjects: [thing], type: number, unit: t, domain: {at_least: 0}}
          area: {label: {zh: 面积, en: area}, subjects: [thing], type: number, unit: m², domain: {more_than: 0}}
        """;

    public static RulePack Pack { get; } = SmallPack.Load(
        Vocabulary,
        "chapter: a\nrules:\n"
        + Rule("duty", "must") + Rule("principle", "in_principle") + Rule("target", "strive") + Rule("advice", "encourage")
        + """
        - id: waste
          title: {zh: 垃圾强度, en: Waste per area}
          clauses: [{section: a, quote: a}]
          subject: thing
          when: applies
          measure: waste / area
          limits: [{at_most: 400 t/10⁴m², from: 2026-01-01}, {at_most: 300 t/10⁴m², from: 2031-01-01}]
          obligation: must
          departments: []

        """);

    public static CompiledPlan Plan { get; } = CompiledPlan.Compile(Pack);

    /// <summary>A thing of which nothing is stated yet.</summary>
    public static SubjectBuilder Thing(string id = "T-1") => new SubjectBuilder(Pack.Vocabulary, "thing", id).On(new CalendarDate(2026, 6, 1));

    public static Evaluation Evaluate(SubjectBuilder thing)
    {
        var subject = thing.Build().Require();
        using var session = EngineUnderTest.For(Plan).Open(new EvaluationOptions());
        session.Insert(subject);
        session.Fire();
        return session.Find(subject)!;
    }

    public static Finding Find(SubjectBuilder thing, string rule) => Evaluate(thing).Findings.Single(finding => finding.Rule.Id == rule);

    /// <summary>A deviation from a rule: approved on the first day of 2026, until a day.</summary>
    public static Deviation Deviation(string rule, string? approvedOn = "2026-01-01", string? approvedBy = "an office", string expiresOn = "2026-12-31") => new(
        rule, "a reason", approvedBy, approvedOn is null ? null : CalendarDate.Parse(approvedOn), CalendarDate.Parse(expiresOn), null, SourceSpan.None);

    // A rule that asks for one fact.
    private static string Rule(string fact, string obligation) => $$"""
        - id: {{fact}}
          title: {{fact}}
          clauses: [{section: a, quote: a}]
          subject: thing
          require: {{fact}}
          from: 2026-01-01
          obligation: {{obligation}}
          departments: []

        """;
}
