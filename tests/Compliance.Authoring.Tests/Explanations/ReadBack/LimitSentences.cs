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
    public static Limit? Read(SentenceCursor cursor, Wording wording, Func<bool> readOught)
    {
        CalendarDate from = default;
        Comparator comparator = default;
        Quantity? quantity = null;
        var (month, day) = (0, 0);
        bool ReadPlace(string place)
        {
            switch (place)
            {
                case "date":
                    return ReadDate(cursor, wording, out from);

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
                    if (NumberReading.ReadQuantity(cursor.Text, cursor.Position) is not var (read, end))
                        return false;

                    (quantity, cursor.Position) = (read, end);
                    return true;
            }
        }

        if (cursor.Match(wording.NumberLimit, ReadPlace))
            return new Threshold(comparator, quantity!, from, SourceSpan.None);
        return cursor.Match(wording.DeadlineLimit, ReadPlace) ? new Deadline(month, day, from, SourceSpan.None) : null;
    }

    public static bool ReadDate(SentenceCursor cursor, Wording wording, out CalendarDate date)
    {
        date = default;
        if (NumberReading.ReadDate(cursor.Text, cursor.Position, wording.Language) is not var (read, end))
            return false;

        (date, cursor.Position) = (read, end);
        return true;
    }

    public static bool ReadComparator(SentenceCursor cursor, Wording wording, out Comparator comparator)
    {
        var place = Enumerable.Range(0, wording.Comparators.Count).FirstOrDefault(i => cursor.Skip(wording.Comparators[i]), -1);
        comparator = (Comparator)place;
        return place >= 0;
    }
}
