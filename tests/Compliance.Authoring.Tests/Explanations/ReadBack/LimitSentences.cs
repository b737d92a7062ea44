using System;
using System.Linq;
using Compliance.Authoring.Explanations;
using Compliance.Diagnostics;
using Compliance.Expressions;
using Compliance.Packs;
using Compliance.Values;

namespace Compliance.Authoring.Tests.Explanations.ReadBack;

/// <summary>Reads limits with the day from which they bind.</summary>
internal static class LimitSentences
{
    public static Limit? Read(SentenceCursor cursor, Wording wording, ExpressionSentences own, Func<bool> readOught)
    {
        CalendarDate from = default;
        CalendarDate? until = null;
        Comparator comparator = default;
        Measure? other = null;
        var (month, day) = (0, 0);
        bool ReadPlace(string place)
        {
            switch (place)
            {
                case "period":
                    return ReadPeriod(cursor, wording, out from, out until);

                case "ought":
                    return readOught();

                case "comparator":
                    return ReadComparator(cursor, wording, out comparator);

                case "day":
                    if (NumberReading.ReadDayOfYear(cursor.Text, cursor.Position, wording.Language) is not var (readMonth, readDay, dayEnd))
                        return false;

                    (month, day, cursor.Position) = (readMonth, readDay, dayEnd);
                    return true;

                default:
                    return (other = own.ReadOperand()) is not null;
            }
        }

        if (cursor.Match(wording.NumberLimit, ReadPlace))
        {
            return other is ConstantMeasure { IsDate: false } number
                ? new Threshold(comparator, number.Quantity, from, SourceSpan.None) { Until = until }
                : new RelativeLimit(comparator, other!, "", other!.UsualUnit, from, SourceSpan.None) { Until = until };
        }

        return cursor.Match(wording.DeadlineLimit, ReadPlace) ? new Deadline(month, day, from, SourceSpan.None) { Until = until } : null;
    }

    /// <summary>Reads from when, and until when.</summary>
    public static bool ReadPeriod(SentenceCursor cursor, Wording wording, out CalendarDate from, out CalendarDate? until)
    {
        var (first, last) = (default(CalendarDate), default(CalendarDate));
        bool Read(string place) => place == "date" ? ReadDate(cursor, wording, out first) : ReadDate(cursor, wording, out last);
        var hasEnd = cursor.Match(wording.PeriodUntil, Read);
        var isRead = hasEnd || cursor.Match(wording.Period, Read);
        (from, until) = (first, hasEnd ? last : null);
        return isRead;
    }

    public static bool ReadDate(SentenceCursor cursor, Wording wording, out CalendarDate date)
    {
        date = default;
        if (NumberReading.ReadDate(cursor.Text, cursor.Position, wording.Language) is not var (read, end))
            return false;

        (date, cursor.Position) = (read, end);
        return true;
    }

    private static bool ReadComparator(SentenceCursor cursor, Wording wording, out Comparator comparator)
    {
        // Longer words first: on or before begins like on.
        var words = wording.Comparators.Select((text, place) => (text, place)).Concat(wording.DayComparators.Select((text, place) => (text, place)));
        foreach (var (word, place) in words.OrderByDescending(word => word.text.Length))
        {
            if (cursor.Skip(word))
            {
                comparator = (Comparator)place;
                return true;
            }
        }

        comparator = default;
        return false;
    }
}
