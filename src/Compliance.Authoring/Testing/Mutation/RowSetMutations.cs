using System.Collections.Generic;
using System.Linq;
using Compliance.Expressions;
using Compliance.Facts;
using Compliance.Values;

namespace Compliance.Authoring.Testing.Mutation;

/// <summary>Rows whose bands begin and end otherwise.</summary>
internal static class RowSetMutations
{
    /// <summary>For each number at which one band ends and another begins, the rows with the number itself on the other side.</summary>
    public static IEnumerable<RowSet> Ends(RowSet rows)
    {
        var cuts = rows.Boxes.SelectMany(box => box.Cells).Where(cell => cell.Fact.IsRange && cell.Fact.Type == FactType.Number)
            .SelectMany(cell => new[] { cell.Range.Lower, cell.Range.Upper }.Where(end => end.Value is not null).Select(end => (cell.Slot, Value: end.Value!.Value)))
            .Distinct();
        foreach (var (slot, value) in cuts)
        {
            var uppers = rows.Boxes.Any(box => box.CellOf(slot) is { } cell && cell.Range.Upper.Value == value);
            var lowers = rows.Boxes.Any(box => box.CellOf(slot) is { } cell && cell.Range.Lower.Value == value);
            if (uppers && lowers && rows.Boxes.All(box => box.CellOf(slot) is not { } cell || !cell.Range.IsPoint || cell.Range.Lower.Value != value))
                yield return new RowSet([.. rows.Boxes.Select(box => Turned(box, slot, value))]);
        }
    }

    private static RowBox Turned(RowBox box, int slot, Rational value) => new([.. box.Cells.Select(cell =>
        cell.Slot == slot ? new RowCell(cell.Fact, slot, new NumberRange(new Interval(Turned(cell.Range.Lower, value), Turned(cell.Range.Upper, value)))) : cell)]);

    private static Bound Turned(Bound end, Rational value) => end.Value == value ? new Bound(value, !end.IsClosed) : end;
}
