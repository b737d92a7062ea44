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

namespace Compliance.Tests.Parts;

/// <summary>Numbers over parts, and facts of wholes, in every evaluator against the plain one, on random packs and buildings.</summary>
public class PartsProperties
{
    private const int Rules = 10;
    private const int Buildings = 10;

    [Test]
    public void Verdicts_and_measures_are_the_plain_evaluators()
    {
        for (var seed = 0; seed < TestBudget.Of(1_000); seed++)
        {
            var world = PartsWorld.Of(seed, Rules, Buildings);
            var plain = new WrittenPack(
                [.. world.Pack.Vocabulary.Kinds], new Dictionary<string, string[]> { ["building"] = ["storey"], ["storey"] = ["window"] }, new Dictionary<string, string> { ["building.glazing"] = "sum(window.area)" });
            var rules = world.Rules.ToDictionary(rule => rule.Id, rule => plain.ReadRule(WrittenPack.Parse($"{{subject: {rule.Subject}, {rule.Asks}}}")));
            using var session = EngineUnderTest.For(CompiledPlan.Compile(world.Pack)).Open(new EvaluationOptions { AsOf = new CalendarDate(2026, 1, 1) });
            foreach (var facts in world.Facts)
            {
                using var scope = new AssertionScope($"seed {seed}\n{facts}\n");
                Check(session, world, rules, plain.ReadSubject(WrittenPack.Parse(facts), "building"), facts);
                if (scope.HasFailures())
                    return;
            }
        }
    }

    private static void Check(IComplianceSession session, PartsWorld world, Dictionary<string, WrittenRule> rules, Part plain, string facts)
    {
        var subject = Building.Read(world.Pack, $"subject: building\nid: B\nfacts: {facts}\n").Subjects[0];
        session.Upsert(subject);
        session.Fire();
        var all = Pairs(subject, plain).ToList();
        session.Count.Should().Be(all.Count);
        foreach (var (one, part) in all)
        {
            foreach (var finding in session.Find(one)!.Findings)
            {
                var expected = rules[finding.Rule.Id].Evaluate(part);
                var text = $"{world.Rules.Single(rule => rule.Id == finding.Rule.Id).Asks} of {one}";
                finding.Verdict.Should().Be(expected.Verdict, text);
                if (finding.Measured is { } measured && expected.Measured is not null)
                    InBaseUnits(measured).Should().Be(expected.Measured, text);
            }
        }
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
