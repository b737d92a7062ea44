using System.Linq;
using Compliance.Assessments;
using Compliance.Sql.Tests.Databases;
using Compliance.Tests;
using Compliance.Tests.Portfolios;
using Compliance.Values;
using FluentAssertions;
using NUnit.Framework;

namespace Compliance.Sql.Tests.Portfolios;

/// <summary>Two databases that hold a shard each: their totals, written and merged, are those of one database that holds all of it.</summary>
[TestFixture("duckdb", "duckdb")]
[TestFixture("duckdb", "postgresql")]
[TestFixture("duckdb", "clickhouse")]
[TestFixture("clickhouse", "clickhouse")]
[TestFixture("postgresql", "clickhouse")]
public class TwoDatabasesTests(string first, string second)
{
    [Test]
    public void Totals_of_two_databases_merged_are_those_of_one()
    {
        foreach (var name in new[] { first, second })
            Assume.That(TestDatabases.Has(name), $"There is no {name} here: tests/Databases/run brings it.");
        using var one = TestDatabases.Open(first);
        using var other = TestDatabases.Open(second);
        var (all, findings) = (0L, 0L);
        for (var seed = 1; seed <= TestBudget.Of(40, least: 3); seed++)
        {
            var city = new SqlCity(seed, projects: 60, seed % 2 == 0 ? new CalendarDate(2026, 12, 31) : new CalendarDate(2026, 12, 30));
            var whole = city.Count(one, RegisterShard.Whole, out _);
            RegisterShard[] shards = [new(1, 2), new(2, 2)];
            var parts = shards.Zip([one, other], (shard, database) => (shard, Totals: city.Count(database, shard, out _))).ToList();

            var totals = PortfolioTotals.FromBytes(SmallCity.Plan, parts[0].Totals.Totals.ToBytes());
            totals.Add(PortfolioTotals.FromBytes(SmallCity.Plan, parts[1].Totals.Totals.ToBytes()));
            totals.ToBytes().Should().Equal(PortfolioTotals.FromBytes(SmallCity.Plan, whole.Totals.ToBytes()).ToBytes(), $"seed {seed}");

            var written = parts.Select(part => CountedShard.FromJson(SmallCity.Plan, new CountedShard(part.shard, part.Totals, [], [], city.HasUnknown).ToJson(), city.List));
            var (merged, single) = (AnnualAssessment.Of(CountedShard.Merge(written).Totals), AnnualAssessment.Of(whole));
            (merged.Subjects, merged.Unplaced, merged.Elsewhere).Should().Be((single.Subjects, single.Unplaced, single.Elsewhere), $"seed {seed}");
            SqlCity.FindingsOf(merged).Should().Equal(SqlCity.FindingsOf(single), $"seed {seed}");
            all += city.Projects.Count;
            findings += SqlCity.FindingsOf(merged).Count();
        }

        TestContext.Out.WriteLine($"{first} and {second}: {findings} findings over {all} members, none different from those of one");
    }
}
