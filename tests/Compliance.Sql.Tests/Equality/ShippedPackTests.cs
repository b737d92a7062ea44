using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Compliance.Facts;
using Compliance.Packs;
using Compliance.Sql.Dialects;
using Compliance.Sql.Mapping;
using Compliance.Sql.Tests.Databases;
using Compliance.Tests;
using FluentAssertions;
using NUnit.Framework;

namespace Compliance.Sql.Tests.Equality;

/// <summary>Every rule of every shipped pack is translated, or listed with the reason why it is not; the cases of those that are have the verdicts that they state.</summary>
public class ShippedPackTests
{
    private static readonly SortedDictionary<string, RulePack> Packs = new(
        Directory.EnumerateFiles(Path.Combine(Repository.Root, "rules"), "pack.yaml", SearchOption.AllDirectories)
            .Select(file => PackReader.Load(Path.GetDirectoryName(file)!, withCases: true).Require())
            .ToDictionary(pack => $"{pack.Id}@{pack.Version}"),
        StringComparer.Ordinal);

    private static IEnumerable<TestCaseData> Kinds => Packs.SelectMany(pack => pack.Value.Vocabulary.Kinds
        .Where(kind => pack.Value.Rules.Any(rule => rule.Subject == kind))
        .Select(kind => new TestCaseData(pack.Key, kind.Name).SetArgDisplayNames(pack.Key, kind.Name)));

    [TestCaseSource(nameof(Kinds))]
    public void Every_rule_is_translated_or_refused_with_a_reason(string packName, string kindName)
    {
        var pack = Packs[packName];
        var kind = pack.Vocabulary.Kinds.Single(one => one.Name == kindName);
        foreach (var dialect in SqlDialects.All)
        {
            var plan = Plan(pack, kind, dialect, asOf: null);
            plan.Rules.Concat(plan.Refused.Select(refused => refused.Rule)).Should().BeEquivalentTo(pack.Rules.Where(rule => rule.Subject == kind));
            plan.Refused.Where(refused => refused.Rule.Requirement is not AggregateRequirement || refused.Reason.Zh.Length == 0).Should().BeEmpty();
            plan.ToScript().Should().Contain(pack.Digest);
            plan.ToScript("compliance").Should().Contain("compliance_verdicts");
        }
    }

    [Test]
    public void Every_rule_of_every_pack_is_one_or_the_other()
    {
        foreach (var (name, pack) in Packs)
        {
            foreach (var dialect in SqlDialects.All)
            {
                var plans = pack.Vocabulary.Kinds.Where(kind => pack.Rules.Any(rule => rule.Subject == kind)).Select(kind => Plan(pack, kind, dialect, asOf: null)).ToList();
                var refused = plans.SelectMany(plan => plan.Refused).ToList();
                (plans.Sum(plan => plan.Rules.Count) + refused.Count).Should().Be(pack.Rules.Count, name);
                TestContext.Out.WriteLine($"{name} {dialect.Name}: {pack.Rules.Count} rules, {refused.Count} refused; the longest query has {plans.Max(plan => plan.Findings().Length)} letters");
                foreach (var reason in refused.GroupBy(one => one.Reason.En))
                    TestContext.Out.WriteLine($"  {reason.Key}: {string.Join(", ", reason.Select(one => one.Rule.Id))}");
            }
        }
    }

    [TestCaseSource(nameof(Kinds))]
    public void The_cases_have_the_verdicts_that_they_state(string packName, string kindName)
    {
        var pack = Packs[packName];
        var kind = pack.Vocabulary.Kinds.Single(one => one.Name == kindName);
        using var database = new DuckDbInProcess();
        foreach (var day in pack.Rules.Where(rule => rule.Subject == kind).SelectMany(rule => rule.Cases).Select(one => one.On).Distinct())
        {
            var plan = Plan(pack, kind, SqlDialects.DuckDb, day);
            var cases = plan.Rules.SelectMany(rule => rule.Cases.Where(one => one.On == day && one.Deviation is null && one.Facts.Values.All(TestCell.IsDecimal)).Select(one => (rule, one))).ToList();
            TestTable.Make(database, "register", [("id", TestType.Text), .. StatedFacts(kind).SelectMany(fact => Columns(fact))], cases.Select((one, i) => Row(kind, one.one, $"{i}")));
            var found = database.Read(plan.Verdicts).ToDictionary(row => row[0]!);
            for (var i = 0; i < cases.Count; i++)
            {
                // A case with more digits than are held is left to the kernel.
                if (found.TryGetValue($"{i}", out var row))
                    row[ColumnOf(plan, cases[i].rule)].Should().Be(((int)cases[i].one.Verdict).ToString(System.Globalization.CultureInfo.InvariantCulture), $"{cases[i].rule} {cases[i].one.Span}");
            }
        }
    }

    private static int ColumnOf(SqlPlan plan, Rule rule)
    {
        var column = 1;
        foreach (var before in plan.Rules.TakeWhile(one => one != rule))
            column += plan.ProjectedRules.Contains(before) ? 2 : 1;
        return column;
    }

    private static IEnumerable<Fact> StatedFacts(SubjectKind kind) => kind.Facts.Where(fact => !fact.IsDerived);

    private static IEnumerable<(string, TestType)> Columns(Fact fact) => fact.IsRange
        ? [(fact.Name + "_from", TypeOf(fact)), (fact.Name + "_to", TypeOf(fact))]
        : [(fact.Name, TestType.Text)];

    private static TestType TypeOf(Fact fact) => fact.Type == FactType.Date ? TestType.Date : TestType.Decimal;

    private static string?[] Row(SubjectKind kind, RuleCase one, string id) =>
        [id, .. kind.Facts.Select((fact, slot) => (fact, slot)).Where(pair => !pair.fact.IsDerived).SelectMany(pair => TestCell.Of(pair.fact, one.Facts.TryGetValue(pair.slot, out var stated) ? stated.PossibleValues : pair.fact.DomainValues))];

    private static SqlPlan Plan(RulePack pack, SubjectKind kind, SqlDialect dialect, Values.CalendarDate? asOf)
    {
        var facts = string.Concat(StatedFacts(kind).Select(fact => fact.IsRange
            ? $"  {fact.Name}: {{min: {fact.Name}_from, max: {fact.Name}_to}}\n"
            : $"  {fact.Name}: {{column: {fact.Name}{(fact.Type == FactType.Choice ? ", separator: '|'" : "")}}}\n"));
        var mapping = SqlMapping.Read($"subject: {kind.Name}\ntable: register\nid: id\nfacts:\n{facts}", "m.yaml", pack).Require();
        return SqlPlan.Compile(pack, kind, dialect, mapping, new SqlPlanOptions { AsOf = asOf, Today = SmallRegister.Day });
    }
}
