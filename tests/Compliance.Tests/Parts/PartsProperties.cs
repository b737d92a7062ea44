using System.Collections.Generic;
using System.Linq;
using Compliance.Compilation;
using Compliance.Descriptors;
using Compliance.Findings;
using Compliance.Sessions;
using Compliance.Tests.Reference;
using Compliance.Values;
using FluentAssertions;
using FluentAssertions.Execution;
using NUnit.Framework;
using YamlDotNet.RepresentationModel;

namespace Compliance.Tests.Parts;

/// <summary>
/// Numbers over parts, facts of wholes, tables, points and days, all in one pack, in every evaluator against the plain one, on random packs and buildings.
/// </summary>
[Parallelizable]
public class PartsProperties
{
    private const int Rules = 10;
    private const int Buildings = 10;

    // What a full run compares at the least.
    private const int Worlds = 1_150;
    private const int Cases = 100_000;

    [Test]
    public void Verdicts_and_measures_are_the_plain_evaluators()
    {
        var (worlds, compared) = (TestBudget.Of(Worlds), 0);
        for (var seed = 0; seed < worlds; seed++)
        {
            var world = PartsWorld.Of(seed, Rules, Buildings);
            var plain = new WrittenPack(
                [.. world.Pack.Vocabulary.Kinds], new Dictionary<string, string[]> { ["building"] = ["storey"], ["storey"] = ["window"] }, new Dictionary<string, string> { ["building.glazing"] = "sum(window.area)" });
            var rules = world.Rules.ToDictionary(rule => rule.Id, rule => Read(plain, $"{{subject: {rule.Subject}, {rule.Asks}}}", world.Pack.Vocabulary.FindKind("building")!.SlotOf("approved")));
            using var session = EngineUnderTest.For(CompiledPlan.Compile(world.Pack)).Open(new EvaluationOptions { AsOf = new CalendarDate(2026, 1, 1) });
            foreach (var facts in world.Facts)
            {
                using var scope = new AssertionScope($"seed {seed}\n{facts}\n");
                compared += Check(session, world, rules, plain.ReadSubject(WrittenPack.Parse(facts), "building"), facts);
                if (scope.HasFailures())
                    return;
            }
        }

        compared.Should().BeGreaterThan((int)((long)Cases * worlds / Worlds));
    }

    // By the law of its own day, a rule is one for each limit.
    private static (WrittenRule? Rule, WrittenBoundRule? Bound) Read(WrittenPack plain, string text, int day)
    {
        var node = (YamlMappingNode)WrittenPack.Parse(text);
        if (!node.Children.ContainsKey("binds_by"))
            return (plain.ReadRule(node), null);

        var periods = new List<(Span Days, WrittenRule? Rule)>();
        var free = End.None;
        foreach (var limit in ((YamlSequenceNode)node["limits"]).Cast<YamlMappingNode>())
        {
            var own = (YamlMappingNode)WrittenPack.Parse(text);
            own.Children.Remove("limits");
            own.Add("limit", limit);
            var first = CalendarDate.Parse(limit["from"].ToString()).DayNumber;
            var last = limit.Children.TryGetValue("until", out var until) ? new End(CalendarDate.Parse(until.ToString()).DayNumber, true) : End.None;
            if (free.At is not { } begin || begin < first)
                periods.Add((new Span(free, new End(first - 1, true)), null));
            periods.Add((new Span(new End(first, true), last), plain.ReadRule(own)));
            free = last.At is { } end ? new End(end + 1, true) : End.None;
        }

        return (null, new WrittenBoundRule(day, periods));
    }

    private static int Check(IComplianceSession session, PartsWorld world, Dictionary<string, (WrittenRule? Rule, WrittenBoundRule? Bound)> rules, Part plain, string facts)
    {
        var compared = 0;
        var subject = Building.Read(world.Pack, $"subject: building\nid: B\nfacts: {facts}\n").Subjects[0];
        session.Upsert(subject);
        session.Fire();
        var all = Pairs(subject, plain).ToList();
        session.Count.Should().Be(all.Count);
        foreach (var (one, part) in all)
        {
            foreach (var finding in session.Find(one)!.Findings)
            {
                compared++;
                var (rule, bound) = rules[finding.Rule.Id];
                var text = $"{world.Rules.Single(rule => rule.Id == finding.Rule.Id).Asks} of {one}";
                if (bound is not null)
                {
                    finding.Verdict.Should().Be(bound.Evaluate(part), text);
                    continue;
                }

                var expected = rule!.Evaluate(part);
                finding.Verdict.Should().Be(expected.Verdict, text);
                if (finding.Measured is { } measured && expected.Measured is not null)
                    InBaseUnits(measured).Should().Be(expected.Measured, text);
            }
        }

        return compared;
    }

    // A subject and the plain one, and their parts in the same order.
    private static IEnumerable<(Subject Subject, Part Plain)> Pairs(Subject subject, Part plain)
    {
        var children = subject.Kind.Contains.SelectMany(kind => plain.Children.TryGetValue(kind, out var list) ? list : []);
        return subject.Parts.Zip(children).SelectMany(pair => Pairs(pair.First, pair.Second)).Prepend((subject, plain));
    }

    private static Span InBaseUnits(Measurement measured)
    {
        End ToEnd(Bound bound) => bound.Value is { } value ? new End(Fraction.Of(value) * Fraction.Of(measured.Unit.Scale), bound.IsClosed) : End.None;
        return new Span(ToEnd(measured.Value.Lower), ToEnd(measured.Value.Upper));
    }
}
