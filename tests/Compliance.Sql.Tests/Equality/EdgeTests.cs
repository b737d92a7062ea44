using System;
using System.Linq;
using Compliance.Descriptors;
using Compliance.Sql.Mapping;
using Compliance.Sql.Running;
using Compliance.Sql.Tests.Databases;
using Compliance.Tests.Kernel;
using FluentAssertions;
using NUnit.Framework;

namespace Compliance.Sql.Tests.Equality;

/// <summary>What lies on an edge: of a limit, of a domain, of what a type can hold.</summary>
[TestFixture("duckdb")]
[TestFixture("postgresql")]
[TestFixture("clickhouse")]
public sealed class EdgeTests : IDisposable
{
    private readonly ITestDatabase _database;

    public EdgeTests(string name)
    {
        Assume.That(TestDatabases.Has(name), $"There is no {name} here: tests/Databases/run brings it.");
        _database = TestDatabases.Open(name);
    }

    public void Dispose() => _database?.Dispose();

    [Test]
    public void A_quotient_on_the_limit_is_not_beyond_it()
    {
        var register = SmallRegister.Asking("measure: waste / area, limit: {at_most: 300 t/10⁴m², from: 2023-12-06}");
        SmallRegister.Write(
            _database, [("w", TestType.Decimal), ("g", TestType.Decimal)],
            ["315.9864", "10532.88"], ["315.986401", "10532.88"], ["0", null], [null, "10532.88"], ["315.9864", null]);
        SmallRegister.Verdicts(_database, register.Plan(_database, "{waste: w, area: g}"), 5)
            .Should().Equal(Verdict.Pass, Verdict.Fail, Verdict.Pass, Verdict.Undetermined, Verdict.Undetermined);
    }

    [Test]
    public void A_negative_divisor_turns_the_sign()
    {
        var register = SmallRegister.Asking("measure: waste / loss, limit: {at_least: -200 %, from: 2023-12-06}");
        SmallRegister.Write(_database, [("w", TestType.Decimal), ("l", TestType.Decimal)], ["4", "-2"], ["4.000001", "-2"], ["4", "-3"], ["0", null], ["1", null], ["1", "2"]);
        SmallRegister.Verdicts(_database, register.Plan(_database, "{waste: w, loss: l}"), 6)
            .Should().Equal(Verdict.Pass, Verdict.Fail, Verdict.Pass, Verdict.Pass, Verdict.Undetermined, null);
    }

    [Test]
    public void An_open_end_is_never_reached()
    {
        var register = SmallRegister.Asking("measure: area, limit: {more_than: 0 m², from: 2023-12-06}");
        SmallRegister.Write(_database, [("g", TestType.Decimal)], [null], ["0.000001"], ["0"], ["-1"]);
        var plan = register.Plan(_database, "{area: g}");
        SmallRegister.Verdicts(_database, plan, 4).Should().Equal(Verdict.Pass, Verdict.Pass, null, null);
        _database.Read(plan.Problems).Select(row => (row[0], row[1])).Should().BeEquivalentTo([("2", "area"), ("3", "area")]);
    }

    [TestCase("nan")]
    [TestCase("inf")]
    [TestCase("-inf")]
    public void What_is_no_number_is_a_problem_and_no_verdict(string value)
    {
        var register = SmallRegister.Asking("measure: waste, limit: {at_most: 3 t, from: 2023-12-06}");
        SmallRegister.Write(_database, [("w", TestType.Double)], [value], ["3"], ["3.01"]);
        var plan = register.Plan(_database, "{waste: {column: w, decimals: 2}}");
        SmallRegister.Verdicts(_database, plan, 3).Should().Equal(null, Verdict.Pass, Verdict.Fail);
        _database.Read(plan.Problems).Should().ContainSingle().Which.Take(2).Should().Equal("0", "waste");
    }

    [Test]
    public void A_binary_fraction_of_which_nobody_says_how_many_digits_count_is_left_to_the_kernel()
    {
        var register = SmallRegister.Asking("measure: waste, limit: {at_most: 0.3 t, from: 2023-12-06}");
        SmallRegister.Write(_database, [("w", TestType.Double)], ["0.3"], [null]);
        var plan = register.Plan(_database, "{waste: w}");
        SmallRegister.Verdicts(_database, plan, 2).Should().Equal(null, Verdict.Undetermined);
        _database.Read(plan.ForKernel).Should().ContainSingle().Which.Should().Equal("0");
    }

    [Test]
    public void A_number_with_more_digits_than_are_held_is_left_to_the_kernel()
    {
        var register = SmallRegister.Asking("measure: waste, limit: {at_most: 3 t, from: 2023-12-06}");
        SmallRegister.Write(_database, [("w", TestType.Decimal)], ["3.0000001"], ["1000000000000"], ["999999999999.999999"], ["3"]);
        var plan = register.Plan(_database, "{waste: w}");
        SmallRegister.Verdicts(_database, plan, 4).Should().Equal(null, null, Verdict.Fail, Verdict.Pass);
        _database.Read(plan.ForKernel).Select(row => row[0]).Should().BeEquivalentTo("0", "1");
    }

    [Test]
    public void The_greatest_numbers_do_not_overflow()
    {
        var register = SmallRegister.Asking("measure: waste * area, limit: {at_most: 4 t·m², from: 2023-12-06}");
        SmallRegister.Write(_database, [("w", TestType.Decimal), ("g", TestType.Decimal)], ["999999999999.999999", "999999999999.999999"], ["2", "2"], ["2", "2.000001"]);
        SmallRegister.Verdicts(_database, register.Plan(_database, "{waste: w, area: g}"), 3).Should().Equal(Verdict.Fail, Verdict.Pass, Verdict.Fail);
    }

    [Test]
    public void A_rule_that_needs_more_digits_than_there_are_is_refused()
    {
        Assume.That(_database.Dialect.Greatest < System.Numerics.BigInteger.Pow(10, 54), "Its numbers have no end.");
        var register = SmallRegister.Asking("measure: waste * area * area, limit: {at_most: '4 t·m²·m²', from: 2023-12-06}");
        var plan = register.Plan(_database, "{waste: w, area: g}");
        plan.Rules.Should().BeEmpty();
        plan.Refused.Should().ContainSingle().Which.Reason.En.Should().Contain("more digits");
    }

    [Test]
    public void A_word_that_the_vocabulary_does_not_have_is_a_problem_and_one_that_says_nothing_is_none()
    {
        var register = SmallRegister.Asking("require: 'kind is one of school, hospital', from: 2023-12-06");
        SmallRegister.Write(_database, [("k", TestType.Text)], ["school"], ["医院"], ["office"], ["barn"], [""], ["待定"], [null], ["school|hospital"], ["校"]);
        var plan = register.Plan(_database, "{kind: {column: k, separator: '|', words: {校: school}}}");
        SmallRegister.Verdicts(_database, plan, 9).Should().Equal(
            Verdict.Pass, Verdict.Pass, Verdict.Fail, null, Verdict.Undetermined, Verdict.Undetermined, Verdict.Undetermined, Verdict.Pass, Verdict.Pass);
        _database.Read(plan.Problems).Should().ContainSingle().Which.Should().Equal("3", "kind", "barn", "school, hospital, office");
    }

    [Test]
    public void A_column_with_the_name_of_a_fact_is_read_as_any_other()
    {
        // A name may stand for the column and for what is made of it.
        var register = SmallRegister.Asking("measure: waste / area, limit: {at_most: 300 t/10⁴m², from: 2023-12-06}, when: kind = school");
        SmallRegister.Write(
            _database, [("waste", TestType.Decimal), ("area", TestType.Decimal), ("kind", TestType.Text)],
            ["315.9864", "10532.88", "school"], ["315.986401", "10532.88", "school"], ["-1", "1", "school"], ["1", "1", "barn"], ["1.0000001", "1", "school"], ["1", null, "office"]);
        var plan = register.Plan(_database, "{waste: waste, area: area, kind: kind}");
        SmallRegister.Verdicts(_database, plan, 6).Should().Equal(Verdict.Pass, Verdict.Fail, null, null, null, Verdict.NotApplicable);
        _database.Read(plan.Problems).Select(row => (row[0], row[1])).Should().BeEquivalentTo([("2", "waste"), ("3", "kind")]);
        _database.Read(plan.ForKernel).Should().ContainSingle().Which.Should().Equal("4");
    }

    [Test]
    public void A_rule_with_the_name_of_a_fact_and_facts_with_the_names_of_columns_are_told_apart()
    {
        var pack = SmallPack.Load(
            """
            version: 1.0.0
            subjects: {thing: {zh: 物, en: thing}}
            facts:
              waste: {label: {zh: 垃圾, en: waste}, subjects: [thing], type: number, unit: t, domain: {at_least: 0}}
              day: {label: {zh: 日, en: day}, subjects: [thing], type: number, unit: t}
              status: {label: {zh: 状态, en: status}, subjects: [thing], type: number, unit: t}
              version: {label: {zh: 版本, en: version}, subjects: [thing], type: number, unit: t}
            """,
            "chapter: a\nrules:\n"
            + "- {id: waste, title: a, clauses: [{section: a, quote: a}], subject: thing, obligation: must, departments: [], measure: waste, limit: {at_most: 5 t, from: 2023-12-06}}\n"
            + "- {id: status, title: a, clauses: [{section: a, quote: a}], subject: thing, obligation: must, departments: [], measure: waste + day + status + version, limit: {at_most: 9 t, from: 2023-12-06}}\n");
        TestTable.Make(
            _database, "things", [("code", TestType.Text), ("waste", TestType.Decimal), ("day", TestType.Decimal), ("status", TestType.Decimal), ("version", TestType.Decimal), ("v", TestType.Whole)],
            [["0", "4", "1", "2", "2", "7"], ["1", "6", "1", "1", "1", "7"], ["2", "5", "2", "1", "1.5", "7"]]);
        var mapping = SqlMapping.Read("subject: thing\ntable: things\nid: code\nversion: v\nfacts: {waste: waste, day: day, status: status, version: version}\n", "m.yaml", pack).Require();
        var plan = SqlPlan.Compile(pack, mapping.Kind, _database.Dialect, mapping, new SqlPlanOptions { Today = SmallRegister.Day });
        _database.Read(plan.Verdicts).Select(row => string.Join(' ', row.Where(value => value is not null))).Should().BeEquivalentTo("0 0 0", "1 1 0", "2 0 1");

        var rows = new SubjectRows(plan, Array.Empty<Deviation>().ToLookup(_ => ""));
        _database.Read(plan.Listed([Verdict.Fail])).Select(row => $"{rows.Read(row).Id} {string.Join(' ', rows.Read(row).Stated(0)!.Written, rows.Read(row).Stated(2)!.Written)}")
            .Should().BeEquivalentTo("1 6.000000 t 1.000000 t", "2 5.000000 t 1.000000 t");
    }

    [Test]
    public void Ends_the_wrong_way_round_are_a_problem()
    {
        var register = SmallRegister.Asking("measure: share, limit: {at_most: 50 %, from: 2023-12-06}");
        SmallRegister.Write(_database, [("lo", TestType.Decimal), ("hi", TestType.Decimal)], ["60", "40"], ["40", "50"], [null, "50"], ["50.000001", null], ["40", "100.000001"]);
        SmallRegister.Verdicts(_database, register.Plan(_database, "{share: {min: lo, max: hi}}"), 5)
            .Should().Equal(null, Verdict.Pass, Verdict.Pass, Verdict.Fail, null);
    }

    [Test]
    public void A_date_without_end_is_a_problem()
    {
        Assume.That(_database.Dialect.Name, Is.Not.EqualTo("clickhouse"), "It has no such dates.");
        var register = SmallRegister.Asking("measure: begun, limit: {on_or_before: 06-30, from: 2023-12-06}");
        SmallRegister.Write(_database, [("b", TestType.Date)], ["2026-06-30"], ["2026-07-01"], ["2025-12-31"], ["infinity"]);
        SmallRegister.Verdicts(_database, register.Plan(_database, "{begun: b}"), 4).Should().Equal(Verdict.Pass, Verdict.Fail, Verdict.Fail, null);
    }

    [Test]
    public void Ids_of_several_rows_are_listed()
    {
        var register = SmallRegister.Asking("measure: share, limit: {at_most: 50 %, from: 2023-12-06}");
        TestTable.Make(_database, "things", [("code", TestType.Text), ("s", TestType.Decimal)], [["a", "1"], ["b", "2"], ["a", "3"]]);
        _database.Read(register.Plan(_database, "{share: s}").Duplicates).Should().ContainSingle().Which.Should().Equal("a", "2");
    }

    [Test]
    public void A_deviation_whose_approver_is_a_word_that_says_nothing_waives_nothing()
    {
        var register = SmallRegister.Asking("measure: share, limit: {at_most: 50 %, from: 2023-12-06}", "in_principle");
        SmallRegister.Write(_database, [("s", TestType.Decimal)], ["60"], ["60"], ["60"], ["60"], ["40"]);
        TestTable.Make(
            _database, "waivers",
            [("code", TestType.Text), ("rule", TestType.Text), ("reason", TestType.Text), ("office", TestType.Text), ("approved", TestType.Date), ("expires", TestType.Date)],
            [["0", "a", "r", "o", "2026-11-22", "2026-11-22"], ["1", "a", "r", "ＴＢＤ", "2026-11-22", "2026-11-22"], ["2", "a", "r", "o", "2026-11-23", "2026-11-23"], ["3", "b", "r", "o", "2026-01-01", "2027-01-01"], ["4", "a", "r", "o", "2026-01-01", "2027-01-01"]]);
        var mapping = SqlMapping.Read(
            "subject: thing\ntable: things\nid: code\nfacts: {share: s}\ndeviations: {table: waivers, subject: code, rule: rule, reason: reason, approved_by: office, approved_on: approved, expires_on: expires}\n", "m.yaml", register.Pack).Require();
        var plan = SqlPlan.Compile(register.Pack, mapping.Kind, _database.Dialect, mapping, new SqlPlanOptions { AsOf = SmallRegister.Day });
        SmallRegister.Verdicts(_database, plan, 5).Should().Equal(Verdict.Waived, Verdict.Fail, Verdict.Fail, Verdict.Fail, Verdict.Pass);
    }
}
