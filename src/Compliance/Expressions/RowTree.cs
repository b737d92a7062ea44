using System;
using System.Collections.Generic;
using System.Linq;
using Compliance.Values;

namespace Compliance.Expressions;

/// <summary>
/// Rows halved again and again, by a number that one fact lies below or above, or by some of its choices: so that a subject is
/// compared with few of them. A row that lies on both sides stands on both.
/// </summary>
internal abstract class RowTree
{
    // So few are as quickly compared one by one.
    private const int Few = 2;

    public static RowTree Of(IReadOnlyList<RowBox> boxes) => Build(boxes, [.. Enumerable.Range(0, boxes.Count)]);

    /// <summary>Gives every row that a box may touch, perhaps more than once, and perhaps others.</summary>
    public abstract void Find(IFactValues box, Action<int> found);

    private static RowTree Build(IReadOnlyList<RowBox> boxes, int[] rows)
    {
        if (rows.Length <= Few)
            return new RowLeaf(rows);

        RowSplit? best = null;
        var least = rows.Length;
        foreach (var split in Splits(boxes, rows))
        {
            split.LowRows = [.. rows.Where(row => split.IsLow(boxes[row]))];
            split.HighRows = [.. rows.Where(row => split.IsHigh(boxes[row]))];

            // Copies of rows that lie on both sides are worth it only where the sides are small.
            var cost = Math.Max(split.LowRows.Length, split.HighRows.Length);
            if (cost < least && split.LowRows.Length + split.HighRows.Length <= rows.Length + (rows.Length / 4))
                (best, least) = (split, cost);
        }

        if (best is null)
            return new RowLeaf(rows);

        best.Low = Build(boxes, best.LowRows);
        best.High = Build(boxes, best.HighRows);
        return best;
    }

    // For each fact the cut in the middle.
    private static IEnumerable<RowSplit> Splits(IReadOnlyList<RowBox> boxes, int[] rows)
    {
        foreach (var cells in rows.SelectMany(row => boxes[row].Cells).GroupBy(cell => cell.Slot))
        {
            if (!cells.First().Fact.IsRange)
            {
                var members = cells.Aggregate(0UL, (all, cell) => all | cell.Members);
                var half = members;
                for (var dropped = BitCount.Of(members) - (BitCount.Of(members) / 2); dropped > 0; dropped--)
                    half &= half - 1;
                if (half != 0 && half != members)
                    yield return new RowSplit(cells.Key, half);
                continue;
            }

            var cuts = cells.SelectMany(cell => Cuts(cell.Range)).ToList();
            cuts.Sort((left, right) => left.Value == right.Value ? left.IsLow.CompareTo(right.IsLow) : left.Value.CompareTo(right.Value));
            if (cuts.Count > 0)
                yield return new RowSplit(cells.Key, cuts[cuts.Count / 2]);
        }
    }

    private static IEnumerable<RowCut> Cuts(Interval band)
    {
        if (band.Lower.Value is { } low)
            yield return new RowCut(low, IsLow: !band.Lower.IsClosed);
        if (band.Upper.Value is { } high)
            yield return new RowCut(high, IsLow: band.Upper.IsClosed);
    }
}

/// <summary>Rows that are compared one by one.</summary>
internal sealed class RowLeaf(int[] rows) : RowTree
{
    public int[] Rows => rows;

    public override void Find(IFactValues box, Action<int> found)
    {
        foreach (var row in rows)
            found(row);
    }
}

/// <summary>Rows on two sides.</summary>
internal sealed class RowSplit : RowTree
{
    /// <summary>A split of numbers: what is less lies on the low side.</summary>
    public RowSplit(int slot, RowCut cut) => (Slot, Cut) = (slot, cut);

    /// <summary>A split of choices: these lie on the low side.</summary>
    public RowSplit(int slot, ulong members) => (Slot, Members) = (slot, members);

    public int Slot { get; }

    /// <summary>Where numbers are cut; null for choices.</summary>
    public RowCut? Cut { get; }

    /// <summary>The choices of the low side.</summary>
    public ulong Members { get; }

    public RowTree Low { get; set; } = null!;

    public RowTree High { get; set; } = null!;

    public int[] LowRows { get; set; } = [];

    public int[] HighRows { get; set; } = [];

    public override void Find(IFactValues box, Action<int> found)
    {
        if (Cut is { } cut ? cut.ReachesLow(box.RangeOf(Slot)) : (box.MembersOf(Slot) & Members) != 0)
            Low.Find(box, found);
        if (Cut is { } same ? same.ReachesHigh(box.RangeOf(Slot)) : (box.MembersOf(Slot) & ~Members) != 0)
            High.Find(box, found);
    }

    public bool IsLow(RowBox box) => box.CellOf(Slot) is not { } cell || (Cut is { } cut ? cut.ReachesLow(cell.Range) : (cell.Members & Members) != 0);

    public bool IsHigh(RowBox box) => box.CellOf(Slot) is not { } cell || (Cut is { } cut ? cut.ReachesHigh(cell.Range) : (cell.Members & ~Members) != 0);
}

/// <summary>Where numbers are cut in two.</summary>
/// <param name="Value">The number.</param>
/// <param name="IsLow">Whether the number itself lies on the low side.</param>
internal sealed record RowCut(Rational Value, bool IsLow)
{
    /// <summary>Whether something of an interval lies on the low side.</summary>
    public bool ReachesLow(Interval range) => range.Lower.Value is not { } low || low < Value || (low == Value && IsLow && range.Lower.IsClosed);

    /// <summary>Whether something of an interval lies on the high side.</summary>
    public bool ReachesHigh(Interval range) => range.Upper.Value is not { } high || high > Value || (high == Value && !IsLow && range.Upper.IsClosed);
}
