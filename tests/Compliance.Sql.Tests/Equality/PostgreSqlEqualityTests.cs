using Compliance.Sql.Tests.Databases;
using Compliance.Tests;
using NUnit.Framework;

namespace Compliance.Sql.Tests.Equality;

/// <summary>The verdicts of PostgreSQL on random packs and boxes are those of exact arithmetic.</summary>
public class PostgreSqlEqualityTests
{
    [SetUp]
    public void RunOnlyWhereItIs() => Assume.That(PostgreSqlServer.ConnectionString, Is.Not.Null, "There is no PostgreSQL here: tests/Databases/run starts one.");

    [Test]
    public void No_verdict_of_random_packs_differs()
    {
        using var database = new PostgreSqlServer();
        EqualityRun.Over(database, worlds: TestBudget.Of(60, least: 12), subjects: 300);
    }
}
