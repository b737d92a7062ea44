using System.Linq;
using Compliance.Sql.Tests.Databases;
using Compliance.Tests;
using FluentAssertions;
using NUnit.Framework;

namespace Compliance.Sql.Tests.Equality;

/// <summary>More than a million verdicts of each database that there is here, on random packs and boxes: each is that of exact arithmetic.</summary>
public class MillionTests
{
    [Test]
    [Long]
    public void No_verdict_of_a_million_differs()
    {
        var databases = new[] { "duckdb", "postgresql", "clickhouse" }.Where(TestDatabases.Has).Select(TestDatabases.Open).ToList();
        try
        {
            EqualityRun.Over(databases, worlds: 120, subjects: 2000).Should().OnlyContain(verdicts => verdicts > 1_000_000);
        }
        finally
        {
            databases.ForEach(database => database.Dispose());
        }
    }
}
