using System;
using System.Collections.Generic;
using System.Linq;
using Compliance.Descriptors;
using Compliance.Subjects;
using Compliance.Values;

namespace Compliance.Tests.Kernel.Worlds;

/// <summary>Makes subjects of which something can be read in two ways.</summary>
internal static class AmbiguousSubjects
{
    /// <summary>Subjects whose numbers and dates have the readings that two subjects of the world give them, and each combination of readings by itself.</summary>
    public static IEnumerable<(Subject Subject, IReadOnlyList<Subject> Combinations)> Of(World world)
    {
        foreach (var (one, other) in world.Subjects.Zip(world.Subjects.Skip(1)).Where(pair => pair.First.Kind == pair.Second.Kind))
        {
            var slots = Enumerable.Range(0, one.Kind.Facts.Count)
                .Where(slot => one.Kind.Facts[slot].IsRange && one.Stated(slot) is not null && other.Stated(slot) is not null && RangeOf(one, slot) != RangeOf(other, slot))
                .Take(4)
                .ToList();
            if (slots.Count == 0)
                continue;

            var combinations = Enumerable.Range(0, 1 << slots.Count)
                .Select(combination => Make(one, slots, slot => new NumberRange(RangeOf((combination >> slots.IndexOf(slot) & 1) == 0 ? one : other, slot))))
                .ToList();
            yield return (Make(one, slots, slot => new NumberRange([RangeOf(one, slot), RangeOf(other, slot)])), combinations);
        }
    }

    private static Subject Make(Subject like, List<int> slots, Func<int, NumberRange> range)
    {
        var stated = Enumerable.Range(0, like.Kind.Facts.Count)
            .Select(slot => like.Stated(slot) is { } value && slots.Contains(slot) ? value with { PossibleValues = range(slot) } : like.Stated(slot))
            .ToArray();
        return new Subject(new StatedFacts(like.Kind, like.Header, stated), like.Deviations);
    }

    private static Interval RangeOf(Subject subject, int slot) => ((NumberRange)subject.ValuesOf(slot)).Interval;

    /// <summary>A subject of which only the year is known on which it is evaluated.</summary>
    public static Subject OfYear(Subject subject)
    {
        var year = new PossibleDays([(new CalendarDate(subject.Date!.Value.Year, 1, 1), new CalendarDate(subject.Date!.Value.Year, 12, 31))]);
        return new Subject(subject.Statements.Under(subject.Header with { Date = year.Last, Days = year }), subject.Deviations);
    }
}
