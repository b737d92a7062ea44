using System.Linq;
using Compliance.Values;

namespace Compliance.Expressions;

/// <summary>Writes rows so that rows of one kind of subject are written alike where they are the same boxes.</summary>
internal static class RowKey
{
    public static string Of(RowSet rows) => $"rows[{string.Join(" | ", rows.Boxes.Select(Of))}]";

    public static string Of(RowBox box) => string.Join(",", box.Cells.OrderBy(cell => cell.Slot).Select(Of));

    private static string Of(RowCell cell) => cell.Fact.IsRange ? $"{cell.Slot} in {Of(cell.Range)}" : $"{cell.Slot} in {cell.Members:x}";

    // Two numbers that differ are never written alike.
    private static string Of(Interval range) => $"{(range.Lower.IsClosed ? '[' : '(')}{Of(range.Lower)}, {Of(range.Upper)}{(range.Upper.IsClosed ? ']' : ')')}";

    private static string Of(Bound end) => end.Value is { } value ? $"{value.Numerator}/{value.Denominator}" : "-";
}
