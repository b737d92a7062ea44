using System;
using System.Collections.Generic;
using System.Linq;
using Compliance.Sql.Mapping;
using Compliance.Sql.Tests.Databases;
using FluentAssertions;
using NUnit.Framework;

namespace Compliance.Sql.Tests.Equality;

/// <summary>Findings that are kept in a table are those of the register as it is, after any change, whatever was kept before.</summary>
[TestFixture("duckdb")]
[TestFixture("postgresql")]
[TestFixture("clickhouse")]
public class KeptTablesTests(string name)
{
    private const string Map = "subject: thing\ntable: things\nid: code\nfacts: {waste: w}\n";

    [Test]
    public void A_row_without_findings_stands_among_the_problems_with_what_was_found()
    {
        using var database = Open();
        var world = SmallRegister.Asking("measure: waste, limit: {at_most: 5 t, from: 2023-12-06}");
        TestTable.Make(
            database, "things", [("code", TestType.Text), ("w", TestType.Decimal), ("v", TestType.Whole)],
            [["a", "4", "1"], ["b", "-6", "1"], ["c", "3.00000001", "1"], [null, "1", "1"], [" 待定 ", "2", "1"], ["TBD", "2", "1"]]);
        for (var times = 0; times < 2; times++)
        {
            Refresh(database, Plan(world, database, hasVersions: true)).Should().Equal("a 0");
            Problems(database).Should().Equal("NULL id NULL", "NULL id TBD", "NULL id 待定", "b waste -6", "c waste 3.00000001");
        }

        if (name == "clickhouse")
            return;
        database.Run("UPDATE things SET w = 6, v = 2 WHERE code = 'b'");
        database.Run("DELETE FROM things WHERE code IS NULL");
        Refresh(database, Plan(world, database, hasVersions: true)).Should().Equal("a 0", "b 1");
        Problems(database).Should().Equal("NULL id TBD", "NULL id 待定", "c waste 3.00000001");
    }

    [Test]
    public void An_id_that_stands_twice_is_an_error_that_names_it_and_nothing_is_changed()
    {
        using var database = Open();
        var world = SmallRegister.Asking("measure: waste, limit: {at_most: 5 t, from: 2023-12-06}");
        var columns = new[] { ("code", TestType.Text), ("w", TestType.Decimal), ("v", TestType.Whole) };
        TestTable.Make(database, "things", columns, [["a", "4", "1"], ["b", "6", "1"]]);
        Refresh(database, Plan(world, database, hasVersions: true));
        TestTable.Make(database, "things", columns, [["a", "4", "1"], [" it's b ", "1", "1"], ["it's b", "1", "2"]]);

        var refresh = () => Refresh(database, Plan(world, database, hasVersions: true));
        refresh.Should().Throw<Exception>().Which.Message.Replace("\\", "", StringComparison.Ordinal)
            .Should().Contain("CP5002: duplicate thing 'it's b': things has more than one row of it, and nothing is kept");
        if (name != "clickhouse")
            database.Run("ROLLBACK");
        Findings(database).Should().Equal("a 0", "b 1");
    }

    [TestCase("b", "2026-01-01", "CP5001: the pack a has no rule 'b': a deviation in waivers is from it, and nothing is kept")]
    [TestCase(null, "2026-01-01", "CP5001: the pack a has no rule '': a deviation in waivers is from it, and nothing is kept")]
    [TestCase("a", "2027-01-02", "CP5008: the deviation of 'a' in waivers expires before it was approved, and nothing is kept")]
    [TestCase("a", "2027-01-01", null)]
    public void A_deviation_that_is_wrong_is_an_error_and_nothing_is_changed(string? rule, string approved, string? expected)
    {
        using var database = Open();
        var world = SmallRegister.Asking("measure: waste, limit: {at_most: 5 t, from: 2023-12-06}", "in_principle");
        TestTable.Make(database, "things", [("code", TestType.Text), ("w", TestType.Decimal)], [["a", "6"]]);
        TestTable.Make(
            database, "waivers",
            [("code", TestType.Text), ("rule", TestType.Text), ("reason", TestType.Text), ("office", TestType.Text), ("approved", TestType.Date), ("expires", TestType.Date)],
            [["a", rule, "r", "o", approved, "2027-01-01"], ["of another table", "b", "r", "o", "2027-01-01", "2026-01-01"]]);
        var mapping = SqlMapping.Read(
            "subject: thing\ntable: things\nid: code\nfacts: {waste: w}\ndeviations: {table: waivers, subject: code, rule: rule, reason: reason, approved_by: office, approved_on: approved, expires_on: expires}\n", "m.yaml", world.Pack).Require();
        var plan = SqlPlan.Compile(world.Pack, mapping.Kind, database.Dialect, mapping, new SqlPlanOptions { AsOf = SmallRegister.Day });

        var refresh = () => Refresh(database, plan);
        if (expected is null)
            refresh.Should().NotThrow();
        else
            refresh.Should().Throw<Exception>().Which.Message.Replace("\\", "", StringComparison.Ordinal).Should().Contain(expected);
    }

    [Test]
    public void Views_over_the_kept_facts_say_what_the_queries_say()
    {
        using var database = Open();
        var world = SmallRegister.Asking("measure: waste, limit: {at_most: 5 t, from: 2023-12-06}");
        TestTable.Make(database, "things", [("code", TestType.Text), ("w", TestType.Decimal), ("v", TestType.Whole)], [["a", "4", "1"], ["b", "6", "1"], ["c", null, "1"], ["d", "-1", "1"]]);
        var plan = Plan(world, database, hasVersions: false);
        foreach (var statement in plan.Tables("kept", "seen"))
            database.Run(statement);

        // The table of the register is asked for nothing.
        database.Run("DROP TABLE things");
        database.Read("SELECT * FROM seen_counts").Should().ContainSingle().Which.Should().Equal("a", "1", "1", "1", "0", "0", "0");
        database.Read("SELECT * FROM seen_verdicts").Select(row => $"{row[0]} {row[1]}").Should().BeEquivalentTo("a 0", "b 1", "c 2");
        database.Run("DROP VIEW seen_counts");
        database.Run("DROP VIEW seen_verdicts");
    }

    [Test]
    public void What_was_changed_added_or_taken_out_is_so_in_the_table([Values(true, false)] bool hasVersions)
    {
        Assume.That(name, Is.Not.EqualTo("clickhouse"), "It reads all rows each time.");
        using var database = Open();
        var world = SmallRegister.Asking("measure: waste, limit: {at_most: 5 t, from: 2023-12-06}");
        TestTable.Make(database, "things", [("code", TestType.Text), ("w", TestType.Decimal), ("v", TestType.Whole)], [["a", "4", "1"], ["b", "6", "1"], ["c", null, "1"], ["d", "7", null]]);
        var plan = Plan(world, database, hasVersions);
        Refresh(database, plan).Should().Equal("a 0", "b 1", "c 2", "d 1");
        database.Run("UPDATE things SET w = 5.0001, v = 2 WHERE code = 'a'");
        database.Run("UPDATE things SET w = 5, v = 0 WHERE code = 'b'");
        database.Run("UPDATE things SET w = 1 WHERE code = 'd'");
        database.Run("DELETE FROM things WHERE code = 'c'");
        database.Run("INSERT INTO things VALUES ('e', 9, 1)");
        Refresh(database, plan).Should().Equal(["a 1", "b 0", "d 0", "e 1"], "a version may go down where a row is restored, and a row without one is always read");
        Refresh(database, plan).Should().Equal("a 1", "b 0", "d 0", "e 1");
    }

    [Test]
    public void Rows_that_are_the_same_are_not_read_again_and_another_pack_reads_all()
    {
        Assume.That(name, Is.Not.EqualTo("clickhouse"), "It reads all rows each time.");
        using var database = Open();
        TestTable.Make(database, "things", [("code", TestType.Text), ("w", TestType.Decimal), ("v", TestType.Whole)], [["a", "4", "1"], ["b", "6", "1"]]);
        var world = SmallRegister.Asking("measure: waste, limit: {at_most: 5 t, from: 2023-12-06}");
        Refresh(database, Plan(world, database, hasVersions: true));
        database.Run("UPDATE things SET w = 9 WHERE code = 'a'");
        Refresh(database, Plan(world, database, hasVersions: true)).Should().Equal(["a 0", "b 1"], "the version says that nothing has changed");

        var other = SmallRegister.Asking("measure: waste, limit: {at_most: 8 t, from: 2023-12-06}");
        var plan = Plan(other, database, hasVersions: true);
        Refresh(database, plan).Should().Equal("a 1", "b 0");
        database.Read("SELECT DISTINCT pack, digest, as_of FROM kept_findings").Should().ContainSingle().Which.Should().Equal(other.Pack.Id, other.Pack.Digest, SmallRegister.Day.ToString());
    }

    private ITestDatabase Open()
    {
        Assume.That(TestDatabases.Has(name), $"There is no {name} here: tests/Databases/run brings it.");
        var database = TestDatabases.Open(name);
        foreach (var table in new[] { "facts", "findings", "problems" })
            database.Run($"DROP TABLE IF EXISTS kept_{table}");
        return database;
    }

    private static SqlPlan Plan(SmallRegister world, ITestDatabase database, bool hasVersions)
    {
        var mapping = SqlMapping.Read(Map + (hasVersions ? "version: v\n" : ""), "m.yaml", world.Pack).Require();
        return SqlPlan.Compile(world.Pack, mapping.Kind, database.Dialect, mapping, new SqlPlanOptions { AsOf = SmallRegister.Day });
    }

    private static IEnumerable<string> Refresh(ITestDatabase database, SqlPlan plan)
    {
        foreach (var statement in plan.Tables("kept"))
            database.Run(statement);
        return Findings(database);
    }

    private static IEnumerable<string> Findings(ITestDatabase database) =>
        database.Read("SELECT subject_id, verdict FROM kept_findings").Select(row => $"{row[0]} {row[1]}").OrderBy(text => text, StringComparer.Ordinal);

    private static IEnumerable<string> Problems(ITestDatabase database) => database.Read("SELECT subject_id, fact, found FROM kept_problems")
        .Select(row => $"{row[0] ?? "NULL"} {row[1]} {row[2]?.Trim() switch { null => "NULL", var text => text.Contains('.', StringComparison.Ordinal) ? text.TrimEnd('0').TrimEnd('.') : text }}")
        .OrderBy(text => text, StringComparer.Ordinal);
}
