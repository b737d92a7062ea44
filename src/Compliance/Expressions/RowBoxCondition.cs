using System.Collections.Generic;
using System.Linq;
using Compliance.Facts;
using Compliance.Values;

namespace Compliance.Expressions;

/// <summary>Writes the box of a row as a condition.</summary>
internal static class RowBoxCondition
{
    public static Condition Of(RowBox box) => new AllCondition([.. box.Cells.SelectMany(Of)]);

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
