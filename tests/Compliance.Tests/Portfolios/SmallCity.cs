using System.Collections.Generic;
using System.Linq;
using Compliance.Compilation;
using Compliance.Descriptors;
using Compliance.Findings;
using Compliance.Packs;
using Compliance.Sessions;
using Compliance.Tests.Kernel;
using Compliance.Values;

namespace Compliance.Tests.Portfolios;

/// <summary>A pack with a rule of every kind about members, and short words for subjects of it.</summary>
internal static class SmallCity
{
    private const string Vocabulary = """
        version: 1.0.0
        subjects:
          project: {zh: 项目, en: project}
          plot: {zh: 地段, en: plot}
          jurisdiction: {zh: 行政区, en: jurisdiction}
        facts:
          kind: {label: {zh: 性质, en: kind of work}, subjects: [project], type: choice, choices: {new: {zh: 新建, en: new work}, old: {zh: 改建, en: old work}, none: {zh: 无, en: no work}}}
          done: {label: {zh: 完成, en: done}, subjects: [project], type: boolean}
          green: {label: {zh: 绿色, en: green}, subjects: [project, plot], type: boolean}
          rank: {label: {zh: 星级, en: rank}, subjects: [project], type: count, unit: star, domain: {at_least: 0, at_most: 3}}
          weight: {label: {zh: 权重, en: weight}, subjects: [project], type: number, unit: m², domain: {at_least: 0}}
          area: {label: {zh: 面积, en: area}, subjects: [project], type: number, unit: m², domain: {more_than: 0}}
          amount: {label: {zh: 数量, en: amount}, subjects: [project], type: number, unit: t}
          used: {label: {zh: 利用, en: used}, subjects: [project, jurisdiction], type: number, unit: t, domain: {at_least: 0}}
          made: {label: {zh: 产生, en: made}, subjects: [project, jurisdiction], type: number, unit: t, domain: {at_least: 0}, domains: {jurisdiction: {more_than: 0}}}
          started: {label: {zh: 开工, en: started}, subjects: [project], type: date}
          residents: {label: {zh: 人口, en: residents}, subjects: [jurisdiction], type: count, unit: person, domain: {at_least: 0}}
          quota: {label: {zh: 比例, en: quota}, subjects: [jurisdiction], type: number, unit: "%", domain: {at_least: 0 %, at_most: 100 %}}

        """;

    public static IReadOnlyList<AggregateSketch> CaseGoals { get; } =
    [
        new("green-share", "share", Of: "weight", Among: "kind = new", Where: "green"),
        new("year-share", "share", Of: "area", Among: "kind is one of new, old and done", Where: "rank >= 1 star", InYear: "started") { Own = "reported: quota" },
        new("all-share", "share", Of: "weight", Where: "not green or rank = 2 star") { Limit = "less_than: 50 %" },
        new("rising", "share", Of: "area", Among: "done", Where: "green", InYear: "started") { IsAgainstYearBefore = true, Limit = "more_than: 0 percentage point" },
        new("rising-count", "count", Among: "kind = new", Where: "green", InYear: "started") { IsAgainstYearBefore = true, Limit = "at_least: 1 project" },
        new("rising-sum", "sum", Of: "amount", Where: "green", InYear: "started") { IsAgainstYearBefore = true, Limit = "more_than: 0 t" },
        new("rising-use", "ratio", Of: "used", To: "made", InYear: "started") { IsAgainstYearBefore = true, Limit = "more_than: 0 percentage point" },
        new("green-count", "count", Among: "kind = new", Where: "green") { Limit = "at_least: 2 project" },
        new("star-count", "count", Where: "rank >= 2 star", InYear: "started") { Limit = "at_most: 1 project" },
        new("green-sum", "sum", Of: "amount", Where: "green") { Limit = "at_least: 5 t" },
        new("area-sum", "sum", Of: "area", Among: "kind = new", InYear: "started") { Limit = "less_than: 100 m²" },
        new("use", "ratio", Of: "used", To: "made") { Own = "measure: used / made", Limit = "at_least: 80 %" },
        new("green-use", "ratio", Of: "used", To: "area", Among: "green") { Limit = "at_most: 2 t/m²" },
        new("plots", "count", Where: "green") { Members = "plot", Limit = "at_least: 1 project" },
        new("whole-share", "share", Of: "area", Among: "kind is one of new, old and done", Where: "rank >= 1 star", InYear: "started") { IsOfWholeYear = true, Own = "reported: quota" },
        new("whole-none", "share", Of: "weight", Among: "not kind = none", Where: "green", InYear: "started") { IsOfWholeYear = true, Limit = "at_most: 0 %" },
        new("whole-rising", "share", Of: "area", Among: "done", Where: "green", InYear: "started") { IsOfWholeYear = true, IsAgainstYearBefore = true, Limit = "more_than: 0 percentage point" },
        new("whole-count", "count", Among: "kind = new", Where: "green", InYear: "started") { IsOfWholeYear = true, Limit = "at_least: 1 project" },
        new("whole-rising-count", "count", Where: "green", InYear: "started") { IsOfWholeYear = true, IsAgainstYearBefore = true, Limit = "at_least: 0 project" },
        new("whole-sum", "sum", Of: "area", Where: "green", InYear: "started") { IsOfWholeYear = true, Limit = "at_most: 60 m²" },
        new("whole-use", "ratio", Of: "used", To: "made", InYear: "started") { IsOfWholeYear = true, Own = "measure: used / made", Limit = "at_least: 80 %" },
        new("green-share-by-size", "share", Of: "weight", Among: "kind = new", Where: "green") { Rows = [new(0, 20, "at_least: 20 %"), new(21, 80, "at_least: 40 %"), new(81, null, "more_than: 60 %")] },
        new("star-count-by-size", "count", Where: "rank >= 2 star", InYear: "started") { Rows = [new(20, 80, "at_most: 1 project")], AppliesInRows = true },
        new("quota-by-size", "share", Of: "area", Where: "green") { Own = "reported: quota", Rows = [new(0, 50, "at_most: 50 %"), new(80, 99, "at_least: 12.5 %")] },
        new("green-sum-by-size", "sum", Of: "amount", Where: "green") { Rows = [new(10, 20, "at_least: 5 t"), new(80, 100, "at_least: 5 t")] },
        new("rising-by-size", "share", Of: "area", Among: "done", Where: "green", InYear: "started") { IsAgainstYearBefore = true, Rows = [new(0, 79, "more_than: 0 percentage point"), new(80, null, "at_least: 5 percentage point")] },
        new("whole-by-size", "share", Of: "area", Where: "green", InYear: "started") { IsOfWholeYear = true, Own = "reported: quota", Rows = [new(0, 50, "at_most: 50 %"), new(51, null, "at_least: 12.5 %")] },
        new("residents", "sum", Of: "residents") { Members = "jurisdiction", Limit = "at_least: 100 person" },
    ];

    public static RulePack Pack { get; } = Load(CaseGoals);

    public static CompiledPlan Plan { get; } = CompiledPlan.Compile(Pack);

    public static RulePack Load(IEnumerable<AggregateSketch> goals) =>
        SmallPack.Load(Vocabulary, "chapter: a\nrules:\n" + string.Concat(goals.Select(goal => goal.Write())));

    public static IComplianceSession Open(string? asOf = null) =>
        EngineUnderTest.For(Plan).Open(new EvaluationOptions(asOf is null ? null : CalendarDate.Parse(asOf), new CalendarDate(2026, 12, 31)));

    /// <summary>A session with options of its own, in which all of these were evaluated.</summary>
    public static IComplianceSession Fired(EvaluationOptions options, IEnumerable<Subject> subjects)
    {
        var session = EngineUnderTest.For(Plan).Open(options with { Today = new CalendarDate(2026, 12, 31) });
        session.InsertAll(subjects);
        session.Fire();
        return session;
    }

    /// <summary>A session in which all of these were evaluated.</summary>
    public static IComplianceSession Fired(params IEnumerable<Subject> subjects)
    {
        var session = Open();
        session.InsertAll(subjects);
        session.Fire();
        return session;
    }

    public static Subject Project(string id, string? lies, params (string Fact, string Value)[] facts) => Make("project", id, lies, null, facts);

    public static Subject Jurisdiction(string id, string? above = null, params (string Fact, string Value)[] facts) => Make("jurisdiction", id, above, null, facts);

    public static Subject Jurisdiction(string id, string? above, string? name, params (string Fact, string Value)[] facts) =>
        Make("jurisdiction", id, above, null, facts, name);

    /// <summary>What is found of a jurisdiction by what it reports, where nothing else is given.</summary>
    public static Finding Alone(Subject jurisdiction, string rule)
    {
        using var session = Fired(new Subject(
            jurisdiction.Kind, jurisdiction.Header with { Jurisdiction = null },
            Enumerable.Range(0, jurisdiction.Kind.Facts.Count).Where(jurisdiction.IsStated).ToDictionary(slot => slot, slot => jurisdiction.Stated(slot)!)));
        return session.Finding(jurisdiction.Id, rule);
    }

    public static Subject Make(string kind, string id, string? lies, CalendarDate? date, params IEnumerable<(string Fact, string Value)> facts) =>
        Make(kind, id, lies, date, facts, null);

    private static Subject Make(string kind, string id, string? lies, CalendarDate? date, IEnumerable<(string Fact, string Value)> facts, string? name)
    {
        var builder = new SubjectBuilder(Pack.Vocabulary, kind, id);
        if (name is not null)
            builder.Named(name);
        if (lies is not null)
            builder.In(lies);
        if (date is { } day)
            builder.On(day);
        foreach (var (fact, value) in facts)
            builder.Set(fact, value);
        return builder.Build().Require();
    }

    public static Finding Finding(this IComplianceSession session, string jurisdiction, string rule) =>
        session.Find(Jurisdiction(jurisdiction))!.Findings.Single(finding => finding.Rule.Id == rule);

    /// <summary>The number over members, in the unit of its limit; as a text, since the ends may be open.</summary>
    public static string? Computed(this Finding finding) => finding.Portfolio?.Computed(Agree.LimitOf(finding))?.Value.ToString();
}
