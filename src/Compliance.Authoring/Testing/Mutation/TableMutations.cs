using System.Collections.Generic;
using System.Linq;
using Compliance.Expressions;
using Compliance.Packs;

namespace Compliance.Authoring.Testing.Mutation;

/// <summary>
/// Every table of limits that differs from a given one in one limit, in whether it needs a row, in one row that is left out, in
/// two neighbours whose limits are swapped, or in the end of a band that counts for the other row.
/// </summary>
internal static class TableMutations
{
    public static IEnumerable<LimitTable> Of(LimitTable table, bool isWhole)
    {
        yield return table with { NeedsRow = !table.NeedsRow };
        for (var row = 0; row < table.Limits.Count; row++)
        {
            var (place, limit) = (row, table.Limits[row]);
            foreach (var comparator in Comparators.Except(limit.Comparator))
                yield return With(table, place, limit with { Comparator = comparator });
            foreach (var value in QuantityMutations.Of(limit.Value, isWhole))
                yield return With(table, place, new Threshold(limit.Comparator, value, limit.From, limit.Span));
            if (table.Limits.Count > 1)
                yield return table with { Rows = new RowSet([.. table.Rows.Boxes.Where((_, other) => other != place)]), Limits = [.. table.Limits.Where((_, other) => other != place)] };
            if (row > 0 && (limit.Comparator, limit.BaseValue) != (table.Limits[row - 1].Comparator, table.Limits[row - 1].BaseValue))
                yield return With(With(table, place, table.Limits[place - 1]), place - 1, limit);
        }

        foreach (var rows in RowSetMutations.Ends(table.Rows))
            yield return table with { Rows = rows };
    }

    private static LimitTable With(LimitTable table, int row, Threshold limit) =>
        table with { Limits = [.. table.Limits.Select((other, place) => place == row ? limit : other)] };
}
