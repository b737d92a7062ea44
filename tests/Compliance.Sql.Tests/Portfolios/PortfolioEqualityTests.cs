using System;
using System.Linq;
using Compliance.Findings;
using Compliance.Sql.Tests.Databases;
using Compliance.Tests;
using Compliance.Values;
using FluentAssertions;
using NUnit.Framework;

namespace Compliance.Sql.Tests.Portfolios;

/// <summary>Shares, sums, counts and ratios over members in a database, against the same members in memory: numbers, verdicts, messages, and who leaves them open.</summary>
[TestFixture("duckdb")]
[TestFixture("postgresql")]
[TestFixture("clickhouse")]
[TestFixture("clickhouse by its driver")]
public class PortfolioEqualityTests(string name)
{
    // The year has ended on one of them, and runs on the others.
    private static readonly CalendarDate[] Days = [new(2026, 12, 31), new(2026, 12, 30), new(2027, 1, 1)];

    [Test]
    public void Assessments_of_random_cities_are_those_of_memory()
    {
        Assume.That(TestDatabases.Has(name), $"There is no {name} here: tests/Databases/run brings it.");
        using var database = TestDatabases.Open(name);
        var (all, fetched, findings) = (0L, 0L, 0L);
        for (var seed = 1; seed <= TestBudget.Of(60, least: 12); seed++)
        {
            var city = new SqlCity(seed, projects: 60, Days[seed % Days.Length]);
            var (one, other) = city.Assess(database, out var left);
            all += city.Projects.Count;
            fetched += left;
            findings += SqlCity.FindingsOf(other).Count();
            (one.Subjects, one.Unplaced, one.Elsewhere).Should().Be((other.Subjects, other.Unplaced, other.Elsewhere), $"seed {seed}");
            SqlCity.FindingsOf(one).Should().Equal(SqlCity.FindingsOf(other), $"seed {seed}, {city.Day}");
            foreach (var decision in Enum.GetValues<Decision>())
                one.Jurisdictions.Select(jurisdiction => jurisdiction[decision]).Should().Equal(other.Jurisdictions.Select(jurisdiction => jurisdiction[decision]), $"seed {seed} {decision}");
        }

        TestContext.Out.WriteLine($"{findings} findings over {all} members, of which {fetched} were left to the kernel");
        fetched.Should().BeLessThan(all * 3 / 4, "what is settled stays in the database");
    }
}
