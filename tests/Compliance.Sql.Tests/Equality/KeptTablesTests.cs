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
public class KeptTablesTests(string name)
{
    private const string Map = "subject: thing\ntable: things\nid: code\nfacts: {waste: w}\n";

    [Test]
    public void What_was_changed_added_or_taken_out_is_so_in_the_table([Values(true, false)] bool hasVersions)
    {
        Assume.That(TestDatabases.Has(name), $"There is no {name} here: tests/Databases/run brings it.");
        using var database = TestDatabases.Open(name);
        var world = SmallRegister.Asking("measure: waste, limit: {at_most: 5 t, from: 2023-12-06}");
        TestTable.Make(database, "things", [("code", TestType.Text), ("w", TestType.Decimal), ("v", TestType.Whole)], [["a", "4", "1"], ["b", "6", "1"], ["c", null, "1"], ["d", "7", null]]);
        database.Run("DROP TABLE IF EXISTS kept_facts");
        database.Run("DROP TABLE IF EXISTS kept_findings");
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
        Assume.That(TestDatabases.Has(name), $"There is no {name} here: tests/Databases/run brings it.");
        using var database = TestDatabases.Open(name);
        TestTable.Make(database, "things", [("code", TestType.Text), ("w", TestType.Decimal), ("v", TestType.Whole)], [["a", "4", "1"], ["b", "6", "1"]]);
        database.Run("DROP TABLE IF EXISTS kept_facts");
        database.Run("DROP TABLE IF EXISTS kept_findings");
        var world = SmallRegister.Asking("measure: waste, limit: {at_most: 5 t, from: 2023-12-06}");
        Refresh(database, Plan(world, database, hasVersions: true));
        database.Run("UPDATE things SET w = 9 WHERE code = 'a'");
        Refresh(database, Plan(world, database, hasVersions: true)).Should().Equal(["a 0", "b 1"], "the version says that nothing has changed");

        var other = SmallRegister.Asking("measure: waste, limit: {at_most: 8 t, from: 2023-12-06}");
        var plan = Plan(other, database, hasVersions: true);
        Refresh(database, plan).Should().Equal("a 1", "b 0");
        database.Read("SELECT DISTINCT pack, digest, as_of FROM kept_findings").Should().ContainSingle().Which.Should().Equal(other.Pack.Id, other.Pack.Digest, SmallRegister.Day.ToString());
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
        return database.Read("SELECT subject_id, verdict FROM kept_findings").Select(row => $"{row[0]} {row[1]}").OrderBy(text => text, StringComparer.Ordinal);
    }
}
