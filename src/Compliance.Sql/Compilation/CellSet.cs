using System.Collections.Generic;
using System.Linq;
using Compliance.Expressions;
using Compliance.Facts;
using Compliance.Localization;
using Compliance.Values;

namespace Compliance.Sql.Compilation;

/// <summary>Boxes of cells: what a row of a table asks of each fact, and what no row says anything of.</summary>
internal static class CellSet
{
    private const int MostGaps = 200;

    /// <summary>The cells of a row.</summary>
    public static Dictionary<int, PossibleValues> Of(RowBox box) => box.Cells.ToDictionary(cell => cell.Slot, cell => cell.Values);

    /// <summary>The values that both have; null where there are none. Of whole numbers and days, nothing lies between two.</summary>
    public static PossibleValues? Intersect(Fact fact, PossibleValues left, PossibleValues right)
    {
        if (left is ChoiceSet set)
            return (set.Members & ((ChoiceSet)right).Members) is not 0 and var members ? new ChoiceSet(members) : null;
        if (((NumberRange)left).Interval.Intersect(((NumberRange)right).Interval) is not { } both)
            return null;
        if (fact.Type is not (FactType.Count or FactType.Date))
            return new NumberRange(both);
        return WholeNumbers.In(both) is { } whole ? new NumberRange(whole) : null;
    }

    /// <summary>Boxes that together are all points in no row.</summary>
    public static IReadOnlyList<Dictionary<int, PossibleValues>> Gaps(SubjectKind kind, RowSet rows)
    {
        List<Dictionary<int, PossibleValues>> gaps = [[]];
        foreach (var row in rows.Boxes)
        {
            gaps = [.. gaps.SelectMany(gap => Without(kind, gap, row))];
            if (gaps.Count > MostGaps)
                throw new RefusedException(new LocalizedText("表中各行之间的空档过多", "there are too many gaps between the rows of its table"));
        }

        return gaps;
    }

    // What of a box lies beside a row, cell by cell, each part within the cells before it.
    private static List<Dictionary<int, PossibleValues>> Without(SubjectKind kind, Dictionary<int, PossibleValues> box, RowBox row)
    {
        var within = new Dictionary<int, PossibleValues>(box);
        var parts = new List<Dictionary<int, PossibleValues>>();
        foreach (var cell in row.Cells)
        {
            var fact = kind.Facts[cell.Slot];
            var values = within.GetValueOrDefault(cell.Slot, fact.DomainValues);
            if (Intersect(fact, values, cell.Values) is not { } both)
                return [box];

            parts.AddRange(Beside(cell.Values).Select(side => Intersect(fact, values, side)).OfType<PossibleValues>()
                .Select(rest => new Dictionary<int, PossibleValues>(within) { [cell.Slot] = rest }));
            within[cell.Slot] = both;
        }

        return parts;
    }

    private static IEnumerable<PossibleValues> Beside(PossibleValues cell)
    {
        if (cell is ChoiceSet set)
        {
            yield return new ChoiceSet(~set.Members);
            yield break;
        }

        var band = ((NumberRange)cell).Interval;
        if (band.Lower.Value is { } low)
            yield return new NumberRange(new Interval(Bound.Unbounded, new Bound(low, !band.Lower.IsClosed)));
        if (band.Upper.Value is { } high)
            yield return new NumberRange(new Interval(new Bound(high, !band.Upper.IsClosed), Bound.Unbounded));
    }
}
