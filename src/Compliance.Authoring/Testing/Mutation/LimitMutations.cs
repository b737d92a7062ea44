using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Compliance.Authoring.Analysis.Models;
using Compliance.Authoring.Expressions;
using Compliance.Facts;
using Compliance.Packs;

namespace Compliance.Authoring.Testing.Mutation;

/// <summary>Every list of limits that differs from a given one in one comparator, number, unit or date, or lacks one limit.</summary>
internal static class LimitMutations
{
    /// <summary>One change of the limits.</summary>
    /// <param name="Limit">The limit that was changed.</param>
    /// <param name="Key">The key of what was changed in it.</param>
    /// <param name="Before">The text before the change.</param>
    /// <param name="After">The text after the change; empty if it was taken out.</param>
    /// <param name="Limits">The limits as changed.</param>
    public sealed record Change(Limit Limit, string Key, string Before, string After, IReadOnlyList<Limit> Limits);

    public static IEnumerable<Change> Of(IReadOnlyList<Limit> limits, SubjectKind kind, bool isWhole)
    {
        for (var place = 0; place < limits.Count; place++)
        {
            List<Limit> others = [.. limits.Take(place), .. limits.Skip(place + 1)];
            if (others.Count > 0)
                yield return new Change(limits[place], "limit", $"{Text(limits[place])} from {limits[place].From}", "", others);
            foreach (var changed in Of(limits[place], kind, isWhole))
            {
                List<Limit> all = [.. limits.Take(place), changed, .. limits.Skip(place + 1)];

                // Limits that do not follow one another are refused when the pack is read.
                if (all.Zip(all.Skip(1)).All(pair => pair.First.From < pair.Second.From))
                    yield return Changed(limits[place], changed, all);
            }
        }
    }

    private static IEnumerable<Limit> Of(Limit limit, SubjectKind kind, bool isWhole)
    {
        var changed = limit.Match<IEnumerable<Limit>>(
            threshold: threshold => Comparators.Except(threshold.Comparator).Select(comparator => threshold with { Comparator = comparator })
                .Concat(QuantityMutations.Of(threshold.Value, isWhole).Select(value => new Threshold(threshold.Comparator, value, threshold.From, threshold.Span) { Until = threshold.Until })),
            relative: relative => Comparators.Except(relative.Comparator).Select(comparator => relative with { Comparator = comparator })
                .Concat(MeasureMutations.Of(relative.Value, kind, isWhole).Where(value => value.IsDate == relative.Value.IsDate).Select(value => relative with { Value = value, Text = ExpressionSyntax.Of(value) })),
            mustHold: _ => [],
            deadline: Days,
        table: table => TableMutations.Of(table, isWhole));
        return changed.Concat(DateMutations.Of(limit.From).Where(from => limit.Until is not { } last || from <= last).Select(from => limit with { From = from })).Concat(Ends(limit));
    }

    // Another last day, and none.
    private static IEnumerable<Limit> Ends(Limit limit) => limit.Until is not { } until
        ? []
        : DateMutations.Of(until).Where(other => other >= limit.From).Select(other => limit with { Until = other }).Append(limit with { Until = null });

    // A day and a month before and after, in a year that is no leap year: 29 February is no deadline.
    private static IEnumerable<Deadline> Days(Deadline deadline)
    {
        var day = deadline.In(2001).ToDateTime();
        DateTime[] days = [day.AddMonths(-1), day.AddDays(-1), day.AddDays(1), day.AddMonths(1)];
        return days.Where(other => other.Year == day.Year).Select(other => deadline with { Month = other.Month, Day = other.Day });
    }

    private static Change Changed(Limit before, Limit after, IReadOnlyList<Limit> limits) => before.Until != after.Until
        ? new Change(before, "until", before.Until?.ToString() ?? "", after.Until?.ToString() ?? "", limits)
        : before.From == after.From
        ? new Change(before, "limit", Text(before, after), Text(after, before), limits)
        : new Change(before, "from", before.From.ToString(), after.From.ToString(), limits);

    // Of a table, the rows that are others.
    private static string Text(Limit limit, Limit other) => limit is LimitTable table && other is LimitTable another ? TableText.Before(table, another) : Text(limit);

    private static string Text(Limit limit) => limit.Match(
        threshold: threshold => $"{threshold.Comparator.Word()} {ExpressionSyntax.Of(threshold.Value)}",
        relative: relative => $"{relative.Comparator.Word()} {ExpressionSyntax.Of(relative.Value)}",
        mustHold: _ => "",
        deadline: deadline => string.Create(CultureInfo.InvariantCulture, $"on_or_before {deadline.Month:00}-{deadline.Day:00}"),
        table: table => TableText.Of(table).En);
}
