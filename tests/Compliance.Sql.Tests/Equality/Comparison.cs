using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Compliance.Descriptors;
using Compliance.Findings;
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
    public IReadOnlyList<string> Compare(SqlWorld world, ITestDatabase database, CalendarDate? asOf)
    {
        world.Write(database);
        var plan = SqlPlan.Compile(world.Pack, world.Kind, database.Dialect, world.Mapping, new SqlPlanOptions { AsOf = asOf, Today = new CalendarDate(2026, 11, 22) });
        Translated += plan.Rules.Count;
        foreach (var refused in plan.Refused)
            Refused[refused.Reason.En] = Refused.GetValueOrDefault(refused.Reason.En) + 1;

        var differences = new List<string>();
        var rows = database.Read(plan.Verdicts).ToDictionary(row => row[0]!);
        var left = database.Read(plan.ForKernel).Select(row => row[0]!).ToHashSet();
        ForKernel += left.Count;
        foreach (var subject in world.Subjects.Where(subject => !left.Contains(subject.Id)))
        {
            if (!rows.TryGetValue(subject.Id, out var row))
                differences.Add($"{subject.Id} has no verdict");
            else
                differences.AddRange(Compare(world, plan, subject, row, asOf ?? subject.Date!.Value));
        }

        if (rows.Count + left.Count != world.Subjects.Count)
            differences.Add($"{rows.Count} rows and {left.Count} for the kernel of {world.Subjects.Count}");
        return differences;
    }

    private IEnumerable<string> Compare(SqlWorld world, SqlPlan plan, Subject subject, string?[] row, CalendarDate on)
    {
        var column = 1;
        foreach (var rule in plan.Rules)
        {
            var expected = ExactVerdict.Evaluate(rule, subject, on, portfolio: null);
            Verdicts++;
            Found[(int)expected]++;
            if (row[column] != Number(expected))
                yield return $"seed {world.Seed} {subject.Id} {rule.Id} on {on}: {row[column]}, expected {expected}";
            column++;
            if (!HasProjected(rule, plan))
                continue;

            var next = rule.Requirement.NextAfter(on);
            var projected = next is null ? null : Number(ExactVerdict.Evaluate(rule, next, subject, on, portfolio: null));
            if (row[column] != projected)
                yield return $"seed {world.Seed} {subject.Id} {rule.Id} on {on}: projected {row[column]}, expected {projected}";
            column++;
        }
    }

    private static bool HasProjected(Rule rule, SqlPlan plan) => plan.ProjectedRules.Contains(rule);

    private static string Number(Verdict verdict) => ((int)verdict).ToString(CultureInfo.InvariantCulture);
}
