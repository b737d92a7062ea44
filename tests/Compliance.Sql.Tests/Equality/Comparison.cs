using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Compliance.Packs;
using Compliance.Sql.Tests.Databases;
using Compliance.Values;

namespace Compliance.Sql.Tests.Equality;

/// <summary>Holds the verdicts of a database to those of exact arithmetic.</summary>
internal sealed class Comparison
{
    /// <summary>How many verdicts were compared.</summary>
    public long Verdicts { get; private set; }

    /// <summary>How many rules were translated.</summary>
    public int Translated { get; private set; }

    /// <summary>How many rules were refused, by the reason.</summary>
    public Dictionary<string, int> Refused { get; } = [];

    /// <summary>How many rows were left to the kernel.</summary>
    public long ForKernel { get; private set; }

    /// <summary>How many verdicts of each kind there were.</summary>
    public long[] Found { get; } = new long[Enum.GetValues<Verdict>().Length];

    /// <summary>Compares all of a world.</summary>
    /// <returns>What differs.</returns>
    public IReadOnlyList<string> Compare(ExpectedVerdicts expected, ITestDatabase database)
    {
        var world = expected.World;
        world.Write(database);
        var plan = SqlPlan.Compile(world.Pack, world.Kind, database.Dialect, world.Mapping, new SqlPlanOptions { AsOf = expected.AsOf, Today = new CalendarDate(2026, 11, 22) });
        Translated += plan.Rules.Count;
        foreach (var refused in plan.Refused)
            Refused[refused.Reason.En] = Refused.GetValueOrDefault(refused.Reason.En) + 1;

        var differences = new List<string>();
        var rows = database.Read(plan.Verdicts).ToDictionary(row => row[0]!);
        var left = database.Read(plan.ForKernel).Select(row => row[0]!).ToHashSet();
        ForKernel += left.Count;
        for (var i = 0; i < world.Subjects.Count; i++)
        {
            if (left.Contains(world.Subjects[i].Id))
                continue;
            if (!rows.TryGetValue(world.Subjects[i].Id, out var row))
                differences.Add($"{world.Subjects[i].Id} has no verdict");
            else
                differences.AddRange(Compare(expected, plan, i, row));
        }

        if (rows.Count + left.Count != world.Subjects.Count)
            differences.Add($"{rows.Count} rows and {left.Count} for the kernel of {world.Subjects.Count}");
        return differences;
    }

    private IEnumerable<string> Compare(ExpectedVerdicts world, SqlPlan plan, int subject, string?[] row)
    {
        var column = 1;
        var place = $"seed {world.World.Seed} {world.World.Subjects[subject].Id}";
        foreach (var rule in plan.Rules)
        {
            var (expected, next) = world.Of(subject, rule);
            Verdicts++;
            Found[(int)expected]++;
            if (row[column] != Number(expected))
                yield return $"{place} {rule.Id} on {world.DayOf(subject)}: {row[column]}, expected {expected}";
            column++;
            if (!HasProjected(rule, plan))
                continue;

            if (row[column] != (next is { } projected ? Number(projected) : null))
                yield return $"{place} {rule.Id} on {world.DayOf(subject)}: projected {row[column]}, expected {next}";
            column++;
        }
    }

    private static bool HasProjected(Rule rule, SqlPlan plan) => plan.ProjectedRules.Contains(rule);

    private static string Number(Verdict verdict) => ((int)verdict).ToString(CultureInfo.InvariantCulture);
}
