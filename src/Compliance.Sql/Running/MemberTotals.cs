using System;
using System.Collections.Generic;
using System.Globalization;
using System.Numerics;
using Compliance.Assessments;
using Compliance.Facts;
using Compliance.Findings;
using Compliance.Portfolios;
using Compliance.Sql.Compilation;
using Compliance.Values;

namespace Compliance.Sql.Running;

/// <summary>Puts what a database drew together into the totals of a register.</summary>
internal static class MemberTotals
{
    /// <summary>Counts rows by the jurisdiction that they name and their decision.</summary>
    public static void AddDecisions(RegisterTotals totals, SubjectKind kind, IEnumerable<string?[]> rows)
    {
        var decisions = new Dictionary<string, long[]>(StringComparer.Ordinal);
        foreach (var row in rows)
        {
            if (!decisions.TryGetValue(row[0]!, out var counts))
                decisions.Add(row[0]!, counts = new long[Enum.GetValues<Decision>().Length]);
            counts[int.Parse(row[1]!, CultureInfo.InvariantCulture)] += Whole(row[2]!);
        }

        foreach (var place in decisions)
            totals.CountSettled(place.Key, kind, place.Value);
    }

    /// <summary>Adds what rows bring to the rules about members, by the jurisdiction that they name.</summary>
    public static void AddSums(RegisterTotals totals, IReadOnlyList<SettledGroup> groups, IEnumerable<string?[]> rows)
    {
        foreach (var row in rows)
        {
            var column = 1;
            foreach (var group in groups)
            {
                var count = Whole(row[column++]!);
                var of = group.Of is null ? Rational.Zero : Number(row[column++], group.OfScale);
                var to = group.To is null ? Rational.Zero : Number(row[column++], group.ToScale);
                if (count > 0)
                    totals.Totals.AddSettled(row[0]!, group.Rule, new SettledMembers(group.IsYearBefore, group.Holds, count, of, to));
            }
        }
    }

    private static long Whole(string text) => long.Parse(text, CultureInfo.InvariantCulture);

    // The sum of no rows is NULL.
    private static Rational Number(string? sum, Rational scale) => sum is null ? Rational.Zero : Rational.Of(BigInteger.Parse(sum, CultureInfo.InvariantCulture)) * scale;
}
