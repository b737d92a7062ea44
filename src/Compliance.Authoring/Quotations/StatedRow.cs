using System.Collections.Generic;
using System.Linq;
using Compliance.Expressions;
using Compliance.Facts;
using Compliance.Values;

namespace Compliance.Authoring.Quotations;

/// <summary>A row of a table as the words state it: a limit, the ends of bands and the choices that it is for.</summary>
/// <param name="Limit">The limit.</param>
/// <param name="Ends">The ends of its bands.</param>
/// <param name="Choices">The choices that are named, by the slots of their facts.</param>
/// <param name="Start">Where the words for it begin in the plain text.</param>
/// <param name="End">Where they end.</param>
internal sealed record StatedRow(QuotedAmount Limit, IReadOnlyList<QuotedAmount> Ends, IReadOnlyDictionary<int, ulong> Choices, int Start, int End)
{
    /// <summary>Whether a row of the table may be the one that is meant.</summary>
    public bool Fits(RowBox box) => Choices.All(choice => box.CellOf(choice.Key) is not { } cell || (cell.Members & choice.Value) != 0)
        && Ends.All(end => box.Cells.Any(cell => IsEndOf(cell, end)));

    /// <summary>Whether an amount is an end of a band, on the side that it says.</summary>
    public static bool IsEndOf(RowCell cell, QuotedAmount amount)
    {
        if (cell.Fact.Type is not (FactType.Number or FactType.Count))
            return false;

        var (lower, upper) = (cell.Range.Lower, cell.Range.Upper);
        return IsEnd(lower, lower.IsClosed ? Comparator.AtLeast : Comparator.MoreThan) || IsEnd(upper, upper.IsClosed ? Comparator.AtMost : Comparator.LessThan);

        bool IsEnd(Bound end, Comparator side) => end.Value is { } value && new Quantity(value, cell.Fact.Unit) is var quantity
            && amount.HasValueOf(quantity) && amount.HasUnitOf(quantity) && (amount.Comparators.Count != 1 || amount.Allows(side));
    }
}
