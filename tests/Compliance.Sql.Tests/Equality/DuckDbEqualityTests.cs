using Compliance.Sql.Tests.Databases;
using Compliance.Tests;
using NUnit.Framework;

namespace Compliance.Sql.Tests.Equality;

/// <summary>The verdicts of DuckDB on random packs and boxes are those of exact arithmetic.</summary>
public class DuckDbEqualityTests
{
    [Test]
    public void No_verdict_of_random_packs_differs()
    {
        using var database = new DuckDbInProcess();
        EqualityRun.Over(database, worlds: TestBudget.Of(60, least: 12), subjects: 300);
    }
}
