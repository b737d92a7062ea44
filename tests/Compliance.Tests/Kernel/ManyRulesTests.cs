using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using Compliance.Compilation;
using Compliance.Descriptors;
using Compliance.Facts;
using Compliance.Findings;
using Compliance.Packs;
using Compliance.Values;
using FluentAssertions;
using NUnit.Framework;

namespace Compliance.Tests.Kernel;

/// <summary>Few rules and many by the row kernel, against the same rules by exact arithmetic.</summary>
public class ManyRulesTests
{
    private const int Choices = 9;
    private const int Values = 8;

    private static readonly CalendarDate Day = new(2026, 11, 22);

    [TestCase(1)]
    [TestCase(7)]
    [TestCase(8)]
    [TestCase(9)]
    [TestCase(17)]
    [TestCase(64)]
    [TestCase(65)]
    [TestCase(300)]
    public void As_many_rules_as_there_are_are_evaluated_as_exactly(int rules) => Check([.. Enumerable.Range(0, rules).Select(RandomRule)]);

    // 72 tests of one value each are more than a word has bits.
    [TestCase("and")]
    [TestCase("or")]
    public void A_rule_that_asks_more_than_a_word_holds_is_evaluated_all_the_same(string word)
    {
        var all = string.Join($" {word} ", from choice in Enumerable.Range(0, Choices) from value in Enumerable.Range(0, Values) select $"not (c{choice} = v{value})");
        Check([RandomRule(1), $"when: {all}, require: b0", $"require: {all}", RandomRule(2)]);
    }

    [Test]
    public void Any_of_conditions_that_must_all_hold_and_all_of_some_of_which_any_must()
    {
        Check(
        [
            "when: (c0 = v1 and c1 = v2) or b0, require: b1",
            "when: (c0 = v1 or c1 = v2) and (b0 or not b1), require: (c2 = v0 and b1) or (c3 = v1 and not b0)",
            "when: not ((c0 = v1 and c1 = v2) or b0), require: not (b1 and (c2 = v1 or c2 = v2))",
            "when: (c0 = v1 and (c1 = v2 or (b0 and c2 = v3))) or (c1 = v2 and b1), require: b0",
        ]);
    }

    // Limits that doubles settle, that they do not, and comparisons.
    [Test]
    public void Numbers_are_evaluated_beside_the_rest_on_the_limit_too()
    {
        Check(
        [
            "when: b0, measure: x, limit: {at_most: 3 m, from: 2023-12-06}",
            "when: b0 or c0 = v1, measure: x, limit: {more_than: 3 m, from: 2023-12-06}",
            "when: c0 = v1, measure: x / y, limit: {at_least: 30 %, from: 2023-12-06}",
            "measure: x / y, limit: {less_than: 100 %, from: 2023-12-06}",
            "when: x > y and b1, require: c1 = v2",
            "when: b1, require: x <= y or b0",
            "measure: x, limit: {at_most: 2 m, from: 2031-01-01}",
        ]);
    }

    private static void Check(IReadOnlyList<string> rules)
    {
        var pack = SmallPack.Load(Vocabulary(), "chapter: a\nrules:\n" + string.Concat(rules.Select((rule, i) =>
            $"- {{id: r{i}, title: a, clauses: [{{section: a, quote: a}}], subject: thing, obligation: must, departments: [], {Quoted(rule)}}}\n")));
        var plan = CompiledPlan.Compile(pack);
        var kind = pack.Vocabulary.Kinds[0];
        var kindPlan = plan.PlanFor(kind);
        var verdicts = new Verdict[kindPlan.Rules.Length];
        foreach (var on in new[] { Day, new CalendarDate(2023, 1, 1), new CalendarDate(2031, 1, 1) })
        {
            foreach (var subject in Subjects(pack, kind))
            {
                plan.Evaluate(subject, on, verdicts);
                verdicts.Should().Equal(kindPlan.Rules.Select(rule => ExactVerdict.Evaluate(rule.Rule, rule.Rule.Requirement.InForce(on), subject, on, portfolio: null)));
            }
        }
    }

    // Conditions have brackets and commas of their own.
    private static string Quoted(string rule) => string.Join(", ", rule.Split(", require: ") switch
    {
        [var when, var require] => new[] { $"when: \"{when["when: ".Length..]}\"", RequireOf(require) },
        [var only] when only.StartsWith("require: ", StringComparison.Ordinal) => [RequireOf(only["require: ".Length..])],
        [var only] => [only],
        _ => throw new ArgumentException(rule, nameof(rule)),
    });

    private static string RequireOf(string condition) => $"require: \"{condition}\", from: 2023-12-06";

    private static string RandomRule(int seed)
    {
        var random = new Random(seed);
        string Among(int choice) => $"(c{choice} = v{random.Next(4)} or c{choice} = v{4 + random.Next(4)})";
        string Test() => random.Next(3) == 0 ? $"b{random.Next(4)}" : Among(random.Next(Choices));
        string Several() => string.Join(random.Next(2) == 0 ? " and " : " or ", Enumerable.Range(0, random.Next(1, 4)).Select(_ => Test()));
        return $"when: ({Several()}) and not ({Several()}), require: {Several()}";
    }

    private static string Vocabulary()
    {
        var text = new StringBuilder("version: 1.0.0\nsubjects: {thing: {zh: 物, en: thing}}\nfacts:\n");
        for (var i = 0; i < Choices; i++)
        {
            var values = string.Join(", ", Enumerable.Range(0, Values).Select(value => $"v{value}: {{zh: 值{value}, en: v{value}}}"));
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $"  c{i}: {{label: {{zh: 选{i}, en: c{i}}}, subjects: [thing], type: choice, choices: {{{values}}}}}\n");
        }

        for (var i = 0; i < 4; i++)
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $"  b{i}: {{label: {{zh: 是{i}, en: b{i}}}, subjects: [thing], type: boolean}}\n");
        foreach (var (name, least) in new[] { ("x", "at_least"), ("y", "more_than") })
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $"  {name}: {{label: {{zh: 数{name}, en: {name}}}, subjects: [thing], type: number, unit: m, domain: {{{least}: 0}}}}\n");
        return text.ToString();
    }

    private static IEnumerable<Subject> Subjects(RulePack pack, SubjectKind kind)
    {
        var random = new Random(31);
        string[] numbers = ["1", "2", "3", "10", "1..3", "3..4", "1..10"];
        for (var i = 0; i < 60; i++)
        {
            var builder = new SubjectBuilder(pack.Vocabulary, kind.Name, $"S{i}");
            foreach (var fact in kind.Facts)
            {
                if (random.Next(5) == 0)
                    continue;
                builder.Set(fact.Name, fact.Type switch
                {
                    FactType.Boolean => random.Next(2) == 0 ? "true" : "false",
                    FactType.Choice => random.Next(4) == 0 ? $"v{random.Next(4)}|v{4 + random.Next(4)}" : $"v{random.Next(Values)}",
                    _ => numbers[random.Next(numbers.Length)] + " m",
                });
            }

            yield return builder.Build().Require();
        }
    }
}
