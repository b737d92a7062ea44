using System.Linq;
using Compliance.Sql.Tests.Databases;
using Compliance.Values;
using FluentAssertions;
using NUnit.Framework;

namespace Compliance.Sql.Tests.Equality;

/// <summary>Random packs and boxes in a database, row by row against exact arithmetic.</summary>
internal static class EqualityRun
{
    /// <summary>Compares all verdicts of some worlds.</summary>
    /// <returns>How many there were.</returns>
    public static long Over(ITestDatabase database, int worlds, int subjects)
    {
        var comparison = new Comparison();
        for (var seed = 1; seed <= worlds; seed++)
        {
            var world = new SqlWorld(seed, subjects, isDated: seed % 2 == 0);
            var asOf = seed % 3 == 0 ? new CalendarDate(2026 + (seed % 6), 11, 14 + (seed % 4)) : (CalendarDate?)null;
            comparison.Compare(world, database, asOf).Take(5).Should().BeEmpty(world.Text);
        }

        TestContext.Out.WriteLine($"{comparison.Verdicts} verdicts of {comparison.Translated} rules, {comparison.ForKernel} rows for the kernel; by verdict {string.Join(", ", comparison.Found)}");
        foreach (var (reason, times) in comparison.Refused)
            TestContext.Out.WriteLine($"refused {times} times: {reason}");
        return comparison.Verdicts;
    }
}
