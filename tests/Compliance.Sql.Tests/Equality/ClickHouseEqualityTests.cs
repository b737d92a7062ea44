using Compliance.Sql.Tests.Databases;
using Compliance.Tests;
using NUnit.Framework;

namespace Compliance.Sql.Tests.Equality;

/// <summary>The verdicts of ClickHouse on random packs and boxes are those of exact arithmetic.</summary>
public class ClickHouseEqualityTests
{
    [SetUp]
    public void RunOnlyWhereItIs() => Assume.That(ClickHouseInNode.Folder, Is.Not.Null, "There is no ClickHouse here: tests/Databases/run --all brings it.");

    [Test]
    public void No_verdict_of_random_packs_differs()
    {
        using var database = new ClickHouseInNode();
        EqualityRun.Over(database, worlds: TestBudget.Of(60, least: 12), subjects: 300);
    }
}
