using System.Collections.Generic;
using System.Linq;
using Compliance.Diagnostics;
using Compliance.Facts;
using Compliance.Values;

namespace Compliance.Expressions;

/// <summary>
/// Rows as conditions of the other kinds: as exact at every point, though not over every box.
/// </summary>
public static class RowConditions
{
    /// <summary>That a subject lies in some row.</summary>
    public static Condition Any(RowSet rows) => new AnyCondition([.. Argument.NotNull(rows, nameof(rows)).Boxes.Select(Of)]);

    /// <summary>That a subject lies in a row.</summary>
    public static Condition Of(RowBox box) => new AllCondition([.. Argument.NotNull(box, nameof(box)).Cells.SelectMany(Of)]);

    private static IEnumerable<Condition> Of(RowCell cell)
    {
        if (!cell.Fact.IsRange)
        {
            // As a pack would say it: not is_public.
            yield return cell.Fact.Type == FactType.Boolean && cell.Members == 1
                ? new NotCondition(new MembershipCondition(cell.Fact, cell.Slot, allowed: 2))
                : new MembershipCondition(cell.Fact, cell.Slot, cell.Members);
            yield break;
        }

        var measure = new FactMeasure(cell.Fact, cell.Slot);
        if (cell.Range.Lower.Value is { } low)
            yield return Compare(cell.Range.Lower.IsClosed ? Comparator.AtLeast : Comparator.MoreThan, low);
        if (cell.Range.Upper.Value is { } high)
            yield return Compare(cell.Range.Upper.IsClosed ? Comparator.AtMost : Comparator.LessThan, high);

        ComparisonCondition Compare(Comparator comparator, Rational end) =>
            new(measure, comparator, new ConstantMeasure(new Quantity(end, cell.Fact.Unit), measure.IsDate));
    }
}
