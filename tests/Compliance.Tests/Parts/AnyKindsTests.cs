using System.Collections.Generic;
using System.Linq;
using Compliance.Compilation;
using Compliance.Descriptors;
using Compliance.Packs;
using Compliance.Sessions;
using Compliance.Tests.Kernel;
using Compliance.Values;
using FluentAssertions;
using NUnit.Framework;

namespace Compliance.Tests.Parts;

/// <summary>Numbers over what lies in a subject, between kinds of any names: as its parts, and as members that name it.</summary>
public class AnyKindsTests
{
    private const string Facts = """
        facts:
          area: {label: {zh: 面积, en: area}, subjects: [project], type: number, unit: m², domain: {more_than: 0}}
          is_green: {label: {zh: 绿色, en: is green}, subjects: [project], type: boolean}
          is_new: {label: {zh: 新建, en: is new}, subjects: [project], type: boolean}
        """;

    private const string Rules = """
        chapter: a
        rules:
        - {id: share, title: a, clauses: [{section: a, quote: a}], subject: KIND, share: {of: area, among: is_new, where: is_green}, limit: {at_least: 50 %, from: 2023-12-06}, obligation: must, departments: []}
        - {id: sum, title: a, clauses: [{section: a, quote: a}], subject: KIND, sum: {of: area}, limit: {at_least: 10 m², from: 2023-12-06}, obligation: must, departments: []}
        """;

    [TestCase("jurisdiction", "contains: [project]")]
    [TestCase("estate", "contains: [project]")]
    [TestCase("estate", "members: [project]")]
    [TestCase("jurisdiction", "members: [project]")]
    [TestCase("jurisdiction", "")]
    public void Are_the_same_whatever_the_kind_is_called_and_however_it_is_named(string kind, string lies)
    {
        var vocabulary = $"version: 1.0.0\nsubjects:\n  {kind}: {{label: {{zh: 片区, en: district}}{(lies.Length > 0 ? ", " : "")}{lies}}}\n  project: {{zh: 项目, en: project}}\n{Facts}\n";
        var pack = SmallPack.Load(vocabulary, Rules.Replace("KIND", kind, System.StringComparison.Ordinal));
        foreach (var key in lies.Length == 0 ? new[] { kind } : [kind, "片区"])
            Evaluate(pack, Yaml(kind, key)).Should().Equal(("share", Verdict.Pass, Point(75)), ("sum", Verdict.Pass, Point(14)));
        Evaluate(pack, Table(kind, kind), "register.csv").Should().Equal(("share", Verdict.Pass, Point(75)), ("sum", Verdict.Pass, Point(14)));
    }

    [Test]
    public void Parts_are_counted_where_they_are_listed()
    {
        var pack = SmallPack.Load($"version: 1.0.0\nsubjects:\n  estate: {{label: {{zh: 片区, en: district}}, contains: [project]}}\n  project: {{zh: 项目, en: project}}\n{Facts}\n", Rules.Replace("KIND", "estate", System.StringComparison.Ordinal));
        Evaluate(pack, "subject: estate\nid: E\nfacts: {project: [{area: 3, is_new: true, is_green: true}, {area: 1..2, is_new: true, is_green: false}, {area: 6, is_new: false}]}\n")
            .Should().Equal(("share", Verdict.Pass, Interval.Closed(60, 75)), ("sum", Verdict.Pass, Interval.Closed(10, 11)));
    }

    private static Interval Point(int value) => Interval.Point(value);

    private static string Yaml(string kind, string key) => string.Concat(
        $"- {{subject: {kind}, id: E, facts: {{}}}}\n",
        $"- {{subject: project, id: a, {key}: E, facts: {{area: 3, is_new: true, is_green: true}}}}\n",
        $"- {{subject: project, id: b, {key}: E, facts: {{area: 1, is_new: true, is_green: false}}}}\n",
        $"- {{subject: project, id: c, {key}: E, facts: {{area: 10, is_new: false}}}}\n");

    private static string Table(string kind, string key) => string.Concat(
        $"subject,id,{key},area,is_new,is_green\n",
        $"{kind},E,,,,\n",
        "project,a,E,3,yes,yes\nproject,b,E,1,yes,no\nproject,c,E,10,no,\n");

    private static IEnumerable<(string Rule, Verdict Verdict, Interval? Value)> Evaluate(RulePack pack, string text, string name = "register.yaml")
    {
        var read = new DescriptorReader(pack).ReadText(text, name);
        read.Diagnostics.Should().BeEmpty();
        using var session = EngineUnderTest.For(CompiledPlan.Compile(pack)).Open(new EvaluationOptions { AsOf = new CalendarDate(2026, 1, 1) });
        session.InsertAll(DescriptorReader.Assemble(read.Value!.Subjects).Require());
        session.Fire();
        var whole = read.Value.Subjects.First(subject => subject.Id == "E");
        return [.. session.Find(whole.Kind.Name, "E")!.Findings.Select(finding => (finding.Rule.Id, finding.Verdict, (Interval?)finding.Measured?.Value))];
    }
}
