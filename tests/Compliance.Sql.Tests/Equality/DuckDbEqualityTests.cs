using System.Linq;
using Compliance.Sql.Tests.Databases;
using Compliance.Tests;
using Compliance.Values;
using FluentAssertions;
using NUnit.Framework;

namespace Compliance.Sql.Tests.Equality;

/// <summary>The verdicts of DuckDB on random packs and boxes are those of exact arithmetic.</summary>
public class DuckDbEqualityTests
{
    [Test]
    public void No_verdict_of_random_packs_differs() => Run(worlds: TestBudget.Of(60, least: 12), subjects: 300);

    [Test]
    [Long]
    public void No_verdict_of_a_million_differs() => Run(worlds: 1500, subjects: 250).Should().BeGreaterThan(1_000_000);

    private static long Run(int worlds, int subjects)
    {
        using var database = new DuckDbInProcess();
        var comparison = new Comparison();
        for (var seed = 1; seed <= worlds; seed++)
        {
            var world = new SqlWorld(seed, subjects, isDated: seed % 2 == 0);
            var asOf = seed % 3 == 0 ? new CalendarDate(2026 + (seed % 6), 11, 14 + (seed % 4)) : (CalendarDate?)null;
            comparison.Compare(world, database, asOf).Take(5).Should().BeEmpty(world.Text);
        }

        TestContext.Out.WriteLine($"{comparison.Verdicts} verdicts of {comparison.Translated} rules, {comparison.ForKernel} rows for the kernel, {string.Join(", ", comparison.Found)}");
        foreach (var (reason, times) in comparison.Refused)
            TestContext.Out.WriteLine($"refused {times} times: {reason}");
        return comparison.Verdicts;
    }
}
