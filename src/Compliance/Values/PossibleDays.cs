using System;
using System.Collections.Generic;
using System.Linq;

namespace Compliance.Values;

/// <summary>Days of which one is meant, and nobody says which: all days of a month or a year that stands alone, or of two months where the text can be read as either.</summary>
public sealed class PossibleDays : IEquatable<PossibleDays>
{
    private readonly (CalendarDate First, CalendarDate Last)[] _ranges;

    internal PossibleDays(IEnumerable<(CalendarDate First, CalendarDate Last)> ranges) => _ranges = [.. ranges];

    /// <summary>The days, from the first to the last of each reading; at least one, in the order of time.</summary>
    public IReadOnlyList<(CalendarDate First, CalendarDate Last)> Ranges => _ranges;

    /// <summary>The last of all days.</summary>
    public CalendarDate Last => _ranges.Max(range => range.Last);

    /// <summary>The month or the year as a descriptor writes it, and is read again: <c>2026-01</c>, <c>2026</c>, <c>2026.1</c> for what may be either of two months.</summary>
    internal string Written
    {
        get
        {
            var (first, last) = _ranges[0];
            var year = first.ToString().Substring(0, 4);
            if (_ranges.Length > 1)
                return year + ".1";
            return first.Month == last.Month ? first.ToString().Substring(0, 7) : year;
        }
    }

    /// <inheritdoc/>
    public bool Equals(PossibleDays? other) => other is not null && _ranges.SequenceEqual(other._ranges);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as PossibleDays);

    /// <inheritdoc/>
    public override int GetHashCode() => _ranges.Aggregate(17, (hash, range) => (hash * 31) + range.GetHashCode());

    /// <summary>The form <c>2026-01-01..2026-01-31</c>; of two readings, with <c>|</c> between them.</summary>
    public override string ToString() => string.Join(" | ", _ranges.Select(range => $"{range.First}..{range.Last}"));
}
