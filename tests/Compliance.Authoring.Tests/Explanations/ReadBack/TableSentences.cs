using System;
using System.Collections.Generic;
using System.Linq;
using Compliance.Authoring.Explanations;
using Compliance.Diagnostics;
using Compliance.Expressions;
using Compliance.Packs;
using Compliance.Values;

namespace Compliance.Authoring.Tests.Explanations.ReadBack;

/// <summary>Reads tables of limits, row by row.</summary>
internal static class TableSentences
{
    public static LimitTable? Read(SentenceCursor cursor, Wording wording, Func<bool> readOught, ExpressionSentences expressions) =>
        Read(cursor, wording, wording.TableLimit, needsRow: true, readOught, expressions) ?? Read(cursor, wording, wording.OnlyTableLimit, needsRow: false, readOught, expressions);

    private static LimitTable? Read(SentenceCursor cursor, Wording wording, string form, bool needsRow, Func<bool> readOught, ExpressionSentences expressions)
    {
        CalendarDate from = default;
        CalendarDate? until = null;
        IReadOnlyList<Row> rows = [];
        bool ReadPlace(string place) => place switch
        {
            "period" => LimitSentences.ReadPeriod(cursor, wording, out from, out until),
            "ought" => readOught(),
            _ => (rows = cursor.List(wording.NextRow, () => ReadRow(cursor, wording, expressions))).Count > 0,
        };

        return cursor.Match(form, ReadPlace)
            ? new LimitTable(new RowSet([.. rows.Select(row => row.Box)]), [.. rows.Select(row => new Threshold(row.Comparator, row.Quantity, from, SourceSpan.None))], needsRow, from, SourceSpan.None) { Until = until }
            : null;
    }

    private static Row? ReadRow(SentenceCursor cursor, Wording wording, ExpressionSentences expressions)
    {
        Comparator comparator = default;
        Quantity? quantity = null;
        Condition? box = null;
        bool ReadPlace(string place)
        {
            switch (place)
            {
                case "comparator":
                    return LimitSentences.ReadComparator(cursor, wording, out comparator);

                case "box":
                    return (box = expressions.ReadCondition()) is not null;

                default:
                    if (NumberReading.ReadQuantity(cursor.Text, cursor.Position) is not var (read, end))
                        return false;

                    (quantity, cursor.Position) = (read, end);
                    return true;
            }
        }

        if (cursor.Match(wording.TableRow, ReadPlace) && box is not null && BoxOf(box) is { } cells)
            return new Row(cells, comparator, quantity!);
        return cursor.Match(wording.AnyRow, ReadPlace) ? new Row(new RowBox([]), comparator, quantity!) : null;
    }

    // The parts of a fact, one after the other, are its band.
    private static RowBox? BoxOf(Condition condition)
    {
        var cells = new List<RowCell>();
        foreach (var part in condition is AllCondition all ? all.Operands : [condition])
        {
            switch (part)
            {
                case MembershipCondition membership:
                    cells.Add(new RowCell(membership.Fact, membership.Slot, new ChoiceSet(membership.Allowed)));
                    break;
                case NotCondition { Operand: MembershipCondition { Fact: { Choices.Count: 0 } fact } no }:
                    cells.Add(new RowCell(fact, no.Slot, new ChoiceSet(1)));
                    break;
                case ComparisonCondition { Left: FactMeasure measure, Right: ConstantMeasure constant, Comparator: var comparator }:
                    var end = constant.Quantity.Unit.Convert(constant.Quantity.Value, measure.Fact.Unit);
                    var side = comparator switch
                    {
                        Comparator.AtLeast => new Interval(Bound.Closed(end), Bound.Unbounded),
                        Comparator.MoreThan => new Interval(Bound.Open(end), Bound.Unbounded),
                        Comparator.AtMost => new Interval(Bound.Unbounded, Bound.Closed(end)),
                        _ => new Interval(Bound.Unbounded, Bound.Open(end)),
                    };
                    var before = cells.FindIndex(cell => cell.Slot == measure.Slot);
                    var band = before < 0 ? side : Intervals.Intersect(side, ((NumberRange)cells[before].Values).Interval)!;
                    if (before >= 0)
                        cells.RemoveAt(before);
                    cells.Add(new RowCell(measure.Fact, measure.Slot, new NumberRange(band)));
                    break;
                default:
                    return null;
            }
        }

        return new RowBox(cells);
    }

    private sealed record Row(RowBox Box, Comparator Comparator, Quantity Quantity);
}
