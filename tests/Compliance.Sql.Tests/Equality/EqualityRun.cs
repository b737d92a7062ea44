using System.Collections.Generic;
using System.Linq;
using Compliance.Sql.Tests.Databases;
using Compliance.Values;
using FluentAssertions;
using NUnit.Framework;

namespace Compliance.Sql.Tests.Equality;

/// <summary>Random packs and boxes in databases, row by row against exact arithmetic.</summary>
internal static class EqualityRun
{
    /// <summary>Compares all verdicts of some worlds in one database.</summary>
    public static void Over(ITestDatabase database, int worlds, int subjects) => Over([database], worlds, subjects);

    /// <summary>Compares all verdicts of some worlds, in each of several databases.</summary>
    /// <returns>How many there were in each.</returns>
    public static IReadOnlyList<long> Over(IReadOnlyList<ITestDatabase> databases, int worlds, int subjects)
    {
        var comparisons = databases.Select(_ => new Comparison()).ToList();
        for (var seed = 1; seed <= worlds; seed++)
        {
            var world = new SqlWorld(seed, subjects, isDated: seed % 2 == 0);
            var expected = new ExpectedVerdicts(world, seed % 3 == 0 ? new CalendarDate(2026 + (seed % 6), 11, 14 + (seed % 4)) : null);
            for (var i = 0; i < databases.Count; i++)
                comparisons[i].Compare(expected, databases[i]).Take(5).Should().BeEmpty($"{databases[i].Dialect.Name}: {world.Text}");
            if (seed % 10 == 0)
                TestContext.Progress.WriteLine($"{seed} worlds: {string.Join(", ", comparisons.Select(comparison => comparison.Verdicts))} verdicts");
        }

        for (var i = 0; i < databases.Count; i++)
            Describe(databases[i], comparisons[i]);
        return [.. comparisons.Select(comparison => comparison.Verdicts)];
    }

    private static void Describe(ITestDatabase database, Comparison comparison)
    {
        TestContext.Out.WriteLine(
            $"{database.Dialect.Name}: {comparison.Verdicts} verdicts of {comparison.Translated} rules, {comparison.ForKernel} rows for the kernel; by verdict {string.Join(", ", comparison.Found)}");
        foreach (var (reason, times) in comparison.Refused)
            TestContext.Out.WriteLine($"refused {times} times: {reason}");
    }
}
